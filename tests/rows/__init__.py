"""Every branch of every question and model on a few rows of its own (`tests.tiny`)."""
