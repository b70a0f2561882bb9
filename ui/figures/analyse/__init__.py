"""Figures of the pages for analysts."""
