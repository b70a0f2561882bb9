"""A short tour for a first visitor; the page script remembers that it was put away."""

TOUR = """<section class="ds-rondleiding" aria-label="Rondleiding"><p>Nieuw hier? In vier stappen.</p><ol>
<li>Kies links uw regio en branche. Die keuze gaat mee naar elke pagina waar zij iets betekent.</li>
<li>Elke figuur begint met wat zij zegt. Onder <em>Tabel</em> staan alle cijfers, onder <em>Toelichting</em>
de definitie.</li>
<li>Neem mee wat u nodig hebt: CSV of Excel, een PNG voor uw stuk, of een link die uw keuze bewaart.</li>
<li>Zoek een pagina, figuur of begrip met het zoekvak onder het menu.</li></ol>
<button type="button" class="ds-knop" data-ds-js data-ds-sluit>Niet meer tonen</button></section>"""
