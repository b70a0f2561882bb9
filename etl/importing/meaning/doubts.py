"""Figures that can mean two things: settled by what their column holds, else asked once a column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from etl.importing.layouts.description import SHARES
from etl.importing.layouts.options import Setting
from etl.importing.layouts.platform_kinds import COUNTED
from etl.importing.meaning.figure import Measured
from etl.importing.meaning.totals import Sum, Sums, proven_sign, proves_fractions, proves_nil
from etl.importing.numbers.printed import Dash, Decimaal, Missing, Number, Reading, Unclear, dutch, read
from etl.importing.numbers.wording import Streepje
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell

_OTHER: dict[Decimaal, Decimaal] = {"komma": "punt", "punt": "komma"}
_ADVICE = "Klopt het decimaalteken? Geef anders --decimaal."
_NO_PART = (("een geheel aantal", _ADVICE), ("een bedrag met hooguit twee decimalen", _ADVICE))
_ONLY_SO = "de totalen kloppen alleen zo"
# a percentage so many times smaller than all others of its column is no percentage
_FAR = 10
_IN_DOUBT = (Unclear, Dash)
_WHOLE = frozenset({"aantal", "euro"})


def evidence(figures: Iterable[Measured]) -> dict[Decimaal, Measured]:
    """Give the decimal signs that figures prove, each with the first that does."""
    found: dict[Decimaal, Measured] = {}
    for figure in figures:
        if isinstance(figure.reading, Number) and figure.reading.evidence:
            found.setdefault(figure.reading.evidence, figure)
    return found


def settled(
    column: list[Measured], of_file: dict[Decimaal, Measured], dash: Streepje | None, all_sums: Sums
) -> list[Measured]:
    """Give the figures of a column with every doubt taken away; what stays doubtful is asked, once."""
    own, setting = evidence(column), all_sums.setting
    if len(own) > 1:
        comma, point = own["komma"], own["punt"]
        expected = f"één decimaalteken; '{comma.cell.text}' heeft een komma, '{point.cell.text}' een punt"
        later = max(comma, point, key=lambda figure: figure.cell.row)
        _leave(column, later.cell, expected, "Schrijf alle getallen op dezelfde manier.", setting.problems)
        return []
    seen = own or _of_others(column, of_file)
    sign = setting.options.decimaal or (next(iter(seen)) if len(seen) == 1 else None)
    sums = all_sums.of(column) if any(isinstance(figure.reading, _IN_DOUBT) for figure in column) else []
    if not sign:
        sign = _grouping(column, setting) or _by_totals(sums, column, setting)
    certain: list[Measured] = []
    doubts: dict[type, list[Measured]] = {Unclear: [], Dash: []}
    for figure in column:
        if isinstance(figure.reading, Unclear) and sign:
            if sign == _apart(figure) and _is_whole(figure, setting):
                figure.refuse(setting.problems, *_NO_PART[figure.column.soort == "euro"])
                continue
            figure.reading = read(figure.body, sign)
        doubts.get(type(figure.reading), certain).append(figure)
    if doubts[Dash] and (dash := dash or _nil_by_totals(sums, column, setting)):
        for figure in doubts[Dash]:
            figure.reading = Number(Decimal(0)) if dash == "nul" else Missing("niet beschikbaar")
        certain.extend(doubts.pop(Dash))
    for figures in filter(None, doubts.values()):
        expected, advice = _question(figures[0].reading)
        _leave(figures, figures[0].cell, f"{expected}{_more(figures)}", advice, setting.problems)
    return _without_fractions(certain, all_sums)


def _of_others(column: list[Measured], of_file: dict[Decimaal, Measured]) -> dict[Decimaal, Measured]:
    """Give what other columns prove, but not that a measure is a fraction: 1.32 met says nothing of 1.500."""
    doubtful = [figure for figure in column if isinstance(figure.reading, Unclear) and figure.column.soort == "maat"]
    broken = {_apart(figure) for figure in doubtful}
    return {sign: figure for sign, figure in of_file.items() if sign not in broken}


def _by_totals(sums: list[Sum], column: list[Measured], setting: Setting) -> Decimaal | None:
    """Give the decimal sign that the totals of a column prove; tell the user."""
    sign = proven_sign(sums, column)
    doubtful = [figure for figure in column if isinstance(figure.reading, Unclear)]
    if sign:
        first = doubtful[0]
        value = getattr(first.reading, sign)
        how = f"met een decimale {sign}" if sign == _apart(first) else "als duizendtallen"
        more = _more(doubtful)
        setting.tell(f"{first.cell.text.strip()} is gelezen als {dutch(value)}, {how}: {_ONLY_SO}{more}.")
    return sign


def _nil_by_totals(sums: list[Sum], column: list[Measured], setting: Setting) -> Streepje | None:
    """Give that a dash is nil when the totals leave nothing for it; tell the user."""
    if not proves_nil(sums, column):
        return None
    setting.tell(f"Een streepje is gelezen als nul: {_ONLY_SO}.")
    return "nul"


def _grouping(column: list[Measured], setting: Setting) -> Decimaal | None:
    """Give the decimal sign by which every doubtful number of a column of whole numbers is one; tell the user.

    1.810 persons are 1810, and an amount in euro has no three decimals.
    """
    doubtful = [figure for figure in column if isinstance(figure.reading, Unclear)]
    signs = {_OTHER[_apart(figure)] for figure in doubtful}
    if len(signs) != 1 or not all(_is_whole(figure, setting) for figure in doubtful):
        return None
    first = doubtful[0]
    value = first.reading.komma if signs == {"komma"} else first.reading.punt  # type: ignore[union-attr]
    why = "een bedrag heeft geen drie decimalen" if first.column.soort == "euro" else "dit zijn hele aantallen"
    setting.tell(f"{first.cell.text.strip()} is gelezen als {dutch(value)}, want {why}{_more(doubtful)}.")
    return next(iter(signs))


def _apart(figure: Measured) -> Decimaal:
    """Give the decimal sign that would make a doubtful number a broken one."""
    return "punt" if "." in figure.cell.text else "komma"


def _is_whole(figure: Measured, setting: Setting) -> bool:
    """Tell whether a figure can only be a whole number, or of euros one with cents."""
    if "%" in figure.cell.text or figure.scale.percent or figure.scale.factor != 1:
        return False
    if figure.column.soort == "maat":
        return figure.draft.get("maat") in COUNTED
    if figure.column.soort != "waarde":
        return figure.column.soort in _WHOLE
    indicator = setting.indicator(figure.draft.get("indicator"))
    written = figure.draft.get("eenheid") or figure.unit
    unit = setting.definitions.unit(written) if written else None
    if indicator is None or indicator.decimalen or indicator.eenheid == "procent" or (written and unit is None):
        return False
    return unit is None or unit == (indicator.eenheid, 1.0)


def _without_fractions(column: list[Measured], all_sums: Sums) -> list[Measured]:
    """Give percentages as such: a whole column of 0.0912 may be fractions, which the sender knows, or a total of 1."""
    setting = all_sums.setting
    bare: dict[str, list[tuple[Measured, Decimal]]] = defaultdict(list)
    for figure in column:
        if isinstance(figure.reading, Number) and _is_bare_share(figure, figure.reading, setting):
            bare[figure.draft.get("indicator")].append((figure, figure.reading.value))
    asked = {figure for found in bare.values() for figure in _fractions(found, all_sums)}
    return [figure for figure in column if figure not in asked]


def _fractions(found: list[tuple[Measured, Decimal]], all_sums: Sums) -> list[Measured]:
    """Read percentages as the user says; give those to leave when nobody says and all of them may be fractions.

    Of a column with both, only those are fractions that would be like the others as a percentage.
    """
    mixed = _mixed(found)
    found = mixed or found
    setting, figures = all_sums.setting, [figure for figure, _ in found]
    answer, why = setting.options.breuken, ""
    may_be = answer is None and (bool(mixed) or all(abs(share) <= 1 for _, share in found))
    if may_be and figures[0].column.soort == "procent" and proves_fractions(all_sums.of(figures)):
        answer, why = "ja", f": {_ONLY_SO}"
    first, value = next((both for both in found if both[1] % 1), found[0])
    read_as = f"{dutch(value * 100)}%"
    if answer == "ja":
        for figure, share in found:
            figure.reading = Number(share * 100, "%")
            # printed text and figure must say the same; what stood there is in the note
            figure.draft.printed[figure.column.naam] = f"{dutch(share * 100)}%"
            figure.draft.notes.append(f"in het bestand als breuk: {dutch(share)}")
        setting.tell(f"{dutch(value)} is gelezen als {read_as}{why}{_more(figures)}.")
    elif may_be and value % 1:
        advice = f"Is het een breuk, dus {read_as}? Geef --breuken ja. Is het {dutch(value)}%? Geef --breuken nee."
        _leave(figures, first.cell, f"een percentage, geen breuk{_more(figures)}", advice, setting.problems)
        return figures
    return []


def _mixed(found: list[tuple[Measured, Decimal]]) -> list[tuple[Measured, Decimal]]:
    """Give the numbers under 1 that fit among the percentages of their column only when times a hundred."""
    rest = [abs(share) for _, share in found if abs(share) > 1]
    if not rest or len(rest) == len(found):
        return []
    low, high = min(rest), max(rest)
    return [both for both in found if 0 < abs(both[1]) * _FAR < low and low / 2 <= abs(both[1]) * 100 <= high * 2]


def _is_bare_share(figure: Measured, number: Number, setting: Setting) -> bool:
    """Tell whether a figure is a percentage that does not say so itself; of changes small ones are common."""
    if number.unit == "%":
        return False
    if figure.column.soort == "waarde":
        indicator = setting.indicator(figure.draft.get("indicator"))
        return indicator is not None and indicator.eenheid == "procent" and indicator.soort != "verandering"
    if figure.column.soort == "maat" and (unit := setting.definitions.unit(figure.draft.get("eenheid"))):
        return setting.is_share(unit[0])
    return figure.column.soort in SHARES or figure.scale.percent


def _more(figures: list[Measured]) -> str:
    return f" (zo staan er {len(figures)} in de tabel)" if len(figures) > 1 else ""


def _question(reading: Reading) -> tuple[str, str]:
    """Give what a doubtful text had to be, and how to take the doubt away."""
    if isinstance(reading, Unclear):
        comma, point = dutch(reading.komma), dutch(reading.punt)
        advice = f"Is het {comma}? Geef --decimaal komma. Is het {point}? Geef --decimaal punt."
        return "een getal met één betekenis", advice
    advice = "Is het nul (niets) of ontbreekt het cijfer? Geef --streepje nul of --streepje ontbreekt."
    return "een duidelijk cijfer", advice


def _leave(figures: list[Measured], cell: Cell, expected: str, advice: str, problems: Collector) -> None:
    """Tell at one cell what is wrong with several, so that nothing is concluded from their absence."""
    for figure in figures:
        figure.draft.wrong.add(figure.column.naam)
    problems.cell(cell, expected, advice)
