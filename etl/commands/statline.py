"""Fetch tables from StatLine and show which there are."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from etl import console
from etl.building.build import build as build_warehouse
from etl.commands.app import REFUSED, UNREACHABLE, Json, app, fetch_app
from etl.commands.data import build
from etl.problems import RefusedError
from etl.settings import Settings
from etl.statline.report import FetchReport


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
    from etl.refresh import recorded
    from etl.statline.fetch import fetch_tables

    settings = Settings.from_environment()
    report: FetchReport | None = None
    try:
        with recorded(settings, "hand", whole=not tables) as course:
            with console.interruptible(), console.download(quiet=json) as progress:
                report = course.report = fetch_tables(
                    settings,
                    tables or None,
                    all_tables=every,
                    force=force,
                    base_url=base_url,
                    progress=progress,
                    accept_schema=accept_schema,
                )
            # A failure is an input of the build too, and so is the end of one.
            builds = not no_build and bool(report.tables)
            _emit(report, settings, builds=builds) if json else _show(report, settings, builds=builds)
    except KeyboardInterrupt:
        raise typer.Exit(console.INTERRUPTED) from None
    except RefusedError as error:
        if report is None or not json:
            raise
        console.emit(report.as_dict() | {"geweigerd": [problem.as_dict() for problem in error.problems]})
        raise typer.Exit(REFUSED) from None
    raise typer.Exit(report.exit_status)


def _show(report: FetchReport, settings: Settings, *, builds: bool) -> None:
    """Print what came of each table, and build; when nothing came, only why, once."""
    if report.tables and not report.all_failed:
        rows = [
            (t.tabel, t.titel, console.STATES[t.status], console.rows_text(t.rows), console.seconds_text(t.seconds))
            for t in report.tables
        ]
        console.table("Opgehaald", ("tabel", "titel", "uitkomst", "rijen", "tijd"), rows)
    for warning in (*report.warnings, *(w for t in report.tables for w in t.warnings)):
        console.out.print(f"Let op: {warning}", markup=False)
    for line in report.lines():
        console.err.print(f"  • {line}", markup=False)
    if builds and report.all_failed:
        build_warehouse(settings)
    elif builds:
        build()


def _emit(report: FetchReport, settings: Settings, *, builds: bool) -> None:
    """Build, and print the report with what that did, as one JSON text."""
    done = build_warehouse(settings) if builds else None
    published = done.manifest.model_dump() | {"gepubliceerd": done.published} if done else None
    console.emit(report.as_dict() | {"bouw": published})


@app.command()
def catalogus(
    zoek: Annotated[str, typer.Argument(help="woord in titel of omschrijving")] = "",
    base_url: str | None = None,
    json: Json = False,
) -> None:
    """Toon welke AZW-tabellen er op StatLine zijn."""
    from etl.statline.meaning import listing
    from etl.statline.meaning.catalogue import catalogue
    from etl.statline.wire.faults import StatlineError

    settings = Settings.from_environment()
    try:
        found = catalogue(settings, base_url)
    except StatlineError as error:
        if json:
            console.problems([error.problem("catalogus")], json)
        else:
            console.err.print(error.problem("catalogus").text(), markup=False)
        raise typer.Exit(UNREACHABLE) from None
    # Kept for the page Verkenner, which searches the catalogue as last seen.
    settings.archive.mkdir(parents=True, exist_ok=True)
    tables = [*found.tables, *listing.save(settings.archive, found)]
    for (name, _), fault in found.lost.items():
        console.err.print(
            f"{fault.problem(f'catalogus {name}').text()} Hieronder staan haar tabellen zoals laatst gezien."
        )
    shown = [info for info in tables if zoek.lower() in f"{info.id} {info.title} {info.description}".lower()]
    if json:
        console.emit([{"tabel": i.id, "titel": i.title, "periode": i.period, "modified": i.modified} for i in shown])
    else:
        console.table("AZW StatLine", ("tabel", "titel", "periode"), [(i.id, i.title, i.period) for i in shown])
        console.out.print("Ook te doorzoeken op de pagina Verkenner na: python -m etl build")


@app.command()
def koppel(
    rol: Annotated[str, typer.Argument(help="code van de rol, zoals banen; zonder tabel: toon wat past")] = "",
    tabel: Annotated[str, typer.Argument(help="nummer van de tabel, zoals 24015NED")] = "",
    los: Annotated[bool, typer.Option("--los", help="laat de titel weer kiezen")] = False,
    json: Json = False,
) -> None:
    """Geef een rol met de hand een tabel, of toon per rol welke tabellen passen en waarom."""
    from etl.statline.meaning.candidates import candidates, pin

    settings = Settings.from_environment()
    if tabel or los:
        console.out.print(pin(settings, rol, None if los else tabel), markup=False)
        return
    found = candidates(settings, rol)
    if json:
        console.emit([asdict(candidate) for candidate in found])
        return
    heads = ("rol", "tabel", "titel", "gekozen", "waarom")
    console.table(
        "Rollen",
        heads,
        [(c.rol, c.tabel or "", c.titel, "ja" if c.gekozen else "", "; ".join(c.waarom)) for c in found],
    )
