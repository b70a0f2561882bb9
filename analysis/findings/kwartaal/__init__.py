"""What the page to open every quarter says: its five sentences, what is new, and what is to come."""
