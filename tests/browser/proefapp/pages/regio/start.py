"""Key figures, notices and the widgets whose English words are replaced."""

import streamlit as st

st.title("Overzicht")
st.html('<p class="ds-inleiding">De stand in één blik. TESTDATA.</p>')
st.html('<div class="ds-melding ds-let-op" role="status">De gegevens zijn van de vorige bouw.</div>')
st.html('<div class="ds-melding ds-fout" role="alert">Dit is mis.</div>')
st.html('<div class="ds-melding ds-info" role="status">Dit is goed om te weten.</div>')
card = (
    '<li class="ds-kern"><span class="ds-kern-naam">Uitstroom VVT</span>'
    '<span class="ds-kern-waarde">4.250 <small>werknemers</small></span>'
    '<span class="ds-kern-verschil ongunstig">+23,5% sinds 2020</span>'
    '<span class="ds-kern-bron">WGV, 2022 <span class="ds-etiket ds-let-op">voorlopig</span></span></li>'
)
st.html(f'<ul class="ds-kernen">{card * 4}</ul>')
st.button("Bereken", type="primary")
st.text_input("Zoek een begrip")
st.file_uploader("Bestand")
st.dataframe({"regio": ["Twente"], "aantal": [1]}, hide_index=True)
