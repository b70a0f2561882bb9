"""Pieces of single pages: boards, lists, calculators and cards, beside or in place of a chart."""
