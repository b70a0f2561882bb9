"""Capacity of a region: who leaves beside who comes, added up, and what training places replace of it."""
