"""Capaciteit: who leaves beside who comes per branch, what training places replace of it, and a division of places."""

from queries.parameters import Asked
from ui.choosing import filters
from ui.choosing.choices import labels
from ui.drawing.tile import show
from ui.pieces.capacity import divider, place_fields
from ui.site.page import opened

_FIRST = {"eerste": "Het eerste jaar dat kan"}


def _since(chosen: dict[str, Asked]) -> str:
    years = labels("capaciteit_keuze_sinds", {name: chosen[name] for name in ("regio", "bereik")})
    return filters.choose("sinds", "Opgeteld sinds", _FIRST | years, "eerste")


for figure, chosen in opened("capaciteit"):
    if figure.id == "capaciteit-opgeteld":
        show(figure, {**chosen, "sinds": _since(chosen)})
    elif figure.id == "capaciteit-plaatsen":
        if (asked := place_fields()) is not None:
            show(figure, {**chosen, **asked})
        divider()
    else:
        show(figure, chosen)
