"""The page the dashboard opens with."""

from ui.pages.definition import Page, section

PAGES = (
    Page(
        "",
        "Overzicht",
        "Start",
        "De stand in één blik.",
        secties=(
            section("Kerncijfers", "overzicht-kerncijfers"),
            section("Hoe actueel zijn de cijfers", "overzicht-actualiteit"),
        ),
        regio=True,
        sector=True,
    ),
)
