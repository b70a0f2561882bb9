"""Imported by the process that `tests.command.forked` splits off from: what a command reads once in a process, read."""

from etl.building.checking import checks
from etl.building.transform import models
from etl.definitions import load_definitions
from etl.settings import Settings

load_definitions(Settings().definitions)
models()
checks()
