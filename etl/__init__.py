"""Fetch, load, check and publish: from raw source files to one read-only DuckDB warehouse."""
