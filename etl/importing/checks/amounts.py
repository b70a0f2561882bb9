"""Asks about an amount that is so far below the largest of its column that it may be in thousands."""

from __future__ import annotations

from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.numbers.printed import dutch

# nothing that a platform pays for is so many times as dear as another, unless one of both is in thousands
_FAR = 500
# in thousands an amount is below this
_SMALL = 1_000
_ADVICE = "Staat dit in duizenden? Schrijf het bedrag zelf, bv. 25.000."


def check_amounts(drafts: list[Draft], setting: Setting) -> None:
    """Ask about the smallest amount of each column in euro of a list when it is far below the largest.

    Args:
        drafts: The rows, or the next ones of a large table.
        setting: What they are read with.
    """
    # a budget may have a post of next to nothing, and its parts are held to their total
    measures = setting.description.measures if setting.description.lijst else ()
    for name in (measure.naam for measure in measures if measure.soort == "euro"):
        fine = (draft for draft in drafts if name not in draft.wrong)
        found = [(draft.numbers[name], at, draft) for at, draft in enumerate(fine) if draft.numbers.get(name, 0) > 0]
        if not found:
            continue
        (least, _, small), (most, *_) = min(found), max(found)
        if least < _SMALL and least * _FAR <= most:
            expected = f"een bedrag in euro's, zoals de andere; het grootste is {dutch(most)}"
            setting.ask(Place.of(small.cell(name)), expected, _ADVICE)
