"""The command line itself, to which the modules beside this one add their commands."""

from __future__ import annotations

from typing import Annotated

import typer

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
