"""The six kinds people import; one engine serves them all."""

from __future__ import annotations

from etl.importing.columns import Description
from etl.importing.figure_kinds import KEY_FIGURE, MOBILITY
from etl.importing.platform_kinds import ACTION, BUDGET, PROJECT, REACH

DESCRIPTIONS: dict[str, Description] = {
    description.naam: description for description in (MOBILITY, BUDGET, PROJECT, REACH, ACTION, KEY_FIGURE)
}
