"""Words above a bar: on one line while a telephone has room, else below each other, with the bar below all of them."""

from __future__ import annotations

from ui.charts.compared.bullets import BAR, Bullet, bullets
from ui.picture import Picture

SHORT = Bullet("Kort", "€ 10 van € 20", 10, 20)
LONG = Bullet("Oefenproject 4 van Sociaal werk werkt!", "€ 260.723 van € 284.400", 10, 20)


def lines(built: Picture) -> list[tuple[float, str]]:
    return [(note.y, note.text) for note in built.layout.annotations]


def test_words_that_a_telephone_cannot_hold_stand_below_each_other() -> None:
    (first, short), (second, long) = lines(bullets([SHORT, LONG], limit=20))
    assert short == "<b>Kort</b>  € 10 van € 20"
    assert long == "<b>Oefenproject 4 van Sociaal werk werkt!</b><br>€ 260.723 van € 284.400"
    assert first < second


def test_a_bar_lies_below_every_line_of_its_words() -> None:
    for row, count in ((SHORT, 1), (LONG, 2), (Bullet("woord " * 30, "€ 10", 10, 20), 5)):
        built = bullets([row], limit=20)
        ((top, text),) = lines(built)
        assert text.count("<br>") == count - 1
        assert built.data[1].y[0] - BAR / 2 >= top + 17 * count
        assert built.layout.yaxis.range[0] > built.data[1].y[0]
