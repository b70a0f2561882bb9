"""What a figure opens with: the same on its page, in the API and in `make_view`, with a few questions at most."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries.run import Answer, run
from tests.claims.choices import choices
from ui import opening
from ui.figure import Figure, make_view
from ui.figures import FIGURES

_MOST = 7  # two ways of opening, and five of the choices the question says there are figures for
_SAMPLE = 40


def shows(figure: Figure, choice: dict[str, object]) -> bool:
    return opening.has_figures(run(figure.query, {**choice, **dict(figure.vast)}))


def check_figure(figure: Figure, monkeypatch: pytest.MonkeyPatch) -> None:
    """Check one figure on the build in use."""
    asked: list[object] = []

    def counted(name: str, parameters: dict[str, object]) -> Answer:
        asked.append(parameters)
        return run(name, parameters)

    with monkeypatch.context() as patch:
        patch.setattr(opening, "run", counted)
        names = tuple(figure.open_parameters())
        found = opening._defaults.__wrapped__(figure.query, figure.vast, names) if names else {}  # type: ignore[attr-defined]
    assert found == opening.defaults(figure)
    assert len(asked) <= _MOST, figure.id
    view = make_view(figure, {})
    assert view.answer.parameters == found | dict(figure.vast)
    if not shows(figure, found):
        others = [choice for choice in choices(figure, _SAMPLE) if shows(figure, dict(choice))]
        assert not others, (figure.id, found, others[0])


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_a_figure_opens_with_figures_where_there_are_any(figure: Figure, monkeypatch: pytest.MonkeyPatch) -> None:
    check_figure(figure, monkeypatch)


@pytest.mark.long
def test_what_the_demo_opens_with(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    for figure in FIGURES.values():
        check_figure(figure, monkeypatch)
    empty = {figure.id for figure in FIGURES.values() if not shows(figure, dict(opening.defaults(figure)))}
    assert empty == {"afwijkingen", "correcties"}
