"""Scenario's: krimp, stabiel or groei, what each lever does, which assumption weighs most, how forecasts did."""

from ui.drawing.tile import draw
from ui.drawing.width import is_narrow
from ui.figure import make_view
from ui.pieces.scenarios import reckoned, scenario_fields, solution_list
from ui.site.page import opened

fields, asked = False, None
for figure, chosen in opened("scenarios"):
    if not fields:
        fields, asked = True, scenario_fields()
    if figure.id == "scenario-oplossingen":
        view = make_view(figure, chosen)
        draw(view, drawing=solution_list(view.frame))
    elif figure.id == "scenario-score":
        draw(make_view(figure, chosen), folded=is_narrow())
    elif figure.id == "prognose-edities":
        draw(make_view(figure, chosen))
    elif asked is not None and not reckoned(figure, {**chosen, **asked}):
        asked = None
