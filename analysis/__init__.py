"""Pure functions on query results: findings, scenarios, formats. No Streamlit, no database."""
