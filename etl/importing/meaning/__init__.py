"""What cells stand for: which table, which column, which row, which figure."""
