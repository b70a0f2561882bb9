"""Vacancies per branch and in the industry, and the poll of kinderopvang."""
