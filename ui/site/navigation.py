"""The pages, in one place: what exists, where it stands in the menu, and for whom."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui.markup import render


@dataclass(frozen=True)
class PageEntry:
    """One page: script, address, title, the group it stands under, and which shared filters it uses.

    A hidden page (`verborgen`) has an address but no place in the menu.
    """

    script: str
    path: str
    titel: str
    groep: str
    omschrijving: str
    regio: bool = False
    sector: bool = False
    verborgen: bool = False


GROUPS = ("Start", "Regio", "Sector", "Analyse")
PAGES = (
    PageEntry("pages/start/overzicht.py", "", "Overzicht", "Start", "De stand in één blik.", regio=True, sector=True),
    PageEntry(
        "pages/regio/in_en_uitstroom.py",
        "in-en-uitstroom",
        "In- en uitstroom",
        "Regio",
        "Wie komt, wie gaat, en waarheen.",
        regio=True,
        sector=True,
    ),
    PageEntry(
        "pages/regio/regiokaart.py",
        "regiokaart",
        "Regiokaart",
        "Regio",
        "Eén cijfer voor alle regio’s, en welke gemeente waar hoort.",
        regio=True,
    ),
    PageEntry(
        "pages/regio/vergelijken.py",
        "vergelijken",
        "Regio vergelijken",
        "Regio",
        "Regio’s of branches naast elkaar, als dat mag.",
    ),
    PageEntry(
        "pages/regio/acties.py",
        "acties",
        "Acties",
        "Regio",
        "Een regionaal plan als monitor: wat er gebeurt, op welke termijn en hoe ver het is.",
    ),
    PageEntry(
        "pages/regio/instrumenten.py",
        "instrumenten",
        "Instrumenten en netwerken",
        "Regio",
        "Wat u kunt inzetten om mensen van werk naar werk te begeleiden, en wat het kost.",
    ),
    PageEntry(
        "pages/regio/bijeenkomsten.py",
        "bijeenkomsten",
        "Bijeenkomsten en initiatieven",
        "Regio",
        "Wat er is en was rond modern werkgeverschap en behoud.",
    ),
    PageEntry(
        "pages/sector/werkbeleving.py",
        "werkbeleving",
        "Werkbeleving",
        "Sector",
        "Werkdruk, tevredenheid, autonomie, waardering en tijd.",
    ),
    PageEntry(
        "pages/sector/wie_werken_er.py",
        "wie-werken-er",
        "Wie werken er",
        "Sector",
        "Wie er werken per sector, en hoeveel banen en mensen het zijn.",
        sector=True,
    ),
    PageEntry(
        "pages/sector/verzuim_en_vacatures.py",
        "verzuim-en-vacatures",
        "Verzuim en vacatures",
        "Sector",
        "Hoe vaak mensen ziek zijn, en hoeveel werk er open staat.",
        sector=True,
    ),
    PageEntry(
        "pages/sector/prognoses.py",
        "prognoses",
        "Tekorten en prognoses",
        "Sector",
        "Wat elke editie van de prognose verwacht. Verwachtingen, geen metingen.",
    ),
    PageEntry(
        "pages/sector/platformbudget.py",
        "platformbudget",
        "Platformbudget",
        "Sector",
        "Wat de platforms hebben, bestemmen en besteden.",
    ),
    PageEntry(
        "pages/sector/bereik.py",
        "bereik",
        "Bereik",
        "Sector",
        "Wie de platforms bereiken, met website, kanalen, nieuwsbrief en campagnes.",
    ),
    PageEntry(
        "pages/analyse/verkenner.py",
        "verkenner",
        "Verkenner",
        "Analyse",
        "Elke ingelezen tabel van StatLine, in de vorm die u kiest.",
    ),
    PageEntry(
        "pages/analyse/sql.py",
        "sql",
        "SQL-bureau",
        "Analyse",
        "Stel uw eigen vraag aan de tabellen. Alleen lezen; er verandert niets.",
    ),
    PageEntry(
        "pages/analyse/kennisbank.py",
        "kennisbank",
        "Kennisbank",
        "Analyse",
        "Onderzoek met kerncijfers, en wat bronnen vaststellen zonder getal.",
    ),
    PageEntry(
        "pages/analyse/kwaliteit.py",
        "kwaliteit",
        "Kwaliteit",
        "Analyse",
        "Waar cijfers vandaan komen, wat is nagegaan en waar bronnen zichzelf tegenspreken.",
    ),
    PageEntry(
        "pages/analyse/veranderd.py",
        "veranderd",
        "Wat is er veranderd",
        "Analyse",
        "Nieuwe perioden, herziene waarden en vervallen cellen per versie van de gegevens.",
    ),
    PageEntry(
        "pages/analyse/begrippen.py",
        "begrippen",
        "Begrippen",
        "Analyse",
        "Wat woorden betekenen en waar u op let.",
    ),
    PageEntry("pages/analyse/figuur.py", "figuur", "Figuur", "Analyse", "Eén figuur, om te delen.", verborgen=True),
)


def streamlit_pages() -> dict[str, StreamlitPage]:
    """Give a Streamlit page for every entry, by address."""
    return {
        entry.path: st.Page(entry.script, title=entry.titel, url_path=entry.path or None, default=entry.path == "")
        for entry in PAGES
    }


def entry_of(page: StreamlitPage) -> PageEntry:
    """Give the entry of the page being shown."""
    return next(entry for entry in PAGES if entry.titel == page.title)


def draw_menu(pages: dict[str, StreamlitPage]) -> None:
    """Draw the menu under real headings; Streamlit's own section headers fail WCAG 1.3.1."""
    for group in GROUPS:
        entries = [entry for entry in PAGES if entry.groep == group and not entry.verborgen]
        if not entries:
            continue
        if group != "Start":
            st.html(render("frame.menu_heading", text=group))
        for entry in entries:
            st.page_link(pages[entry.path], label=entry.titel)
