"""One .sql file a question, the catalogue that loads and checks them, and the read-only connection."""
