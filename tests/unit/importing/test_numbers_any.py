"""Any number in six formats: the number or a question, never another number."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.importing.numbers.printed import Number, Unclear, Unreadable, plain_text, read


def _grouped(digits: str, sign: str) -> str:
    parts = [digits[max(0, end - 3) : end] for end in range(len(digits), 0, -3)]
    return sign.join(reversed(parts))


def _formats(number: Decimal) -> list[str]:
    """Six ways to write a number: plain and grouped, Dutch, international and with spaces."""
    sign = "-" if number < 0 else ""
    whole, _, part = format(abs(number), "f").partition(".")
    return [
        sign + whole + (f",{part}" if part else ""),
        sign + whole + (f".{part}" if part else ""),
        sign + _grouped(whole, ".") + (f",{part}" if part else ""),
        sign + _grouped(whole, ",") + (f".{part}" if part else ""),
        sign + _grouped(whole, " ") + (f",{part}" if part else ""),
        f"€ {sign}{_grouped(whole, '.')}{f',{part}' if part else ',-'}",
    ]


numbers = (
    st.decimals(min_value=-(10**12), max_value=10**12, places=0)
    | st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=3)
    | st.decimals(min_value=-100, max_value=100, allow_nan=False, allow_infinity=False, places=1)
)


@settings(max_examples=2000)
@given(numbers, st.integers(0, 5))
def test_every_format_gives_the_number_or_a_question(number: Decimal, chosen: int) -> None:
    text = _formats(number)[chosen]
    found = read(text)
    if isinstance(found, Unclear):
        assert number in (found.komma, found.punt)
    else:
        assert isinstance(found, Number), text
        assert found.value == number


@settings(max_examples=2000)
@given(numbers, st.integers(0, 5))
def test_with_its_own_sign_told_every_format_gives_the_number(number: Decimal, chosen: int) -> None:
    found = read(_formats(number)[chosen], "punt" if chosen in (1, 3) else "komma")
    assert isinstance(found, Number)
    assert found.value == number


@settings(max_examples=1000)
@given(numbers, st.integers(0, 5))
def test_with_the_wrong_sign_told_a_proof_is_refused(number: Decimal, chosen: int) -> None:
    text = _formats(number)[chosen]
    first = read(text)
    found = read(text, "komma" if chosen in (1, 3) else "punt")
    if isinstance(first, Number) and first.evidence:
        assert found == Unreadable()


@settings(max_examples=2000)
@given(st.text(alphabet="0123456789.,-€% '()+xNB*", max_size=12) | st.text(max_size=20))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    found = read(text)
    if isinstance(found, Number):
        assert Decimal(plain_text(found.value)) == found.value
