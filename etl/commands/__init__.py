"""The commands of `python -m etl`, one module a subject; importing a module registers its commands."""
