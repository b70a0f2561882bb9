"""The codes of the whole: the country, and the sector in its two demarcations.

The one place for Python outside data/definitions (tests/unit/test_facts_are_data.py).
"""

from __future__ import annotations

COUNTRY = "NL00"
# With kinderopvang (breed), and without it (smal).
SECTOR, NARROW = "ZW", "ZWS"
WHOLE = {"regio": COUNTRY, "branche": SECTOR}
"""Parameter -> its code of the whole."""
