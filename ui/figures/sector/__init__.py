"""Figures of the pages about sectors."""
