"""Users' own files: read, judged as a whole, and written as a source folder."""

from etl.importing.accepted import Prepared, write
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.importing.prepare import prepare
from etl.importing.reading.limits import Limits
from etl.importing.template import template

IMPORT_KINDS: tuple[str, ...] = tuple(DESCRIPTIONS)

__all__ = ["IMPORT_KINDS", "Limits", "Prepared", "prepare", "template", "write"]
