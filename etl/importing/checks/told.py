"""What options say of every row of a file, and whether words in it say something else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from etl.importing.checks.said import other_period, said_of
from etl.importing.layouts.options import Setting
from etl.importing.numbers.wording import key

NAMES = ("regio", "branche", "platform", "indicator", "richting", "bereik")
PERIODS = ("periode", "jaar")
_LONG_WORD = 6
_ONE_BRANCH = ("branche", "subbranche")


@dataclass(frozen=True)
class Told:
    """What the words of a file are held to.

    Attributes:
        setting: What it is read with.
        fixed: Column -> code or value an option gives for every row.
    """

    setting: Setting
    fixed: Mapping[str, str]

    def unlike(self, name: str, texts: list[str]) -> list[int]:
        """Give which texts say something else of a column than its option, when none of them says that too."""
        wanted = self.fixed[name]
        if name in PERIODS:
            return [at for at, text in enumerate(texts) if other_period(text, wanted, self.setting.definitions)]
        said = [said_of(name, text, self.setting.definitions) for text in texts]
        if any(self._fits(name, wanted, found, text) for found, text in zip(said, texts, strict=True)):
            return []
        return [at for at, found in enumerate(said) if found]

    def _fits(self, name: str, wanted: str, found: frozenset[str], text: str) -> bool:
        if wanted in found or (name == "bereik" and wanted == "totaal"):
            return True
        if name == "branche" and len(found) > 1:
            # several branches beside each other may be the parts of the one
            branches = self.setting.definitions.branches
            parts = {branch.code for branch in branches if branch.bovenliggend == wanted}
            return found <= parts or any(b.code == wanted and b.niveau not in _ONE_BRANCH for b in branches)
        if name == "indicator" and (indicator := self.setting.indicator(wanted)):
            names = (indicator.code, indicator.label, *indicator.aliassen)
            words = {word[:_LONG_WORD] for told in names for word in key(told).split() if len(word) >= _LONG_WORD}
            return any(word in key(text) for word in words)
        return False

    def option(self, name: str) -> str:
        """Give an option as the user gave it."""
        return f"--{name} {self.setting.options.waarden.get(name, self.fixed[name])}"
