"""Fields for what a measure against leaving is worth: the reader's own numbers, a leave rate of counts or a region."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from analysis.amounts import AmountError, Field, plain, read_amount, read_range
from analysis.formats import build_line, number
from analysis.leaving import TooFewError, leave_range
from analysis.measures import DRAWS
from analysis.rows import records
from analysis.weighing import LEAVE, LEAVER, read_effects
from queries.catalogue import catalogue
from queries.parameters import Parameters
from queries.rows import RegioPlaats
from queries.run import run
from queries.warehouse import current
from queries.whole import COUNTRY, SECTOR
from ui import practice
from ui.choosing import filters, state
from ui.choosing.choices import labels
from ui.pieces.calculator import field, understood
from ui.site.frame import notice

_TOO_FEW = (
    "Er vertrokken of bleven te weinig mensen: uit het bereik zou terug te rekenen zijn hoeveel. Dat bereik komt in de"
    " link. Vul zelf een bereik in, of neem dat van een regio."
)


def measure_fields(options: Mapping[str, str]) -> Parameters | None:
    """Draw the fields of what a measure is worth and give what the figure is asked with, None when one is wrong.

    Args:
        options: Code -> name of the instruments.
    """
    chosen = filters.choose_many("inzet", "Instrumenten", options, ["loopbaantraject"])
    left, right = st.columns(2)
    with left:
        asked = _asked("medewerkers", "Het aantal medewerkers", "20")
        people, no_people = field("medewerkers", "Medewerkers die het krijgen", asked, default="1")
        hint = "Eén getal of een bereik, zoals 10-20. Hieronder staat dat van een regio, en rekent u het uit aantallen."
        leave, no_leave = between("verloop", "Van de 100 vertrekken er per jaar", LEAVE, hint)
    with right:
        hint = "Alleen voor instrumenten met een prijs per gesprek. Leeg is het hele bereik van de bron."
        asked = _asked("gesprekken", "Het aantal gesprekken", "5")
        talks, no_talks = field("gesprekken", "Gesprekken per medewerker", asked, help_text=hint)
        hint = "Uw eigen bedrag of een bereik, zoals 10.000-30.000. Doorstroom noemt er zelf geen."
        leaver, no_leaver = between("vertrekkosten", "Uw kosten per vertrekker", LEAVER, hint)
    asks = {code: f"Van de 100 vertrekken voorkomt {options[code]} er" for code in chosen}
    effect = filters.texts(
        "effect",
        "het effect",
        asks,
        shared=True,
        help_text="Uw eigen bereik: laagste-hoogste of laagste-verwachte-hoogste, zoals 0-10-30.",
    )
    _, no_effect = understood(lambda: read_effects(effect, chosen))
    _from_counts()
    _of_region()
    seed, no_seed = _draws()
    faults = [fault for fault in (no_people, no_leave, no_talks, no_leaver, no_effect, no_seed) if fault]
    for fault in faults:
        st.html(notice(fault, "let-op"))
    if faults:
        return None
    return {
        "inzet": chosen,
        "medewerkers": int(people or 1),
        "gesprekken": int(talks or 0),
        "verloop": leave,
        "effect": effect,
        "vertrekkosten": leaver,
        "startgetal": int(seed or 0),
    }


def between(key: str, label: str, asked: Field, help_text: str) -> tuple[str, str | None]:
    """Draw a field for one number or a range, and give what was typed and what is wrong with it, if anything is."""
    typed = filters.text(key, label, max_length=40, help_text=help_text)
    return typed, understood(lambda: read_range(typed, asked))[1]


def _asked(key: str, name: str, such_as: str) -> Field:
    """Give a whole number within the bounds that the question says."""
    least, most = catalogue()["maatregelen"].parameters[key].bounds
    return Field(name, (such_as,), least=least, most=most, whole=True)


def _draws() -> tuple[Decimal | None, str | None]:
    """Say how many draws are made, from which start and on which build, and let the reader take another start."""
    with st.expander("Trekkingen en startgetal"):
        start = str(catalogue()["maatregelen"].parameters["startgetal"].standaard)
        hint = "Met een ander getal ziet u hoeveel de uitkomst door toeval verschuift."
        asked = _asked("startgetal", "Het startgetal", start)
        seed, wrong = field("startgetal", "Startgetal", asked, default=start, help_text=hint)
        told = "Met hetzelfde startgetal, dezelfde invulling en dezelfde cijfers komt er hetzelfde uit."
        st.html(notice(f"{number(DRAWS)} trekkingen van elk bereik. {told} {build_line(current().build_id)}.", "info"))
        return seed if seed is not None or wrong else Decimal(start), wrong


def _of_region() -> None:
    """Draw a choice of region and branch, and let the reader take over the leave rate that is published of it."""
    with st.expander("Uw verloop van een regio"):
        left, right = st.columns(2)
        with left:
            region = filters.choose("regio", "Regio", labels("keuze_regio"), COUNTRY)
        with right:
            branch = filters.choose("branche", "Branche", labels("keuze_branche"), SECTOR)
        asked = {"regio": region, "branche": branch, "graadmeter": "uitstroompercentage"}
        rows = records(run("regio_plaats", asked).frame, RegioPlaats)
        rate = [row for row in rows if row["gekozen"] and row["laatste"] and row["waarde"] is not None]
        if not rate:
            st.html(notice("Van deze regio en branche is geen uitstroompercentage bekend. Kies een andere.", "info"))
            return
        text = plain(Decimal(str(rate[0]["waarde"])), 1)
        told = f"{rate[0]['regio']}, {rate[0]['branche']}: {text} van de 100 vertrokken ({rate[0]['periode']})."
        st.html(practice.line() + notice(told, "info"))
        st.button(f"Vul {text} in", on_click=state.put, args=("verloop", text))


def _from_counts() -> None:
    """Draw two fields for the reader's own counts, which stay in the session: only the range they give goes along."""
    with st.expander("Uw verloop uit eigen aantallen"):
        st.html(notice("Deze twee aantallen komen niet in de link en niet in een download.", "info"))
        left, right = st.columns(2)
        typed = [
            left.text_input("In dienst, een jaar geleden", key="eigen_in_dienst", max_chars=10),
            right.text_input("Daarvan nu niet meer in dienst", key="eigen_vertrokken", max_chars=10),
        ]
        asked = _asked("medewerkers", "Het aantal", "240")
        try:
            employed, gone = (read_amount(text, replace(asked, least=0)) for text in typed)
            if employed is None or gone is None:
                return
            found = leave_range(int(gone), int(employed))
        except AmountError as error:
            st.html(notice(str(error), "let-op"))
            return
        except TooFewError:
            st.html(notice(_TOO_FEW, "let-op"))
            return
        except ValueError:
            st.html(notice("Er vertrokken er meer dan er in dienst waren, of er was niemand in dienst.", "let-op"))
            return
        text = f"{found.low}-{found.likeliest}-{found.high}"
        st.html(
            notice(
                f"Dat is ongeveer {found.likeliest} van de 100: er is gerekend met uw aantallen op vijftallen afgerond."
                f" Door toeval past daar een bereik bij van {found.low} tot {found.high}.",
                "info",
            )
        )
        st.button(f"Vul {text} in", on_click=state.put, args=("verloop", text))
