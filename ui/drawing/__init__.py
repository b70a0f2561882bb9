"""A figure on a page: tile, table, freshness, small lines."""
