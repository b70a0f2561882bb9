"""A figure tile with real figures: the VVT leavers of Stedenvierkant."""

import streamlit as st

from ui.charts.base import figure
from ui.drawing.drawn import Drawn
from ui.picture import bar_trace

ROWS = [("Overige sectoren", 510, 720, 860), ("Ziekenhuizen & UMC", 470, 590, 600), ("Inactief", 770, 880, 840)]
TITLE = "Uitstroom naar overige sectoren stijgt het snelst"
SENTENCE = "Tussen 2020 en 2022 groeide de uitstroom naar overige sectoren met 350 werknemers, 68,6%."
SOURCE = "WGV Zorg en Welzijn, mobiliteitsplan, opgehaald 21 november 2026."
KEY = "figuur-proef"

st.title(f"In- en uitstroom {st.session_state.regio}")
body = "".join(
    f'<tr><th scope="row">{name}</th>' + "".join(f'<td class="getal">{n}</td>' for n in numbers) + "</tr>"
    for name, *numbers in ROWS * 8
)
with st.container(key=KEY):
    st.html(f'<div class="ds-figuur"><h3 id="proef">{TITLE}</h3><p class="ds-zin">{SENTENCE}</p></div>')
    chart = figure()
    for name, *numbers in ROWS:
        chart.add_trace(bar_trace(x=["2020", "2021", "2022"], y=numbers, name=name))
    chart.update_layout(margin={"l": 8, "r": 8, "t": 30, "b": 8}, legend={"orientation": "h", "y": 1.1})
    st.plotly_chart(Drawn(chart), key="grafiek", height=340, config={"displayModeBar": False}, alt="Staafdiagram")
    st.html(
        '<div class="ds-figuur ds-voet"><p class="ds-let-op"><strong>Let op.</strong> In 2022 zijn drie categorieën'
        " samengevoegd.</p><details><summary>Tabel</summary>"
        f'<button type="button" class="ds-knop" data-ds-js data-ds-lees="{KEY}" aria-pressed="false">Lees voor</button>'
        '<div class="ds-tabel-kader" tabindex="0" role="region" aria-label="Tabel"><table class="ds-tabel">'
        "<caption>Werknemers naar bestemming</caption><thead><tr><th scope='col'>Bestemming</th>"
        "<th scope='col' class='getal'>2020</th><th scope='col' class='getal'>2021</th>"
        f"<th scope='col' class='getal'>2022</th></tr></thead><tbody>{body}</tbody></table></div></details>"
        "<details><summary>Toelichting</summary><p>Regio is waar de werknemer woont.</p></details>"
        f'<p class="ds-bron">Bron: <a href="https://www.wgvzenw.nl/plan">{SOURCE}</a></p>'
        '<div class="ds-acties" role="group" aria-label="Meenemen">'
        '<a class="ds-knop" href="/api/v1/figuren/proef.nl.csv" download>CSV</a>'
        f'<button type="button" class="ds-knop" data-ds-js data-ds-png="{KEY}" data-titel="{TITLE}"'
        f' data-zin="{SENTENCE}" data-bron="{SOURCE}" data-naam="proef">PNG</button>'
        '<button type="button" class="ds-knop" data-ds-js data-ds-kopieer="/figuur?regio=RA0207#proef">'
        f'Kopieer link</button><button type="button" class="ds-knop" data-ds-js data-ds-tabel="{KEY}">'
        "Kopieer tabel</button></div></div>"
    )
