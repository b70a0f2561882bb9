"""What every page shares: the figure tile, filters, charts, tables, export and texts."""
