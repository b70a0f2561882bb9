"""The words of who searches: `data/definitions/search.yml`, read and checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from analysis.search import Vocabulary
from published.yaml_text import load

FILE = Path(__file__).resolve().parents[2] / "data" / "definitions" / "search.yml"


class Synonym(BaseModel):
    """Words of readers (`als`) and what that is called here (`is_`, `is` in the file)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    als: tuple[str, ...]
    is_: tuple[str, ...]


class Called(BaseModel):
    """What a figure is called in a list of results, None for the title of its question, and words of its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    naam: str | None = None
    ook: str = ""


class Words(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    zonder_betekenis: tuple[str, ...]
    gewone_woorden: tuple[str, ...]
    uitleg: tuple[str, ...]
    synoniemen: tuple[Synonym, ...]
    figuren: dict[str, Called]


@cache
def words() -> Words:
    """Give the file.

    Raises:
        pydantic.ValidationError: It is not as its head says.
    """
    read = load(FILE.read_text("utf-8"))
    pairs = [{"als": one["als"], "is_": one["is"]} for one in read["synoniemen"]]
    return Words.model_validate(read | {"synoniemen": pairs})


@cache
def empty() -> tuple[str, ...]:
    """Give the words that say nothing about a subject."""
    return tuple(word for line in words().zonder_betekenis for word in line.split())


@cache
def vocabulary() -> Vocabulary:
    """Give what words mean to the search."""
    return Vocabulary.of(empty(), [(one.als, one.is_) for one in words().synoniemen])
