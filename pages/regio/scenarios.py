"""Scenario's: krimp, stabiel or groei, what each lever does, which assumption weighs most, how forecasts did."""

from ui.drawing.tile import show
from ui.pieces.scenarios import scenario_fields
from ui.site.page import opened

fields, asked = False, None
for figure, chosen in opened("scenarios"):
    if not fields:
        fields, asked = True, scenario_fields()
    if figure.id in {"scenario-score", "scenario-oplossingen"}:
        show(figure, chosen)
    elif asked is not None:
        show(figure, figure.takes({**chosen, **asked}))
