"""A published build as it stands on disk: read by the dashboard, written by the ETL, known here only."""
