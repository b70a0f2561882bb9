"""A figure on a page: tile, table, freshness, and what stands there when it has no rows."""
