"""The article of a region's name in a sentence: 'in de Achterhoek', 'De Achterhoek heeft'; 'Achterhoek: 140' has none.

Which names have one is a fact of `data/definitions/regions.yml`. `ui.figure.make_view` puts it in the words of every
figure, so that no sentence has to know.
"""

from __future__ import annotations

import re
from dataclasses import replace

from analysis.findings import Findings
from analysis.findings.base import ALT, SENTENCE, TITLE, fitting
from analysis.formats import capital
from queries.run import run
from queries.warehouse import once_per_build


def told(words: Findings) -> Findings:
    """Give the words of a figure with the articles of regions, where there is room for them."""
    return replace(
        words,
        titel=fitting(with_articles(words.titel), words.titel, room=TITLE),
        zin=fitting(with_articles(words.zin), words.zin, room=SENTENCE),
        alt=fitting(with_articles(words.alt), words.alt, room=ALT),
        let_op=tuple(with_articles(note) for note in words.let_op),
        opmerkingen=tuple(with_articles(note) for note in words.opmerkingen),
    )


def with_articles(text: str) -> str:
    """Put the article before the name of a region in a running text.

    That is after a word without a capital, and at the start of a sentence that goes on with one. A name that already
    has its article, or 'regio' before it, and one that is a label ('Achterhoek: 140') stays as it is.
    """
    for name, article in _articles().items():
        said = rf"{re.escape(name)}(?![\w-])"
        text = re.sub(rf"(?<=[a-zë] )(?<!regio )(?<!\b{article} ){said}", f"{article} {name}", text)
        text = re.sub(rf"(^|[.!?] ){said}(?= [a-z])", rf"\g<1>{capital(article)} {name}", text)
    return text


@once_per_build(1)
def _articles() -> dict[str, str]:
    return dict(run("keuze_lidwoord").frame.itertuples(index=False, name=None))
