"""Read a user's own file in, hand out an empty one, take one back."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from etl import console, failpoints
from etl.commands.app import REFUSED, Json, app
from etl.commands.data import build, build_and_tell
from etl.definitions import load_definitions
from etl.importing import IMPORT_KINDS
from etl.problems import Problem, RefusedError
from etl.replacing import heal, remove, without
from etl.settings import Settings


def _known(kind: str) -> str:
    if kind not in IMPORT_KINDS:
        raise typer.BadParameter(f"'{kind}' is geen soort. Kies uit: {', '.join(IMPORT_KINDS)}.")
    return kind


Kind = Annotated[str, typer.Argument(help=f"een van: {', '.join(IMPORT_KINDS)}", callback=_known)]


@app.command("import")
def import_command(  # noqa: PLR0917 - every option of the command line is one parameter
    kind: Kind,
    file: Annotated[Path, typer.Argument(help="CSV, XLSX, ODS of XLS")],
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
    breuken: Annotated[str | None, typer.Option(help="ja als 0,0912 staat voor 9,12%, anders nee")] = None,
    verborgen: Annotated[str | None, typer.Option(help="verborgen rijen en kolommen: meenemen of overslaan")] = None,
    titel: Annotated[str | None, typer.Option(help="naam van de bron")] = None,
    uitgever: Annotated[str | None, typer.Option(help="wie de cijfers uitgaf")] = None,
    gepubliceerd: Annotated[str | None, typer.Option(help="webadres waar deze cijfers al openbaar staan")] = None,
    bevestig: Annotated[str | None, typer.Option(help="waarom cijfers die opvallen toch kloppen")] = None,
    vervangt: Annotated[str | None, typer.Option(help="ingelezen bron die dit bestand vervangt: import-…")] = None,
    ja: Annotated[bool, typer.Option("--ja", help="niet vragen of het goed is, maar doorgaan")] = False,
    no_build: Annotated[bool, typer.Option("--no-build", help="alleen inlezen, niet bouwen")] = False,
    json: Json = False,
) -> None:
    """Lees een eigen bestand in; alles of niets. Eerst staat er wat gelezen is en wat er verandert."""
    named = {
        "regio": regio, "branche": branche, "richting": richting, "bereik": bereik, "categorie": categorie,
        "functiegroep": functiegroep, "indicator": indicator, "platform": platform, "noemer": noemer, "kanaal": kanaal,
        "maat": maat, "plan": plan, "jaar": jaar, "periode": periode, "peildatum": peildatum, "eenheid": eenheid,
        "blad": blad, "decimaal": decimaal, "streepje": streepje, "breuken": breuken, "verborgen": verborgen,
        "titel": titel, "uitgever": uitgever, "gepubliceerd": gepubliceerd, "bevestig": bevestig,
    }  # fmt: skip
    options = {name: value for name, value in named.items() if value is not None}
    from etl.building.trying import refused_by_build
    from etl.importing import prepare
    from etl.importing.accepted import write
    from etl.importing.claimed import check_claimed
    from etl.importing.counted import check_counted
    from etl.importing.preview import preview

    settings = Settings.from_environment()
    _heal(settings)
    replaced = _imported(settings, vervangt) if vervangt else None
    definitions = load_definitions(settings.definitions)
    prepared = replace(prepare(kind, file, options, definitions), bevestigd=bevestig)
    check_counted(prepared)
    check_claimed(prepared, settings, definitions, replaced)
    asks = not json and not ja and _is_terminal()
    # where the build comes at once it says the same itself
    doubts = refused_by_build(prepared, settings, replaced) if asks or no_build else None
    seen = preview(prepared, settings, definitions, doubts)
    if not json:
        for line in seen.lines():
            console.out.print(line, markup=False)
    if asks:
        prepared = replace(prepared, bevestigd=_agreed(doubts or [], bevestig))
    before = {path.parent: path.read_bytes() for path in settings.imports.glob("import-*/origin.yml")}
    with without(replaced, prepared.bron_id):
        folder = write(prepared, settings.imports, today=datetime.now(UTC).date())
        failpoints.reach("import_written")
        try:
            built = {} if no_build else build_and_tell(json=json)
        except RefusedError:
            # A file that breaks the build must not stand in the way of every later one.
            if folder not in before:
                remove(folder)
            else:
                (folder / "origin.yml").write_bytes(before[folder])
            raise
    if json:
        console.emit(built | {"voorbeeld": seen.as_dict(), "bron": folder.name})
    console.err.print(f"Ingelezen als bron {folder.name}. Terugnemen: python -m etl vergeet {folder.name}")


def _heal(settings: Settings) -> None:
    """Put right what a killed import left, and say so."""
    for said in heal(settings.imports):
        console.err.print(f"Let op: {said}.")


def _imported(settings: Settings, bron: str) -> Path:
    """Give the folder of an imported source, or say which there are."""
    folder = settings.imports / Path(bron).name
    if not bron.startswith("import-") or not folder.is_dir():
        known = ", ".join(sorted(path.name for path in settings.imports.glob("import-*"))) or "er is niets ingelezen"
        raise RefusedError([Problem(bron, "een ingelezen bron", f"Kies uit: {known}.")])
    return folder


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _agreed(doubts: list[Problem], reason: str | None) -> str | None:
    """Ask to go on, and why what the build asks about is right; give that reason.

    Raises:
        RefusedError: The build refuses some of it for certain.
        typer.Exit: Somebody said no, or gave no reason.
    """
    if not all(problem.vraag for problem in doubts):
        raise RefusedError(doubts)
    if doubts:
        reason = str(
            typer.prompt("Waarom klopt dit toch? (leeg: stoppen)", prompt_suffix=" ", default="", show_default=False)
        ).strip()
        agreed = bool(reason)
    else:
        agreed = str(typer.prompt("Doorgaan? (j/n)", prompt_suffix=" ")).strip().casefold() in ("j", "ja")
    if not agreed:
        console.err.print("Gestopt. Er is niets geladen.")
        raise typer.Exit(REFUSED)
    return reason


@app.command()
def vergeet(
    bron: Annotated[str, typer.Argument(help="naam van een ingelezen bron: import-…")], json: Json = False
) -> None:
    """Neem een eerder ingelezen bestand terug en bouw opnieuw."""
    settings = Settings.from_environment()
    _heal(settings)
    remove(_imported(settings, bron))
    build(json=json)


@app.command("template")
def template_command(
    kind: Kind,
    file: Annotated[Path | None, typer.Argument(help="Waarheen; .xlsx of .csv")] = None,
) -> None:
    """Schrijf een leeg invulbestand."""
    from etl.importing import template

    path = file or Path(f"{kind}.xlsx")
    template(kind, path)
    console.out.print(f"Geschreven: {path}")
