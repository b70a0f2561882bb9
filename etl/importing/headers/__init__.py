"""What the header of a table stands for: its columns, periods and units, over one row or two, and what it hides."""
