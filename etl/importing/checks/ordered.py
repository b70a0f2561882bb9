"""Refuses a row of which something ends before it begins, by what the contract says of its columns."""

from __future__ import annotations

from etl.importing.layouts.options import Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.numbers.printed import plain_text
from etl.kinds import kinds
from etl.sources.ordered import not_before


def check_ordered(drafts: list[Draft], setting: Setting) -> None:
    """Collect every end that comes before the begin of its row."""
    description = setting.description
    ranges = {} if description.los else kinds()[description.naam].ranges
    for draft in drafts if ranges else ():
        said = draft.values | {name: plain_text(number) for name, number in draft.numbers.items()}
        for end, begin in ranges.items():
            if expected := not_before(said.get(end), begin, said.get(begin)):
                advice = "Verbeter een van beide; misschien zijn ze verwisseld."
                setting.problems.cell(draft.cell(end), expected, advice)
