"""Figures of the pages about regions."""
