"""The six kinds people import; one engine serves them all."""

from __future__ import annotations

from etl.importing.layouts.description import Description
from etl.importing.layouts.figure_kinds import KEY_FIGURE, MOBILITY
from etl.importing.layouts.platform_kinds import ACTION, BUDGET, PROJECT, REACH

DESCRIPTIONS: dict[str, Description] = {
    description.naam: description for description in (MOBILITY, BUDGET, PROJECT, REACH, ACTION, KEY_FIGURE)
}
