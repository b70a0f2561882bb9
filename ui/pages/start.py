"""The page the dashboard opens with."""

from ui.pages.definition import Page, again, section

_QUARTER = (
    section("Nieuw sinds vorig kwartaal", "kwartaal-nieuw"),
    section(
        "Mijn in- en uitstroompercentage",
        again("regio-plaats", "uitstroom-plaats", graadmeter="uitstroompercentage"),
        again("regio-gewoon", "uitstroom-gewoon", graadmeter="uitstroompercentage"),
        again("regio-plaats", "instroom-plaats", graadmeter="instroompercentage_extern"),
        again("regio-gewoon", "instroom-gewoon", graadmeter="instroompercentage_extern"),
    ),
    section(
        "Wat bewoog ze?",
        again("uitstroom-waardoor", "kwartaal-bestemmingen", bereik="totaal"),
        again("werknemers-waardoor", "kwartaal-werknemers", terug="1"),
    ),
    section(
        "Wie gaat er met pensioen?",
        "kwartaal-leeftijd",
        again("uitstroom-pensioen", "kwartaal-pensioen", getekend=False),
    ),
    section("Wat komt eraan?", "kwartaal-agenda"),
    section("Sinds uw vorige bezoek", "kwartaal-sinds"),
)

_FOLDED = (
    *("uitstroom-plaats", "uitstroom-gewoon", "instroom-plaats", "instroom-gewoon"),
    *("kwartaal-bestemmingen", "kwartaal-werknemers", "kwartaal-leeftijd", "kwartaal-pensioen", "kwartaal-agenda"),
)
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
    Page(
        "mijn-kwartaal",
        "Mijn kwartaal",
        "Start",
        "Wat er nieuw is voor uw regio en branche, in vijf zinnen en zes figuren. Om elk kwartaal te openen.",
        secties=_QUARTER,
        regio=True,
        sector=True,
        keuzes=("sinds",),
        gevouwen=_FOLDED,
    ),
)
