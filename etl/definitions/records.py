"""What every record read from YAML shares: strictness, field types and Dutch messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from etl.definitions.yaml_lines import YamlFile
from etl.problems import Problem


class Record(BaseModel):
    """A record from a file people write: no unknown keys, unchangeable once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _plain(value: object) -> object:
    """YAML makes 2022 a number and 2022-09-01 a date; the record wants the text that was written."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _filled(value: tuple[object, ...]) -> tuple[object, ...]:
    """Pydantic's own min_length counts good items only, and so complains twice about one bad item."""
    if not value:
        raise ValueError("een lijst die niet leeg is")
    return value


FILLED = AfterValidator(_filled)
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
AnyText = Annotated[Text, BeforeValidator(_plain)]
PartialDate = Annotated[str, BeforeValidator(_plain), StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
# A day in a CSV, where an empty cell is no day.
Day = Annotated[date | None, BeforeValidator(lambda text: text or None)]
KebabCode = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
SnakeCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
BranchCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*$")]
RegionCode = Annotated[str, StringConstraints(pattern=r"^((NL|LD|PV)[0-9]{2}|RA[0-9]{4})$")]

_EXPECTED = {
    "missing": "dit veld",
    "extra_forbidden": "alleen bekende velden",
    "string_type": "tekst",
    "string_too_short": "tekst die niet leeg is",
    "string_pattern_mismatch": "tekst met het patroon {pattern}",
    "literal_error": "{expected}",
    "bool_type": "true of false",
    "bool_parsing": "true of false",
    "int_type": "een geheel getal",
    "int_parsing": "een geheel getal",
    "int_from_float": "een geheel getal",
    "float_type": "een getal",
    "float_parsing": "een getal",
    "date_parsing": "een dag als 2024-12-31",
    "date_from_datetime_inexact": "een dag als 2024-12-31",
    "date_from_datetime_parsing": "een dag als 2024-12-31",
    "tuple_type": "een lijst",
    "dict_type": "sleutels met waarden",
    "model_type": "sleutels met waarden",
    "greater_than": "een getal boven {gt}",
    "greater_than_equal": "een getal van {ge} of hoger",
    "less_than_equal": "een getal van {le} of lager",
    "value_error": "{error}",
}


def record_problems(error: ValidationError, file: YamlFile, place: Sequence[str | int] = ()) -> list[Problem]:
    """Give one problem per fault in a record.

    Args:
        error: What pydantic found.
        file: The file the record came from.
        place: Where in the file the record stands.
    """
    return [_problem(dict(fault), file, place) for fault in error.errors(include_url=False)]


def _problem(fault: dict[str, Any], file: YamlFile, place: Sequence[str | int]) -> Problem:
    context = {key: _dutch(value) for key, value in fault.get("ctx", {}).items()}
    expected = _EXPECTED.get(fault["type"], fault["msg"]).format(**context)
    missing = fault["type"] == "missing"
    return Problem(
        bestand=file.name,
        rij=file.line([*place, *fault["loc"]]),
        kolom=".".join(str(part) for part in fault["loc"]) or None,
        gelezen=None if missing else str(fault["input"])[:80],
        verwacht=expected,
        advies="Vul het veld aan." if missing else "Verbeter de waarde.",
    )


def _dutch(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value).replace("' or '", "' of '")
