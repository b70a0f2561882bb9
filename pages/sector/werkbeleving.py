"""Placeholder until its figures land."""
