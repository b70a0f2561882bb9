"""Builds with invented figures: for practice, told from real ones by their sources and by their name.

A source is invented when its title begins with `MARK`. A build has either invented sources only or none, and its
name says which, so everything that carries the name of a build (every link, every download) says it too.
"""

from __future__ import annotations

MARK = "Oefencijfers, verzonnen"
SUFFIX = "-oefencijfers-verzonnen"


def is_invented_source(title: str) -> bool:
    """Tell whether the source with this title holds invented figures."""
    return title.startswith(MARK)


def is_invented(build_id: str) -> bool:
    """Tell whether the figures of a build are invented, for practice."""
    return build_id.endswith(SUFFIX)
