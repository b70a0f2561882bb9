"""Absence: of CBS, and of others."""
