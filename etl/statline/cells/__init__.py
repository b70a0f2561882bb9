"""Pages of figures into columns, and columns into tables of the database."""
