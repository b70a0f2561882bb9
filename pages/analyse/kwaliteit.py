"""Kwaliteit: where figures come from, what was checked, where sources contradict themselves, how refreshes went."""

import streamlit as st

from ui.drawing.tile import show
from ui.pieces.refreshes import failure, history
from ui.site.page import opened

if told := failure():
    st.html(told)
for figure, chosen in opened("kwaliteit"):
    show(figure, chosen)

st.header("Laatste verversingen", anchor=False)
st.html(history())
