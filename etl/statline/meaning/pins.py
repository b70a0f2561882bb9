"""Roles that were given a table by hand, when no title says which one it is: role -> table, kept beside the rules."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Sequence
from pathlib import Path

import yaml

from etl.definitions.yaml_lines import read_yaml
from etl.problems import Problem, RefusedError

_FILE = "koppelingen.yml"
_HEAD = (
    "# Rol -> tabel, met de hand gekozen: python -m etl koppel ROL TABEL (los maken: python -m etl koppel ROL --los)\n"
)


def read_pins(definitions: Path, roles: Collection[str] | None = None) -> dict[str, str]:
    """Give code of the role -> table id; {} when nothing was chosen by hand.

    Args:
        definitions: Where the file is.
        roles: The roles there are, None not to look.

    Raises:
        RefusedError: The file is no list of roles with a table, or names a role that is not there.
    """
    path = definitions / _FILE
    if not path.exists():
        return {}
    found = read_yaml(path, f"definitions/{_FILE}").value
    if not isinstance(found, dict) or not all(isinstance(text, str) for pair in found.items() for text in pair):
        advice = "Verbeter het bestand of verwijder het, en kies opnieuw met: python -m etl koppel ROL TABEL"
        raise RefusedError([Problem(f"definitions/{_FILE}", "per regel een rol en een tabel", advice)])
    unknown = [code for code in found if roles is not None and code not in roles]
    if unknown:
        advice = "Verbeter of verwijder die regel."
        raise RefusedError([no_role(f"definitions/{_FILE}", code, list(roles or ()), advice) for code in unknown])
    return dict(found)


def no_role(where: str, code: str, roles: Sequence[str], advice: str = "Verbeter de rol.") -> Problem:
    """Give what is wrong with a role that is not there, with those most like it."""
    near = ", ".join(difflib.get_close_matches(code, roles)) or ", ".join(roles)
    return Problem(where, f"een rol uit statline.yml: {near}", advice, gelezen=code)


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
