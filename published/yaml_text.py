"""YAML of the project's own files by the C loader: ten times faster, and the same where PyYAML was built without it."""

from __future__ import annotations

from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(text: str) -> Any:
    """Give what the text holds.

    Raises:
        yaml.YAMLError: It is no YAML.
    """
    return yaml.load(text, LOADER)  # noqa: S506 - both loaders are safe ones
