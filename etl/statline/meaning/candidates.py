"""Which tables each role could have, and why each fits or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.definitions import load_definitions
from etl.problems import Problem, RefusedError
from etl.settings import Settings
from etl.statline.archive import store
from etl.statline.meaning import listing
from etl.statline.meaning.catalogue import alike, nearest
from etl.statline.meaning.choosing import Listed, against, best, last_year
from etl.statline.meaning.pins import no_role, read_pins, write_pin
from etl.statline.meaning.roles import misfits
from etl.statline.meaning.rules import Role, load_rules

_NEVER = "de lijst van tabellen is nog niet opgehaald; haal haar met: python -m etl catalogus"


@dataclass(frozen=True)
class Candidate:
    """A table for a role.

    Attributes:
        tabel: Its id, None where a role has no candidate at all.
        gekozen: Whether it has the role now.
        waarom: What speaks for or against it (Dutch).
    """

    rol: str
    tabel: str | None
    titel: str
    gekozen: bool
    waarom: tuple[str, ...]


def candidates(settings: Settings, code: str = "") -> list[Candidate]:
    """Give for every role, or for one, the tables that could have it, the chosen one first; the network is not asked.

    Raises:
        RefusedError: Definitions, a manifest or what was chosen by hand cannot be read, or there is no such role.
    """
    roles = load_rules(settings.definitions).rollen
    if code:
        _known(code, roles)
        roles = tuple(role for role in roles if role.code == code)
    definitions = load_definitions(settings.definitions)
    pins = read_pins(settings.definitions)
    archived = {version.table.id: version.table for version in store.versions(settings.archive)}
    tables: list[Listed] = list((archived | listing.last_seen(settings.archive)).values())

    def why(role: Role, table: Listed, chosen: Sequence[Listed]) -> Iterator[str]:
        if chosen == [table] and role.code in pins:
            yield "met de hand gekozen"
        elif not role.by_title(table.title):
            yield "de titel past niet bij het patroon" if role.tabel != table.id else "vast nummer"
        elif chosen != [table]:
            yield _beside(role, table, chosen)
        yield from against(table)
        if year := last_year(table):
            yield f"tot en met {year}"
        if table.id not in archived:
            yield "nog niet opgehaald"
        elif role.soort == "verkenner":
            yield "vult geen figuren"
        else:
            yield from misfits(role, archived[table.id], definitions) or ["alles in de tabel past"]

    found = []
    for role in roles:
        chosen = best(role, tables)
        for table in _near(role, chosen, tables):
            reasons = tuple(why(role, table, chosen))
            found.append(Candidate(role.code, table.id, table.title, chosen == [table], reasons))
        if not found or found[-1].rol != role.code:
            nothing = "geen tabel lijkt erop" if tables else _NEVER
            found.append(Candidate(role.code, None, "", gekozen=False, waarom=(nothing,)))
    return found


def _beside(role: Role, table: Listed, chosen: Sequence[Listed]) -> str:
    """Say what stands in the way of a table whose title fits and that does not have the role."""
    if table not in chosen:
        return "de titel past; een andere tabel gaat voor" if chosen else "de titel past"
    others = " en ".join(other.id for other in chosen if other != table)
    return f"de titel past, en die van {others} even goed; kies met: python -m etl koppel {role.code} {table.id}"


def _known(code: str, roles: Sequence[Role]) -> None:
    codes = [role.code for role in roles]
    if code not in codes:
        raise RefusedError([no_role("rol", code, codes)])


def _near(role: Role, chosen: Sequence[Listed], tables: Sequence[Listed]) -> list[Listed]:
    """Give the chosen tables, those whose title fits, and without any those whose title looks like it."""
    fitting = [table for table in tables if table not in chosen and role.by_title(table.title)]
    words = " ".join(re.findall(r"[a-z]{3,}", role.titel))
    return [*chosen, *fitting] or alike(tables, words)


def pin(settings: Settings, code: str, table: str | None) -> str:
    """Give a role a table by hand, None to let its title choose again; gives what was done (Dutch).

    Raises:
        RefusedError: There is no such role, or no such table in the catalogue as last seen.
    """
    _known(code, load_rules(settings.definitions).rollen)
    if table is None:
        write_pin(settings.definitions, code, None)
        return f"Rol {code} wordt weer gezocht op titel. Haal op met: python -m etl fetch azw"
    archived = {version.table.id: version.table for version in store.versions(settings.archive)}
    tables: list[Listed] = list((archived | listing.last_seen(settings.archive)).values())
    found = next((each for each in tables if each.id.upper() == table.upper()), None)
    if found is None:
        near = "; ".join(nearest(tables, table)) or "geen enkele"
        advice = (
            "Ververs de lijst met: python -m etl catalogus. Een tabel van CBS zelf, buiten AZW, zet u eerst in"
            " statline.yml onder 'tabellen'."
        )
        raise RefusedError(
            [Problem("tabel", f"een tabel uit de catalogus (lijkt erop: {near})", advice, gelezen=table)]
        )
    write_pin(settings.definitions, code, found.id)
    return f"Rol {code} krijgt tabel {found.id} ({found.title}). Haal op met: python -m etl fetch azw"
