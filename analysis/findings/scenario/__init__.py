"""Scenarios: what follows from assumptions, which lever helps most, which assumption weighs most, how forecasts did."""
