"""From raw rows to a published build: models, checks, what changed since the last one, and putting it in front."""
