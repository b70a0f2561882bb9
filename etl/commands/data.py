"""Build, check, show, roll back and keep in order."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from etl import console
from etl.building import backup as backups
from etl.building import publish
from etl.building.build import build as build_warehouse
from etl.commands.app import REFUSED, Json, app
from etl.definitions import load_definitions
from etl.dictionary import write_dictionary
from etl.problems import RefusedError
from etl.settings import PROJECT, Settings
from etl.sources.declaring import check_doubts, confirm, lock_facts
from etl.sources.locked import NAME
from etl.sources.seal import seal_all
from etl.sources.tidy import source_folders

# So many odd figures `status` shows; `--json` gives all.
_SHOWN = 20


@app.command()
def build(
    force: Annotated[bool, typer.Option("--force", help="Bouw ook als er niets veranderde.")] = False,
    json: Json = False,
) -> None:
    """Bouw en publiceer alles onder data/."""
    done = build_and_tell(force=force, json=json)
    if json:
        console.emit(done)


def build_and_tell(*, force: bool = False, json: bool = False) -> dict[str, Any]:
    """Build and publish, print what came of it unless asked for `json`, and give it as plain values."""
    with console.progress(quiet=json) as report:
        done = build_warehouse(Settings.from_environment(), report, force=force)
    manifest = done.manifest
    told = manifest.model_dump() | {"gepubliceerd": done.published, "hersteld": done.repaired, "opvallend": done.leaps}
    if json:
        return told
    if done.repaired:
        console.out.print(f"Hersteld: {done.repaired}. Live is nu versie {manifest.build_id}.", markup=False)
    if not done.published:
        console.out.print(f"Niets veranderd; versie {manifest.build_id} blijft staan.")
        return told
    rows = [(name, rows) for name, rows in manifest.tabellen.items() if name.startswith("mart.")]
    console.table(f"Gepubliceerd: {manifest.build_id}", ("tabel", "rijen"), rows)
    for check in done.checks:
        if check.rows:
            console.out.print(f"Waarschuwing: {check.title} ({check.rows} keer niet; zie meta.controle).", markup=False)
    if done.leaps:
        console.out.print(
            f"Let op: {done.leaps} cijfer(s) zijn verdwenen, of meer dan het dubbele of minder dan de helft van die in"
            " de vorige versie. Bekijk ze met: python -m etl status",
            markup=False,
        )
    return told


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
    if found["let_op"]:
        console.err.print(f"Let op: {found['let_op']}", markup=False)
    console.out.print(f"Live versie: {found['build_id']}, gebouwd op {found['gebouwd_op']}")
    columns = ("thema", "t/m", "opgehaald", "verwacht", "te laat")
    console.table("Actualiteit", columns, [tuple(row.values()) for row in found["themas"]])
    if found["statline"]:
        heads = ("tabel", "t/m", "opgehaald", "verwacht", "te laat", "mislukt", "melding")
        console.table("StatLine", heads, [tuple(row.values()) for row in found["statline"]])
    else:
        console.out.print("StatLine: nog geen tabellen opgehaald. Haal ze op met: python -m etl fetch azw")
    if found["opvallend"]:
        shown = [tuple(row.values()) for row in found["opvallend"][:_SHOWN]]
        title = f"Opvallend sinds de vorige versie: {len(found['opvallend'])}"
        console.table(title, ("tabel", "cijfer", "was", "is nu"), shown)
    for role, table in found["koppelingen"].items():
        console.out.print(f"Met de hand gekoppeld: rol {role} aan tabel {table}", markup=False)


@app.command()
def rollback() -> None:
    """Zet de vorige gave versie terug."""
    live = publish.rollback(Settings.from_environment().warehouse)
    if live.trouble:
        console.out.print(
            f"Hersteld: {live.trouble}. Nog een keer rollback zet de versie daarvoor terug.", markup=False
        )
    console.out.print(f"Live is nu versie {live.manifest.build_id if live.manifest else ''}.", markup=False)


@app.command()
def backup(
    bestand: Annotated[Path, typer.Argument(help="het bestand dat komt, zoals doorstroom.tar.gz")], json: Json = False
) -> None:
    """Bewaar wat niet opnieuw te maken is in één bestand: wat is ingelezen, het archief en de live versie."""
    _kept(backups.backup(Settings.from_environment(), bestand), "Bewaard", json)


@app.command()
def restore(
    bestand: Annotated[Path, typer.Argument(help="een bestand van python -m etl backup")],
    vervang: Annotated[bool, typer.Option("--vervang", help="Ook als er al iets staat.")] = False,
    json: Json = False,
) -> None:
    """Zet een reservekopie terug: helemaal of niet."""
    _kept(backups.restore(Settings.from_environment(), bestand, replace=vervang), "Teruggezet", json)


def _kept(contents: backups.Contents, done: str, json: bool) -> None:
    if json:
        console.emit(contents.model_dump())
        return
    live = f"versie {contents.build_id}" if contents.build_id else "geen versie"
    console.out.print(f"{done}: {console.rows_text(len(contents.bestanden))} bestand(en), {live}.", markup=False)


@app.command()
def zegel(
    wijziging: Annotated[str | None, typer.Option(help="waarom gepubliceerde feiten nu anders zijn")] = None,
    bevestig: Annotated[str | None, typer.Option(help="waarom cijfers die opvallen toch kloppen")] = None,
) -> None:
    """Leg aantal rijen en sha256 van gewijzigde bronbestanden vast in origin.yml, en elk feit in feiten.lock."""
    settings, today = Settings.from_environment(), datetime.now(UTC).date()
    folders = source_folders(settings.sources)
    written = [*(folder / "origin.yml" for folder in folders), settings.sources / NAME]
    before = {path: path.read_bytes() for path in written if path.is_file()}
    changed = seal_all(folders)
    try:
        new, declared = lock_facts(settings, wijziging, today)
        confirmed = confirm(settings, bevestig, today) if bevestig else 0
        if not bevestig and (changed or new or declared):
            check_doubts(settings)
    except RefusedError:
        for path in written:
            path.write_bytes(before[path]) if path in before else path.unlink(missing_ok=True)
        raise
    console.out.print("\n".join(changed) if changed else "Alle zegels kloppen.", markup=False)
    for number, what in ((new, "nieuwe feiten"), (declared, "gewijzigde feiten"), (confirmed, "bevestigde cijfers")):
        if number:
            console.err.print(f"Vastgelegd: {number} {what}.", markup=False)


@app.command()
def woordenboek() -> None:
    """Schrijf docs/datawoordenboek.md opnieuw uit data/definitions."""
    path = PROJECT / "docs" / "datawoordenboek.md"
    write_dictionary(load_definitions(Settings.from_environment().definitions), path)
    console.out.print(f"Geschreven: {path.relative_to(PROJECT)}")
