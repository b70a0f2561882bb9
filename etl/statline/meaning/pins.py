"""Roles that were given a table by hand, when no title says which one it is: role -> table, kept beside the rules."""

from __future__ import annotations

from pathlib import Path

import yaml

from etl.definitions.yaml_lines import read_yaml
from etl.problems import Problem, RefusedError

_FILE = "koppelingen.yml"
_HEAD = (
    "# Rol -> tabel, met de hand gekozen: python -m etl koppel ROL TABEL (los maken: python -m etl koppel ROL --los)\n"
)


def read_pins(definitions: Path) -> dict[str, str]:
    """Give code of the role -> table id; {} when nothing was chosen by hand.

    Raises:
        RefusedError: The file is no list of roles with a table.
    """
    path = definitions / _FILE
    if not path.exists():
        return {}
    found = read_yaml(path, f"definitions/{_FILE}").value
    if not isinstance(found, dict) or not all(isinstance(text, str) for pair in found.items() for text in pair):
        advice = "Verbeter het bestand of verwijder het, en kies opnieuw met: python -m etl koppel ROL TABEL"
        raise RefusedError([Problem(f"definitions/{_FILE}", "per regel een rol en een tabel", advice)])
    return dict(found)


def write_pin(definitions: Path, role: str, table: str | None) -> None:
    """Give a role a table by hand, or take that back (None)."""
    pins = {code: pinned for code, pinned in read_pins(definitions).items() if code != role}
    if table is not None:
        pins[role] = table
    path = definitions / _FILE
    if not pins:
        path.unlink(missing_ok=True)
        return
    new = path.with_name(f".{_FILE}.tmp")
    new.write_text(_HEAD + yaml.safe_dump(pins), encoding="utf-8")
    new.replace(path)
