"""The data dictionary as a page, made from data/definitions/columns.yml and nothing else."""

from __future__ import annotations

from pathlib import Path

from etl.definitions import Definitions

_INTRO = """# Datawoordenboek

Gemaakt uit `data/definitions/columns.yml` met `python -m etl woordenboek`; niet met de hand wijzigen.
De schema's `mart` en `meta` zijn het contract: kolommen komen erbij, maar veranderen niet van naam of betekenis.
"""


def dictionary_text(definitions: Definitions) -> str:
    """Give the dictionary as Markdown: one section a table, one row a column."""
    parts = [_INTRO]
    for table in definitions.tables:
        key = f"\nSleutel: {', '.join(f'`{name}`' for name in table.sleutel)}\n" if table.sleutel else ""
        parts.append(f"\n## {table.tabel}\n\n{table.omschrijving}\n\nKorrel: {table.korrel}\n{key}")
        parts.append("| kolom | label | eenheid | mag leeg | definitie |\n|---|---|---|---|---|")
        parts.extend(
            f"| `{name}` | {column.label} | {column.eenheid or ''} | {'ja' if column.leeg else ''} |"
            f" {column.definitie.replace('|', '/')} |"
            for name, column in definitions.columns_of(table).items()
        )
    return "\n".join(parts) + "\n"


def write_dictionary(definitions: Definitions, path: Path) -> None:
    """Write the dictionary to `path`."""
    path.write_text(dictionary_text(definitions), encoding="utf-8")
