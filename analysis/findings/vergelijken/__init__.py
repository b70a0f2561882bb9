"""Branches or regions side by side."""
