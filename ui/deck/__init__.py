"""Figures as slides for a meeting: PowerPoint, with charts that can be changed there."""
