"""HTML through templates: the one place where text becomes markup, and so the one place where it is escaped.

A piece of HTML is a macro in `ui/templates/`, named by its file and its own name. What is put into it is text and is
escaped; what another piece gave is `Markup` and stays as it is. Other modules never write a tag or escape.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.ext import Extension
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from queries.under import placed

TEMPLATES = Path(__file__).parent / "templates"
_BREAK = re.compile(r"(?P<beside>(?<=[>}])\s*\n\s*|\s*\n\s*(?=[<{]))|\s*\n\s*")

_ADDRESS = re.compile(r'\b(href|data-ds-kopieer|data-ds-insluiten)="\{\{ (.+?) \}\}')
_ROOT = re.compile(r'(?<=\bhref=")/')
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{4}( \d{2}:\d{2})?")


class _Joined(Extension):
    """Makes nothing of a line break beside a tag or a brace, and a space of any other.

    It stays behind as a comment, so that faults name the right line.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        return _BREAK.sub(lambda found: f"{'' if found['beside'] else ' '}{{#{found[0]}#}}", source)


class _Placed(Extension):
    """Puts each address that a template names under the path of the dashboard (`placed`): none is forgotten."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        return _ADDRESS.sub(r'\1="{{ (\2)|placed }}', _ROOT.sub("{{ '/' }}", source))


def _known(value: Any) -> Any:
    """Refuse None: what is missing has words of its own."""
    if value is None:
        raise ValueError("a template was given None to show")
    return value


def unbroken(text: str) -> Markup:
    """Give a text with no line break between € and its amount."""
    return escape(text).replace("€ ", Markup("€&nbsp;"))


@pass_context  # else Jinja works out `'/'|placed` once, when it reads the template
def _placed(_: Context, address: Any) -> str:
    """Give an address as its host knows it; missing is refused as elsewhere."""
    return placed(_known(address))


def _is_day(text: str) -> bool:
    """Tell whether a text is a day and no more, with or without a time: it is not broken at its hyphens."""
    return _DAY.fullmatch(text) is not None


environment = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    extensions=[_Joined, _Placed],
    finalize=_known,
    cache_size=-1,
    auto_reload=False,
)
environment.filters["unbroken"] = unbroken
environment.filters["placed"] = _placed
environment.tests["day"] = _is_day


@cache
def macro(piece: str) -> Macro:
    """Give the compiled macro of a piece: 'tile.head' is `head` in `templates/tile.html`.

    Raises:
        jinja2.TemplateNotFound: There is no such file.
        AttributeError: It has no such macro.
    """
    file, name = piece.split(".")
    found: Macro = getattr(environment.get_template(f"{file}.html").module, name)
    return found


def render(piece: str, /, **given: Any) -> Markup:
    """Give one piece of HTML.

    Args:
        piece: Its name, as in `macro`.
        given: What it shows; exactly the arguments of the macro.

    Raises:
        jinja2.UndefinedError: Something it shows was not given.
        TypeError: It was given something it does not show.
        ValueError: It was given None to show.
    """
    return Markup(macro(piece)(**given))  # noqa: S704 - what a macro gives is escaped already
