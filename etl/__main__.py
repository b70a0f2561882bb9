"""The command line: `python -m etl COMMAND`.

Exit status: 0 done; 1 the data was refused; 2 wrong usage; 3 a source could not be reached.
"""

from __future__ import annotations

import logging
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import duckdb
import typer

from etl import console, publish
from etl.build import build as build_warehouse
from etl.definitions import load_definitions
from etl.dictionary import write_dictionary
from etl.problems import Problem, RefusedError
from etl.seal import seal
from etl.settings import PROJECT, Settings
from etl.sources.tidy import source_folders

REFUSED, UNREACHABLE = 1, 3
app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Gegevens laden, controleren en publiceren.",
)
fetch_app = typer.Typer(no_args_is_help=True, help="Gegevens bij de bron ophalen.")
app.add_typer(fetch_app, name="fetch")
Json = Annotated[bool, typer.Option("--json", help="Uitvoer als JSON, voor programma's.")]


@app.command()
def build(
    force: Annotated[bool, typer.Option("--force", help="Bouw ook als er niets veranderde.")] = False,
    json: Json = False,
) -> None:
    """Bouw en publiceer alles onder data/."""
    with console.progress(quiet=json) as report:
        done = build_warehouse(Settings.from_environment(), report, force=force)
    manifest = done.manifest
    if json:
        console.emit(manifest.model_dump() | {"gepubliceerd": done.published})
        return
    if not done.published:
        console.out.print(f"Niets veranderd; versie {manifest.build_id} blijft staan.")
        return
    rows = [(name, rows) for name, rows in manifest.tabellen.items() if name.startswith("mart.")]
    console.table(f"Gepubliceerd: {manifest.build_id}", ("tabel", "rijen"), rows)
    for check in done.checks:
        if check.rows:
            console.out.print(f"Waarschuwing: {check.title} ({check.rows} keer niet; zie meta.controle).", markup=False)


@fetch_app.command("azw")
def fetch_azw(  # noqa: PLR0917 - every option of the command line is one parameter
    tables: Annotated[list[str] | None, typer.Argument(help="nummers van tabellen, zoals 24015NED")] = None,
    base_url: Annotated[str | None, typer.Option(help="vervangt het adres van CBS")] = None,
    every: Annotated[bool, typer.Option("--all", help="de hele AZW-catalogus")] = False,
    force: Annotated[bool, typer.Option("--force", help="ook wat niet veranderde")] = False,
    accept_schema: Annotated[bool, typer.Option("--accept-schema", help="ook met gewijzigde kolommen")] = False,
    no_build: Annotated[bool, typer.Option("--no-build", help="alleen inlezen, niet bouwen")] = False,
    json: Json = False,
) -> None:
    """Haal AZW-tabellen van StatLine op; wat mislukt houdt zijn vorige cijfers."""
    from etl.statline.fetch import fetch_tables

    with console.download(quiet=json) as progress:
        report = fetch_tables(
            Settings.from_environment(),
            tables or None,
            all_tables=every,
            force=force,
            base_url=base_url,
            progress=progress,
            accept_schema=accept_schema,
        )
    if json:
        console.emit(report.as_dict())
    else:
        rows = [(t.tabel, t.titel, console.STATES[t.status], t.rows, f"{t.seconds:.1f} s") for t in report.tables]
        console.table("Opgehaald", ("tabel", "titel", "uitkomst", "rijen", "tijd"), rows)
        for warning in (*report.warnings, *(w for t in report.tables for w in t.warnings)):
            console.out.print(f"Let op: {warning}", markup=False)
        for problem in report.problems:
            console.err.print(f"  • {problem.text()}", markup=False)
    if not no_build and (report.changed or report.exit_status):
        build()
    raise typer.Exit(report.exit_status)


@app.command()
def catalogus(
    zoek: Annotated[str, typer.Argument(help="woord in titel of omschrijving")] = "",
    base_url: str | None = None,
    json: Json = False,
) -> None:
    """Toon welke AZW-tabellen er op StatLine zijn."""
    from etl.statline.catalogue import catalogue
    from etl.statline.faults import StatlineError

    try:
        found = catalogue(Settings.from_environment(), base_url)
    except StatlineError as error:
        console.problems([error.problem("catalogus")], json)
        raise typer.Exit(UNREACHABLE) from None
    shown = [info for info in found if zoek.lower() in f"{info.id} {info.title} {info.description}".lower()]
    if json:
        console.emit([{"tabel": i.id, "titel": i.title, "periode": i.period, "modified": i.modified} for i in shown])
    else:
        console.table("AZW StatLine", ("tabel", "titel", "periode"), [(i.id, i.title, i.period) for i in shown])


@app.command()
def check(json: Json = False) -> None:
    """Toon de uitkomst van alle controles op de live gegevens."""
    from etl.status import checks_of

    rows = checks_of(Settings.from_environment())
    if json:
        console.emit(rows)
    else:
        console.table("Controles", ("controle", "ernst", "rijen fout", "wat"), [tuple(row.values()) for row in rows])
    if any(row["ernst"] == "fout" and row["rijen_fout"] for row in rows):
        raise typer.Exit(REFUSED)


@app.command()
def status(json: Json = False) -> None:
    """Toon wat er geladen is, hoe oud het is en wat te laat is."""
    from etl.status import status_of

    found = status_of(Settings.from_environment())
    if json:
        console.emit(found)
        return
    console.out.print(f"Live versie: {found['build_id']}, gebouwd op {found['gebouwd_op']}")
    columns = ("thema", "t/m", "opgehaald", "verwacht", "te laat")
    console.table("Actualiteit", columns, [tuple(row.values()) for row in found["themas"]])
    if found["statline"]:
        heads = ("tabel", "t/m", "opgehaald", "verwacht", "te laat", "mislukt", "melding")
        console.table("StatLine", heads, [tuple(row.values()) for row in found["statline"]])
    else:
        console.out.print("StatLine: nog geen tabellen opgehaald. Haal ze op met: python -m etl fetch azw")


@app.command()
def rollback() -> None:
    """Zet de vorige gave versie terug."""
    manifest = publish.rollback(Settings.from_environment().warehouse)
    console.out.print(f"Live is nu versie {manifest.build_id}.")


@app.command()
def zegel() -> None:
    """Leg aantal rijen en sha256 van gewijzigde bronbestanden vast in origin.yml."""
    settings = Settings.from_environment()
    changed = [name for folder in source_folders(settings.sources) for name in seal(folder)]
    console.out.print("\n".join(changed) if changed else "Alle zegels kloppen.", markup=False)


@app.command()
def woordenboek() -> None:
    """Schrijf docs/datawoordenboek.md opnieuw uit data/definitions."""
    path = PROJECT / "docs" / "datawoordenboek.md"
    write_dictionary(load_definitions(Settings.from_environment().definitions), path)
    console.out.print(f"Geschreven: {path.relative_to(PROJECT)}")


@app.command("template")
def template_command(
    kind: Annotated[str, typer.Argument(help="mobiliteit, platformbudget, project, bereik, actie of kerncijfer")],
    file: Annotated[Path | None, typer.Argument(help="Waarheen; .xlsx of .csv")] = None,
) -> None:
    """Schrijf een leeg invulbestand."""
    from etl.importing import template

    path = file or Path(f"{kind}.xlsx")
    template(kind, path)
    console.out.print(f"Geschreven: {path}")


@app.command("import")
def import_command(  # noqa: PLR0917 - every option of the command line is one parameter
    kind: Annotated[str, typer.Argument(help="mobiliteit, platformbudget, project, bereik, actie of kerncijfer")],
    file: Annotated[Path, typer.Argument(help="CSV of XLSX")],
    regio: str | None = None,
    branche: str | None = None,
    richting: str | None = None,
    bereik: Annotated[str | None, typer.Option(help="intern, extern of totaal")] = None,
    categorie: str | None = None,
    functiegroep: str | None = None,
    indicator: str | None = None,
    platform: str | None = None,
    noemer: str | None = None,
    kanaal: str | None = None,
    maat: str | None = None,
    plan: str | None = None,
    jaar: str | None = None,
    periode: str | None = None,
    peildatum: str | None = None,
    eenheid: Annotated[str | None, typer.Option(help="bijvoorbeeld 'x 1000' of %")] = None,
    blad: Annotated[str | None, typer.Option(help="blad van het werkboek")] = None,
    decimaal: Annotated[str | None, typer.Option(help="komma of punt")] = None,
    streepje: Annotated[str | None, typer.Option(help="nul of ontbreekt")] = None,
    titel: Annotated[str | None, typer.Option(help="naam van de bron")] = None,
    uitgever: Annotated[str | None, typer.Option(help="wie de cijfers uitgaf")] = None,
    no_build: Annotated[bool, typer.Option("--no-build", help="alleen inlezen, niet bouwen")] = False,
    json: Json = False,
) -> None:
    """Lees een eigen bestand in; alles of niets."""
    options = {key: value for key, value in locals().items() if isinstance(value, str) and key != "kind"}
    from etl.importing import IMPORT_KINDS, prepare, write

    if kind not in IMPORT_KINDS:
        raise typer.BadParameter(f"'{kind}' is geen soort. Kies uit: {', '.join(IMPORT_KINDS)}.", param_hint="KIND")
    settings = Settings.from_environment()
    prepared = prepare(kind, file, options, load_definitions(settings.definitions))
    before = set(settings.imports.glob("import-*"))
    folder = write(prepared, settings.imports, today=datetime.now(UTC).date())
    for sentence in prepared.notices:
        console.err.print(sentence, markup=False)
    try:
        if not no_build:
            build(json=json)
    except RefusedError:
        # A file that breaks the build must not stand in the way of every later one.
        if folder not in before:
            shutil.rmtree(folder)
        raise
    console.err.print(f"Ingelezen als bron {folder.name}. Terugnemen: python -m etl vergeet {folder.name}")


@app.command()
def vergeet(
    bron: Annotated[str, typer.Argument(help="naam van een ingelezen bron: import-…")], json: Json = False
) -> None:
    """Neem een eerder ingelezen bestand terug en bouw opnieuw."""
    folder = Settings.from_environment().imports / Path(bron).name
    if not bron.startswith("import-") or not folder.is_dir():
        known = ", ".join(sorted(path.name for path in folder.parent.glob("import-*"))) or "er is niets ingelezen"
        raise RefusedError([Problem(bron, "een ingelezen bron", f"Kies uit: {known}.")])
    shutil.rmtree(folder)
    build(json=json)


def main() -> None:
    """Run the command line; every refusal ends in a Dutch list and exit status 1."""
    as_json = "--json" in sys.argv
    logging.getLogger("stamina").setLevel(logging.ERROR)  # tries that fail are told in the outcome
    try:
        app()
    except RefusedError as error:
        console.problems(error.problems, as_json)
        sys.exit(REFUSED)
    except (OSError, duckdb.Error) as error:
        console.problems([_failure(error)], as_json)
        sys.exit(REFUSED)


def _failure(error: Exception) -> Problem:
    """Say that the machine, not the data, stopped the build: a full disk most of all."""
    place = getattr(error, "filename", None) or "schijf of database"
    return Problem(
        bestand=str(place),
        gelezen=str(error).splitlines()[0],
        verwacht="dat schrijven en lezen lukt",
        advies="De live gegevens zijn niet gewijzigd. Maak ruimte of herstel de map en probeer het opnieuw.",
    )


if __name__ == "__main__":
    main()
