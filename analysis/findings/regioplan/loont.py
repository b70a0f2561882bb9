"""Words on whether a measure against leaving pays: one rule for title, sentence, bar and alt text.

It pays when it saves more than it costs in more than half of the draws: 'waarschijnlijk'. From which effect on that is,
is the break-even effect (`analysis.measures`).
"""

from __future__ import annotations

from collections.abc import Callable

from analysis.formats import euro, number
from analysis.measures import LEAST_TOLD
from analysis.weighing import LEAVER, Own
from queries.rows import Maatregelen

_NEVER, _RARE, _EVEN = 100, 1, 50
_LESS = f"minder dan {number(2 * LEAST_TOLD, 1)}"
_HOW = {"wel": "loont waarschijnlijk", "niet": "loont waarschijnlijk niet", "misschien": "loont misschien"}
_DEARER = "het kost minstens zoveel als alle vertrekken samen"


def likely(chance: float) -> str:
    """Give whether it is likely that a measure pays, by the whole percents in which its chance is told."""
    return "wel" if chance > _EVEN else "niet" if chance < _EVEN else "misschien"


def chance(percent: float) -> str:
    """Give a chance in words: near nothing and near all no number is told."""
    if percent < _RARE:
        return f"kleiner dan {_RARE}%"
    return f"groter dan {100 - _RARE}%" if percent > 100 - _RARE else f"ongeveer {number(percent)}%"


def nothing_saved(own: Own, code: str | None = None) -> str:
    """Give why a measure, or any, saves nothing whatever it costs; empty when it may."""
    if own.leave is not None and not own.leave.high:
        return "er vertrekt niemand"
    if own.leaver is not None and not own.leaver.high:
        return "een vertrekker kost u niets"
    effect = own.effects.get(code or "")
    return "het voorkomt geen vertrek" if effect is not None and not effect.high else ""


def verdict(row: Maatregelen, own: Own) -> str:
    """Give what follows the name of a measure in a title; empty when not enough is known."""
    if row["kosten_tot_eur"] is None:
        return ""
    if why := nothing_saved(own, row["instrument"]):
        return f"loont niet: {why}" if row["kosten_tot_eur"] else f"is gratis en bespaart niets: {why}"
    if row["omslag"] is None:
        return ""
    if not row["kosten_tot_eur"]:
        return "is gratis: elk vertrek dat het voorkomt is winst"
    return pays(row["omslag"]) if row["kans"] is None else f"{_HOW[likely(row['kans'])]}: {_condition(row['omslag'])}"


def pays(least: float) -> str:
    """Give from which effect on a measure pays, as what follows its name."""
    if least >= _NEVER:
        return f"loont naar verwachting niet: {_DEARER}"
    return f"loont {'als' if least else 'al als'} het {needed(least)} van de 100 vertrekken voorkomt"


def needed(least: float) -> str:
    """Give the effect from which on a measure pays, of a hundred."""
    return f"meer dan {number(least, 1 if least % 1 else 0)}" if least else _LESS


def beside(row: Maatregelen) -> str:
    """Give name and effect from which on a measure pays, to stand beside others."""
    least = row["omslag"] or 0
    if not row["kosten_tot_eur"]:
        return f"{row['naam']} niets (gratis)"
    return f"{row['naam']} {'meer dan alle' if least >= _NEVER else needed(least)}"


def few(value: float) -> str:
    """Give a number of people: what is less than a tenth as words."""
    return _LESS if 0 < value < LEAST_TOLD else number(value, 1 if value % 1 else 0)


def leave(row: Maatregelen) -> str:
    """Give how many leave: 'Van 3 (2 tot 4) vertrekken per jaar'."""
    amount = row["vertrekkers"] or 0
    told = spread(row, "vertrekkers{}", few)
    return f"Van {told} {'vertrek' if told == few(amount) and 0 < amount <= 1 else 'vertrekken'} per jaar"


def spread(row: Maatregelen, name: str, told: Callable[[float], str]) -> str:
    """Give the middle of three columns, and the ends when they are told otherwise: '0,4 (0,2 tot 0,7)'."""
    low, middle, high = (told(row[name.format(end)]) for end in ("_laag", "", "_hoog"))  # type: ignore[literal-required]
    return middle if low == high else f"{middle} ({low} tot {high})"


def amount(value: float) -> str:
    """Give an amount for one person kept: more than a leaver may cost is not told in full."""
    return f"meer dan {euro(LEAVER.most)}" if value > LEAVER.most else euro(value)


def roughly(told: str) -> str:
    """Give an amount of draws as 'ongeveer'."""
    return told if told.startswith("meer dan") else f"ongeveer {told}"


def _condition(least: float) -> str:
    if least >= _NEVER:
        return _DEARER
    return f"het {'moet' if least else 'hoeft'} {needed(least)} van de 100 vertrekken {'' if least else 'te '}voorkomen"
