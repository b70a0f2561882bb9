"""Forecasts for the sector and per branch."""
