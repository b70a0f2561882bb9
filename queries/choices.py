"""What a reader can choose: one question a list of `keuzes.yml`, all made by one template."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from published.yaml_text import load

DEFINITIONS = Path(__file__).with_name("keuzes.yml")
_TEMPLATE = """\
select
    {code} as code,
    {naam} as label
from {van}
where ({waar}) and {code} is not null
group by 1
having {minstens}
order by {volgorde}"""
_CAPITAL = "upper(left(any_value({code}), 1)) || substr(any_value({code}), 2)"
_TABLE = re.compile(r"\b(?:raw|core|mart|meta)\.[a-z_]+")


class Choice(BaseModel):
    """A list as `keuzes.yml` has it; the file says what each field is.

    The SQL is put together from these fields alone: what a reader asks comes in as bound parameters.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    wat: str
    omschrijving: str
    van: str
    code: str
    naam: str = _CAPITAL
    waar: str = "true"
    minstens: str = "true"
    volgorde: str = "2"
    parameters: dict[str, Any] = {}

    def question(self) -> dict[str, Any]:
        """Give the fields of a `queries.catalogue.Query`, but its name."""
        fields = self.model_dump()
        sql = _TEMPLATE.format(**fields | {"naam": self.naam.replace("{code}", self.code)})
        return {
            "titel": f"{self.wat} om uit te kiezen",
            "omschrijving": self.omschrijving,
            "korrel": f"één rij per {self.wat.lower()}",
            "bronnen": tuple(sorted(set(_TABLE.findall(sql)))),
            "kolommen": {"label": {"label": self.wat}},
            "parameters": self.parameters,
            "sql": sql,
        }


def read_choices(path: Path = DEFINITIONS) -> dict[str, Choice]:
    """Give every list by name.

    Raises:
        yaml.YAMLError: The file is no YAML.
        pydantic.ValidationError: A list lacks a field, or has one there is no place for.
    """
    return {name: Choice(**fields) for name, fields in load(path.read_text(encoding="utf-8")).items()}
