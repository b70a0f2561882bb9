"""What is printed: numbers, signs, dates, marks and names, each read by itself."""
