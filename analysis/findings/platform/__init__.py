"""Budgets, projects and reach of the platforms."""
