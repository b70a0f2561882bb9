"""What an address asks for: figures with their defaults, whole tables, and free questions."""
