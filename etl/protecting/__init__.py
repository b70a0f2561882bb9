"""Protects small groups in imported tables before anything of them enters a database."""

from etl.protecting.imports import Protection, protect_imports

__all__ = ["Protection", "protect_imports"]
