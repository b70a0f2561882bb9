"""A chosen member without a figure is named first, in every part of the words that is read alone.

`ui.figure.make_view` puts this on the words of every figure, so that no figure tells of others as if they were chosen.
"""

from __future__ import annotations

from dataclasses import replace

from analysis.findings import Findings
from analysis.findings.base import ALT, SENTENCE, enough, fitting, shortened
from analysis.formats import full_stop, in_prose
from queries.catalogue import catalogue
from queries.codes import stands_for
from queries.parameters import listed
from queries.run import Answer, run
from queries.warehouse import once_per_build

_BRANCHES = ("keuze_elke_branche", ("branche_code", "branche", "sector_code"))
# Parameter -> the list with its names, and the columns a member can stand in.
_MEMBERS = {
    "branche": _BRANCHES,
    "sector": _BRANCHES,
    "prognosebranches": _BRANCHES,
    "platforms": ("keuze_platform", ("platform_code", "platform")),
}
_FIGURES = ("waarde", "verandering", "aantal", "nu", "vraag")
_LEAD = "Geen cijfer voor "
_NAMES = 80 - len(_LEAD)  # with "Wel voor de andere keuzes" there is always room for it in a title


def told(words: Findings, answer: Answer) -> Findings:
    """Give the words of a figure, after who was chosen and has no figure; as they are when everyone has one.

    Where there is no room for both, who has no figure stays and the rest is cut or moves to the sentence.
    """
    names = absent(answer)
    if not names:
        return words
    lead, one = full_stop(f"{_LEAD}{enough(names, _NAMES)}"), isinstance(answer.parameters.get("branche"), str)
    own = words.titel.startswith(_LEAD)
    other = f"{lead} Wel voor {'andere branches' if one else 'de andere keuzes'}"
    # who is absent from what opens by itself was asked by nobody: the title is for the finding, the sentence says it
    asked = {name: value for name, value in answer.parameters.items() if name in _MEMBERS}
    opened = all(value == _default(answer, name) for name, value in asked.items())
    titel = words.titel if own else fitting(f"{lead} {words.titel}", words.titel if opened else other)
    moved = f"{words.titel}. " if titel == other and not own else ""
    zin, alt = words.zin, words.alt
    said = fitting(f"{lead} {moved}{zin}", f"{lead} {moved or zin}".strip(), room=SENTENCE)
    return replace(
        words,
        titel=titel,
        zin=zin if zin.startswith(_LEAD) else shortened(said, room=SENTENCE),
        alt=shortened(f"{lead} {alt}", room=ALT),
    )


def absent(answer: Answer) -> list[str]:
    """Give the names of chosen members that have no figure in the rows, as a sentence has them.

    A choice that is the default of its question is nobody's; a choice that the rows are of needs no word, and where
    there are no rows at all the words say so themselves. Rows that tell neither a code nor a name say nothing of who is
    absent.
    """
    frame, found = answer.frame, []
    for name, value in answer.parameters.items():
        if frame.empty or name not in _MEMBERS:
            continue
        if isinstance(value, str) and ("gekozen" not in frame or value == _default(answer, name)):
            continue
        question, columns = _MEMBERS[name]
        if not (told_in := [column for column in columns if column in frame]):
            continue
        figures = [column for column in _FIGURES if column in frame]
        rows = frame[frame[figures].notna().any(axis=1)] if figures else frame
        there = {code for column in told_in for cell in rows[column].dropna() for code in (cell, *stands_for(cell))}
        names = _names(question)
        found += [names[code] for code in listed(value) if code in names and not {code, names[code]} & there]
    return [in_prose(text) if text[:1].isupper() and "werkt!" not in text else text for text in found]


def _default(answer: Answer, name: str) -> object:
    return catalogue()[answer.query.naam].parameters[name].standaard


@once_per_build(4)
def _names(question: str) -> dict[str, str]:
    frame = run(question).frame
    return dict(zip(frame["code"], frame.iloc[:, 1], strict=True))
