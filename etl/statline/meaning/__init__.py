"""What a table is for: its role, its regions and periods, what changed, how old it is."""
