"""What the figure on one aspect of the experience of work over time says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.claims import Movement, Value, movement, years_between
from analysis.findings.base import ALT, SENTENCE, Findings, enough, fitting, known, nothing_found
from analysis.findings.werkbeleving.woorden import Row, grouped, places, points, said, share, wave
from analysis.formats import count_word, listing, lower_first
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import WerkbelevingReeks
from queries.whole import SECTOR

OLD_SURVEY = "eerdere enquête"


@dataclass(frozen=True)
class Span:
    """The first and last wave of one branch that may be compared.

    Attributes:
        first: Row of the first wave.
        last: Row of the last wave.
        same_season: Both waves are of the same quarter of the year.
    """

    first: Row
    last: Row
    same_season: bool

    @property
    def decimals(self) -> int:
        """Decimals of the finest of both, so that the change is that of what is shown."""
        return 1 if any(places(row["afgerond_op"]) for row in (self.first, self.last)) else 0

    @property
    def step(self) -> Movement:
        """The way from the first wave to the last."""
        then, now = (Value(row["waarde"], row["afgerond_op"] or 0.0) for row in (self.first, self.last))
        return movement(then, now, "aandeel")

    @property
    def change(self) -> float:
        """Difference in procentpunten, of what both show with the decimals both have."""
        return self.step.verschil.waarde

    @property
    def years(self) -> int:
        """Years between the two waves."""
        return years_between(self.first["periode_code"], self.last["periode_code"])

    def told(self) -> str:
        """Give both ends with their waves."""
        return (
            f"{self.last['branche']} van {share(self.first)} ({wave(self.first['periode'])}) naar {share(self.last)}"
            f" ({wave(self.last['periode'])}), {points(self.change, self.decimals)}"
        )


def span(rows: Sequence[Row]) -> Span | None:
    """Give the longest stretch between two waves of the same quarter, else between any two.

    Args:
        rows: Waves of one branch with a value, in order of time.
    """
    if len(rows) < 2:
        return None
    pairs = []
    for quarter in ("KW02", "KW04"):
        season = [row for row in rows if row["periode_code"].endswith(quarter)]
        if len(season) > 1:
            pairs.append(Span(season[0], season[-1], same_season=True))
    if not pairs:
        return Span(rows[0], rows[-1], same_season=False)
    return next(iter(sorted(pairs, key=lambda pair: (-pair.years, -int(pair.last["periode_code"][-1])))))


def series(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how an aspect changed between two waves of the same quarter, and what does not compare.

    Args:
        frame: The rows of `werkbeleving_reeks`.
        parameters: `aspect` names the question.
    """
    waves = [row for row in records(known(frame, "waarde"), WerkbelevingReeks) if row["enquete"] != OLD_SURVEY]
    if not waves:
        return nothing_found("dit aspect door de tijd")
    words = said(text_of(parameters, "aspect"), waves[0]["aspect"])
    branches = grouped(waves, "branche")
    spans = {name: pair for name, rows in branches.items() if (pair := span(rows))}
    chosen = [pair for pair in spans.values() if pair.last["branche_code"] != SECTOR]
    titel, zin = _changed(chosen, branches, spans, words) if chosen else _single(waves, spans, words)
    lines = enough([_line_in_words(rows) for rows in branches.values()], ALT - 120, "; ")
    return Findings(
        titel=titel,
        zin=zin,
        alt=f"Lijndiagram van {lower_first(waves[0]['aspect'])}, in procent van de werknemers, per meting. {lines}.",
        let_op=_caveats(records(frame, WerkbelevingReeks), branches, spans),
    )


def _changed(
    chosen: list[Span], branches: Mapping[str, Sequence[Row]], spans: dict[str, Span], words: str
) -> tuple[str, str]:
    top = chosen[0]
    change = f"{points(top.change, top.decimals)} sinds het {wave(top.first['periode'])}"
    newest = branches[top.last["branche"]][-1]
    later = f" Nieuwste meting: {share(newest)} ({wave(newest['periode'])})." if newest is not top.last else ""
    rest = [pair.told() for pair in spans.values() if pair is not top]
    lead, step = f"{top.last['branche']}: {share(top.last)} {words}", points(top.change, top.decimals)
    # a year alone would not say which of its two waves; of one quarter the number of years does
    in_years = top.same_season and top.years > 0
    said_first = f"{top.told()}: {_verdict(top)}.{later}"
    return (
        fitting(
            f"{lead} in het {wave(top.last['periode'])}, {change}",
            f"{lead} ({wave(top.last['periode'])}), {change}",
            *([f"{lead} ({wave(top.last['periode'])}), {step} in {count_word(top.years)} jaar"] if in_years else []),
            f"{lead} ({wave(top.last['periode'])})",
        ),
        said_first + (f" Verder: {enough(rest, SENTENCE - len(said_first) - 12, '; ')}." if rest else ""),
    )


def _single(waves: Sequence[Row], spans: dict[str, Span], words: str) -> tuple[str, str]:
    """Give title and sentence when no chosen sector has two waves to compare."""
    chosen = [row for row in waves if row["branche_code"] != SECTOR] or waves
    top = chosen[0]
    others = [f"{row['branche']} {share(row)} ({wave(row['periode'])})" for row in chosen if row is not top]
    rest = [pair.told() for pair in spans.values()]
    return (
        f"{top['branche']}: {share(top)} {words} in het {wave(top['periode'])}; nog geen reeks",
        f"Van {listing([row['branche'] for row in chosen])} is er {'elk ' if len(chosen) > 1 else ''}één meting met een"
        " cijfer: een verandering is er niet uit te lezen."
        + (f" Verder: {enough([*others, *rest], SENTENCE - 110, '; ')}." if others or rest else ""),
    )


def _line_in_words(rows: Sequence[Row]) -> str:
    first, last = rows[0], rows[-1]
    if first is last:
        return f"{first['branche']} alleen {share(first)} in het {wave(first['periode'])}"
    return (
        f"{first['branche']} van {share(first)} ({wave(first['periode'])}) naar {share(last)} ({wave(last['periode'])})"
    )


def _verdict(pair: Span) -> str:
    polarity = pair.last["polariteit"]
    if not pair.same_season:
        return "twee verschillende kwartalen, dus zonder oordeel"
    if pair.step.richting == "gelijk":
        return "gelijk gebleven"
    if pair.step.richting == "onbeslist":
        return "binnen de afronding gelijk"
    if polarity == "neutraal":
        return "veranderd"
    better = (pair.change > 0) == (polarity == "hoger is beter")
    return f"{'gunstiger' if better else 'ongunstiger'}, want {polarity}"


def _caveats(rows: Sequence[Row], branches: Mapping[str, Sequence[Row]], spans: dict[str, Span]) -> tuple[str, ...]:
    caveats = []
    skipped = list(dict.fromkeys(row["periode"] for row in rows if row["ontbreekt"] == "niet gemeten"))
    parts = [f"Het {enough([wave(label) for label in skipped], 60)} is niet gemeten; daar is de lijn open."]
    parts = parts if skipped else []
    if len({row["periode_code"][-4:] for own in branches.values() for row in own}) > 1 and spans:
        mixed = [name for name, pair in spans.items() if not pair.same_season]
        parts.append(
            "Metingen van het 2e en van het 4e kwartaal staan in één figuur; de tekst vergelijkt hetzelfde kwartaal"
            + (f", behalve bij {listing(mixed)}." if mixed else ".")
        )
    if parts:
        caveats.append(" ".join(parts))
    if old := sorted({row["periode"] for row in rows if row["enquete"] == OLD_SURVEY}):
        caveats.append(
            f"De cijfers van {enough(old, 90)} komen uit een eerdere enquête. Ze staan los en zijn niet te vergelijken"
            " met de metingen van CBS."
        )
    grid = {row["periode"] for row in rows if row["enquete"] != OLD_SURVEY and row["periode"] not in skipped}
    if any(len(own) < len(grid) for own in branches.values()):
        counts = [f"{name} {len(own)}" for name, own in branches.items()]
        caveats.append(f"Niet elke meting heeft een cijfer. Van de {len(grid)} metingen: {', '.join(counts)}.")
    return tuple(caveats)
