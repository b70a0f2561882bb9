"""Every colour of the product, by what it means; no other file of Python, templates or script names one.

Pages have theirs for light and dark (`PAGE`): `static/doorstroom.css` and `.streamlit/config.toml` write the same ones,
which a test compares. Charts have one set that reads on both (at least 3:1), and paper one. In charts one colour has
one meaning, and what stands beside it is another colour to colour-blind readers too: a test measures both.
"""

from __future__ import annotations

# Charts: what a figure is about, and what stands beside it.
ACCENT = "#14808f"
QUIET = "#889299"
# Judgement: against what is good; neither is told by colour alone.
FAVOURABLE, UNFAVOURABLE = "#3a64d8", "#d8323f"
# Direction: under zero, or the other end of a bar that has two.
BELOW = "#8a8410"
# The reader's own region or branch among others, which are quiet.
OWN = "#d1661f"
# Outside of what was to be expected; what is inside has the accent.
OUTSIDE = "#9448e8"
# Series that are only unlike: branches, sectors, members. The first six are furthest apart.
SERIES = (
    ACCENT,
    "#7a6bb8",
    "#99875c",
    "#995c62",
    "#0091f2",
    "#457300",
    "#b27db2",
    "#806040",
    "#00998a",
    "#74993d",
)
# Light to dark: steps apart in lightness, so that they also differ in grey print.
SHADES = ("#b5dbe0", "#77bcc5", "#3d9aa6", "#14707d", "#0a4650")
# Parts of one bar: the accent, a tint of it, then greys; each with the text that reads on it.
LIGHT_TEXT, DARK_TEXT = "#ffffff", "#12191c"
PARTS = ((ACCENT, LIGHT_TEXT), ("#9ccdd3", DARK_TEXT), (QUIET, DARK_TEXT), ("#c6ccd0", DARK_TEXT))
# Flows of a Sankey: others and the chosen one.
FLOWS = ("rgba(138, 148, 155, 0.35)", "rgba(20, 128, 143, 0.38)")
NOTHING = "rgba(0,0,0,0)"
GRID = "rgba(128, 138, 145, 0.25)"
# Behind words in a chart; static/doorstroom.css gives it the colour of the page.
PAPER = "rgba(255, 255, 255, 0.88)"
# A label that opens over a chart.
LABEL = "#22313a"
# The map: areas without a figure, their hatching and borders.
BLANK, HATCHED, BORDER, HATCHED_BORDER = (
    "rgba(138, 148, 155, 0.16)",
    "rgba(138, 148, 155, 0.12)",
    "#f4f7f7",
    "rgba(128, 138, 145, 0.9)",
)

# Paper: the factsheet, slides, pictures.
SHEET = {"accent": "#0c5364", "inkt": "#1f2a2e", "zacht": "#5c666b", "lijn": "#d9d6cd", "merk": "#8a4b00"}
SHEET_PAPER, SHEET_FILL = "#ffffff", "#eeeeee"

# Pages: variable of the style -> light, dark.
PAGE = {
    "inkt": ("#1f2a2e", "#e8e6e0"),
    "zacht": ("#454f56", "#a9b3b5"),
    "papier": ("#fbfaf7", "#12191c"),
    "vlak": ("#f1efe8", "#1c262a"),
    "lijn": ("#d8d3c7", "#334146"),
    "rand": ("#8a8677", "#74828a"),
    "accent": ("#0c5364", "#7cc7d8"),
    "op-accent": ("#ffffff", "#12191c"),
    "amber": ("#744000", "#f0b35c"),
    "amber-vlak": ("#fbeed7", "#33270f"),
    "rood": ("#8f1c18", "#ff9d93"),
    "rood-vlak": ("#fae6e2", "#3a1a18"),
    "info-vlak": ("#e3eff1", "#16303a"),
    "groen": ("#23573a", "#8fd0a6"),
}
