"""Codes a question is asked with: do they exist, what does a name stand for, and which ones look like it."""

from __future__ import annotations

from published.alike import alike, plain
from queries.catalogue import CatalogueError, Parameter, Query, catalogue
from queries.parameters import Parameters, listed
from queries.run import run
from queries.under import placed
from queries.warehouse import current, once_per_build


def check_codes(query: Query, given: Parameters, asked: Parameters) -> None:
    """Check that every code that was given is one its parameter knows: of its table, or of the choices in this build.

    A code that does not exist would give an answer without rows, which reads as 'there is no figure'.

    Args:
        query: The question.
        given: Parameters as they were asked, without defaults.
        asked: All its parameters, defaults too: what there is to choose may follow from them.

    Raises:
        CatalogueError: A code does not exist; names the code a name stands for, or the nearest codes.
    """
    for name, value in given.items():
        parameter = query.parameters[name]
        if value == parameter.standaard or not (parameter.tabel or parameter.keuzes):
            continue
        known = _known(query, name, parameter, asked)
        for code in listed(value):
            if code not in known:
                raise CatalogueError(_unknown(name, code, known, parameter))


def stands_for(text: str, table: str | None = None) -> list[str]:
    """Give the codes a name or alias of the definitions stands for, in any case; none when it is no name.

    Args:
        text: The name.
        table: Table the codes are of, such as 'mart.regio'; None for any.
    """
    return [code for of, code in _names().get(plain(text), ()) if table in (None, of)]


def choices(query: Query, name: str, given: Parameters) -> list[str]:
    """Give the codes this build has for a parameter that names the question for them (`keuzes`), first one first.

    Args:
        query: The question the parameter is of.
        name: The parameter.
        given: Other parameters; they go along to the question for the codes where it knows them, and choose among its
            rows where these have their column.
    """
    source = query.parameters[name].keuzes
    if source is None:
        return []
    known = catalogue()[source].parameters
    frame = run(source, {key: value for key, value in given.items() if key in known and key != name}).frame
    for key, parameter in query.parameters.items():
        column = parameter.kolom if parameter.keuzes == source else key
        if key != name and column in frame and isinstance(given.get(key), str):
            frame = frame[frame[column] == given[key]]
    column = query.parameters[name].kolom
    return list(dict.fromkeys(str(code) for code in frame[column if column in frame else "code"].dropna()))


def _known(query: Query, name: str, parameter: Parameter, asked: Parameters) -> frozenset[str]:
    listed = _codes(parameter.tabel, parameter.kolom) if parameter.tabel and parameter.kolom else frozenset[str]()
    return listed.union(choices(query, name, asked))


def _unknown(name: str, code: str, known: frozenset[str], parameter: Parameter) -> str:
    start = f"{name} kent geen '{code[:40]}'"
    table = placed(f"/api/v1/tabellen/{parameter.tabel}.csv")
    where = f". Alle codes staan in {table}" if _is_public(parameter.tabel) else ""
    if meant := sorted(known.intersection(stands_for(code, parameter.tabel))):
        return f"{start}, dat is een naam. Schrijf de code: {' of '.join(meant)}{where}"
    like = alike(code, known) if known else ". In deze versie van de gegevens is er geen"
    return f"{start}{like}{where}"


def _is_public(table: str | None) -> bool:
    return table is not None and table.startswith(("mart.", "meta."))


@once_per_build(64)
def _codes(table: str, column: str) -> frozenset[str]:
    frame = current().query("select * from query_table($tabel)", {"tabel": table})
    return frozenset(frame[column].dropna().astype(str))


@once_per_build(1)
def _names() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for table, name, code in run("namen").frame.itertuples(index=False):
        found[plain(name)] = (*found.get(plain(name), ()), (table, code))
    return found
