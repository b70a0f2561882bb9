"""CBS StatLine: fetch, archive, load and compare."""
