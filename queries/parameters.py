"""What a question is asked with: a code or text, a number, or a list of codes, by the name of its parameter."""

from __future__ import annotations

from collections.abc import Mapping

Asked = str | float | list[str]
Parameters = Mapping[str, Asked]
Frozen = tuple[tuple[str, str | float | tuple[str, ...]], ...]
"""Parameters by which an answer can be kept."""


def text_of(parameters: Parameters, name: str) -> str:
    """Give a parameter that is one code or text.

    Raises:
        KeyError: It is not there.
        TypeError: It is a number or a list.
    """
    value = parameters[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} is geen tekst maar {value!r}")
    return value


def list_of(parameters: Parameters, name: str) -> list[str]:
    """Give a parameter that is a list of codes.

    Raises:
        KeyError: It is not there.
        TypeError: It is a text or a number.
    """
    value = parameters[name]
    if not isinstance(value, list):
        raise TypeError(f"{name} is geen lijst maar {value!r}")
    return value


def listed(value: Asked) -> list[str]:
    """Give the codes of one parameter as a list, also when it is one code."""
    return value if isinstance(value, list) else [str(value)]


def written(value: Asked, between: str = ",") -> str:
    """Give a parameter as an address has it: a list in one text, a whole number without a point."""
    if isinstance(value, list):
        return between.join(value)
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def frozen(parameters: Parameters) -> Frozen:
    """Give parameters by which an answer can be kept: the same ones in any order are the same."""
    return tuple((key, tuple(one) if isinstance(one, list) else one) for key, one in sorted(parameters.items()))
