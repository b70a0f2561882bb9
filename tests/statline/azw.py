"""Two TESTDATA tables whose figures reach the dashboard: of absence, and of who came and went."""

from __future__ import annotations

from tests.statline import kit
from tests.statline.faketable import FakeTable, FakeTopic, dimension, quarters
from tests.statline.test_roles import FEATURES, REGIONS

_BRANCHES = dimension("AZWBranche", "Dimension", kit.BRANCHES[:2], pad=9)
_PERIODS = dimension("Perioden", "TimeDimension", quarters(2022, 2023))
ABSENCE = FakeTable(
    "24015NED",
    "Ziekteverzuimpercentage; AZW TESTDATA",
    (_BRANCHES, _PERIODS),
    (FakeTopic("Ziekteverzuimpercentage_1", "Ziekteverzuimpercentage", "%", 3, "Double"),),
)
MOBILITY = FakeTable(
    "99020NED",
    "Mobiliteit van werknemers; AZW (breed), kenmerken mobiliteit, regio",
    (dimension("KenmerkenMobiliteit", "Dimension", (FEATURES[0], FEATURES[2])), _BRANCHES, REGIONS, _PERIODS),
    (FakeTopic("Werknemers_1", "Werknemers"),),
)
