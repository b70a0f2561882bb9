"""The rows of every question, as `analysis.rows.records` gives them. Made by `python -m queries.rowtypes`, not by hand.

Every value may be missing (None): `| Any` leaves it to the reader where to look at that.
"""
# fmt: off

from datetime import datetime
from typing import Any, TypeAlias, TypedDict

Text: TypeAlias = str | Any
Texts: TypeAlias = list[str] | Any
Number: TypeAlias = float | Any
Whole: TypeAlias = int | Any
Truth: TypeAlias = bool | Any
Day: TypeAlias = datetime | Any

ActieGeschiedenis = TypedDict("ActieGeschiedenis", {
    "code": Text, "actie": Text, "stand_op": Text, "stand": Text, "eigenaar": Text, "notitie": Text, "peildatum": Day,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
ActieLijnen = TypedDict("ActieLijnen", {
    "actielijn": Whole, "titel": Text, "doel": Text, "acties": Whole, "kort": Whole, "middellang": Whole,
    "lang": Whole, "procedure": Whole, "proces": Whole, "vindplaats": Text, "status": Text, "bron_ids": Texts})
ActieLijst = TypedDict("ActieLijst", {
    "code": Text, "actie": Text, "toelichting": Text, "termijn": Text, "aard": Text, "stand": Text, "eigenaar": Text,
    "notitie": Text, "stand_op": Text, "actielijn": Whole, "kort": Truth, "middellang": Truth, "lang": Truth,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
ActieOpleidingsquote = TypedDict("ActieOpleidingsquote", {
    "regio": Text, "waarde": Number, "noot": Text, "vindplaats": Text, "afgerond_op": Number, "status": Text,
    "bron_ids": Texts})
ActieVoortgang = TypedDict("ActieVoortgang", {
    "code": Text, "actie": Text, "indicator": Text, "nulmeting": Number, "meetwaarde": Number, "doelwaarde": Number,
    "eenheid": Text, "voortgang": Number, "gehaald": Truth, "stand_op": Text, "meetbron": Text, "peildatum": Text,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
Begrippen = TypedDict("Begrippen", {
    "begrip_code": Text, "term": Text, "uitleg": Text})
BegrippenTekens = TypedDict("BegrippenTekens", {
    "teken": Text, "betekenis": Text, "getoond": Text, "rijen": Whole, "volgorde": Whole, "bron_ids": Texts,
    "status": Text})
Begrippenlijst = TypedDict("Begrippenlijst", {
    "term": Text, "uitleg": Text, "zie_ook": Texts, "themas": Texts, "herkomst": Text, "zie_ook_codes": Texts,
    "begrip_code": Text, "bron_ids": Texts, "status": Text})
BereikCampagne = TypedDict("BereikCampagne", {
    "platform": Text, "kanaal": Text, "soort": Text, "aantal": Number, "aandeel": Number, "periode": Text,
    "waarde_tekst": Text, "noot": Text, "totaal": Number, "vindplaats": Text, "status": Text, "bron_ids": Texts})
BereikNieuwsbrief = TypedDict("BereikNieuwsbrief", {
    "platform": Text, "periode": Text, "aantal": Number, "groei": Number, "waarde_tekst": Text, "noot": Text,
    "periode_code": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
BereikOverig = TypedDict("BereikOverig", {
    "kanaal": Text, "maat": Text, "waarde_tekst": Text, "platform": Text, "periode": Text, "noot": Text,
    "aantal": Number, "eenheid": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
BereikVolgers = TypedDict("BereikVolgers", {
    "kanaal": Text, "platform": Text, "aantal": Number, "groei": Number, "waarde_tekst": Text, "noot": Text,
    "groei_zonder_teken": Number, "ook_genoemd": Text, "periode": Text, "periode_code": Text, "vindplaats": Text,
    "status": Text, "bron_ids": Texts})
BereikWebsite = TypedDict("BereikWebsite", {
    "platform": Text, "periode": Text, "aantal": Number, "groei": Number, "vergeleken_met": Text,
    "waarde_tekst": Text, "noot": Text, "periode_code": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
Bronnen = TypedDict("Bronnen", {
    "id": Text, "titel": Text, "uitgever": Text, "url": Text, "licentie": Text, "opgehaald": Text, "soort": Text,
    "toelichting": Text})
CapaciteitOpgeteld = TypedDict("CapaciteitOpgeteld", {
    "branche": Text, "instroom": Number, "uitstroom": Number, "saldo": Number, "saldo_per_100": Number,
    "saldo_per_100_op": Number, "begin_aantal": Number, "begin_op": Number, "jaren": Whole, "van": Text, "tot": Text,
    "reden": Text, "instroom_afgerond_op": Number, "uitstroom_afgerond_op": Number, "afgerond_op": Number,
    "branche_code": Text, "regio": Text, "status": Text, "vindplaats": Text, "bron_ids": Texts})
CapaciteitPlaatsen = TypedDict("CapaciteitPlaatsen", {
    "branche": Text, "uitstroompercentage": Number, "uitstroom_op": Number, "mensen_erbij": Number,
    "fte_erbij": Number, "vervangt": Number, "vervangt_op": Number, "uw_plaatsen": Text, "uw_opleiding": Text,
    "periode": Text, "periode_code": Text, "branche_code": Text, "regio": Text, "status": Text, "vindplaats": Text,
    "bron_ids": Texts})
CapaciteitVerloop = TypedDict("CapaciteitVerloop", {
    "branche": Text, "periode": Text, "instroom": Number, "uitstroom": Number, "uit_per_100": Number,
    "uit_per_100_op": Number, "uitstroom_eerder": Number, "eerder_uitstroom_op": Number,
    "instroom_afgerond_op": Number, "uitstroom_afgerond_op": Number, "nieuwste": Truth, "periode_kort": Text,
    "periode_code": Text, "branche_code": Text, "regio": Text, "status": Text, "vindplaats": Text, "bron_ids": Texts})
EigenRegios = TypedDict("EigenRegios", {
    "regio": Text, "noemer_aantal": Number, "teller_aantal": Number, "waarde": Number, "grens_laag": Number,
    "grens_hoog": Number, "uiterst_laag": Number, "uiterst_hoog": Number, "plek": Text, "midden": Number,
    "spreiding": Number, "periode": Text, "status": Text, "afgerond_op": Number, "teller_afgerond_op": Number,
    "noemer_afgerond_op": Number, "gekozen": Truth, "regio_code": Text, "branche": Text, "periode_code": Text,
    "vindplaats": Text, "bron_ids": Texts})
EigenVerdeling = TypedDict("EigenVerdeling", {
    "categorie": Text, "eigen": Number, "eigen_laag": Number, "eigen_hoog": Number, "aandeel": Number,
    "oordeel": Text, "aantal": Number, "samen": Number, "periode": Text, "status": Text, "afgerond_op": Number,
    "aandeel_afgerond_op": Number, "samen_afgerond_op": Number, "periode_code": Text, "regio": Text, "branche": Text,
    "vindplaats": Text, "bron_ids": Texts})
EigenVerloop = TypedDict("EigenVerloop", {
    "maat": Text, "functiegroep": Text, "eigen": Number, "eigen_laag": Number, "eigen_hoog": Number, "rest": Number,
    "keer": Number, "keer_laag": Number, "keer_hoog": Number, "oordeel": Text, "vanaf_dubbel": Number,
    "vanaf_half": Number, "waarde": Number, "teller_aantal": Number, "noemer_aantal": Number, "status": Text,
    "periode": Text, "afgerond_op": Number, "teller_afgerond_op": Number, "noemer_afgerond_op": Number,
    "maat_code": Text, "regio": Text, "branche": Text, "periode_code": Text, "vindplaats": Text, "bron_ids": Texts})
FactsheetBranche = TypedDict("FactsheetBranche", {
    "branche_code": Text, "cijfers": Whole})
FunctiegroepMix = TypedDict("FunctiegroepMix", {
    "functiegroep": Text, "periode": Text, "aantal": Number, "aandeel": Number, "naast": Text, "naast_aantal": Number,
    "naast_aandeel": Number, "verschil": Number, "van": Text, "naast_van": Text, "geheel": Number,
    "naast_geheel": Number, "afgerond_op": Number, "aandeel_afgerond_op": Number, "naast_afgerond_op": Number,
    "naast_aandeel_afgerond_op": Number, "verschil_afgerond_op": Number, "geheel_afgerond_op": Number,
    "naast_geheel_afgerond_op": Number, "status": Text, "periode_code": Text, "naast_soort": Text, "branche": Text,
    "regio": Text, "noot": Text, "vindplaats": Text, "bron_ids": Texts})
FunctiegroepReeks = TypedDict("FunctiegroepReeks", {
    "functiegroep": Text, "periode": Text, "aantal": Number, "afgerond_op": Number, "status": Text,
    "periode_code": Text, "eind": Day, "branche": Text, "regio": Text, "noot": Text, "vindplaats": Text,
    "bron_ids": Texts})
Gebeurtenissen = TypedDict("Gebeurtenissen", {
    "gebeurtenis_code": Text, "label": Text, "soort": Text, "van": Text, "tot": Text, "themas": Texts,
    "branches": Texts, "regios": Texts, "indicatoren": Texts, "bron": Text, "url": Text, "vindplaats": Text})
InitiatiefKalender = TypedDict("InitiatiefKalender", {
    "naam": Text, "soort": Text, "datum": Text, "precisie": Text, "sector": Text, "gebied": Text,
    "deelnemers_tekst": Text, "noot": Text, "deelnemers": Whole, "begin_dag": Day, "eind_dag": Day,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
InitiatiefLijst = TypedDict("InitiatiefLijst", {
    "naam": Text, "soort": Text, "datum": Text, "sector": Text, "gebied": Text, "organisator": Text,
    "deelnemers_tekst": Text, "onderwerp": Text, "url": Text, "noot": Text, "deelnemers": Whole, "start": Text,
    "eind": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
InstroomHerkomst = TypedDict("InstroomHerkomst", {
    "categorie": Text, "bereik": Text, "aantal": Number, "aandeel": Number, "periode": Text, "afgerond_op": Number,
    "status": Text, "aandeel_afgerond_op": Number, "totaal_afgerond_op": Number, "totaal": Number,
    "periode_code": Text, "regio": Text, "branche": Text, "bron_soort": Text, "noot": Text, "vindplaats": Text,
    "bron_ids": Texts})
InstrumentLijst = TypedDict("InstrumentLijst", {
    "naam": Text, "prijs_tekst": Text, "van_eur": Number, "tot_eur": Number, "tijd_tekst": Text, "doelgroep": Text,
    "omschrijving": Text, "prijsjaar": Text, "url": Text, "noot": Text, "instrument": Text, "aanbieder": Text,
    "prijs_vast_eur": Number, "prijs_per_gesprek_eur": Number, "gesprekken_min": Whole, "gesprekken_max": Whole,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
InstrumentMatchtafel = TypedDict("InstrumentMatchtafel", {
    "onderdeel": Text, "nummer": Whole, "tekst": Text, "stand": Text, "tegenspraak": Text, "vindplaats": Text,
    "status": Text, "bron_ids": Texts})
InstrumentMatchtafelUitkomsten = TypedDict("InstrumentMatchtafelUitkomsten", {
    "uitkomst": Text, "regio": Text, "periode": Text, "aantal": Number, "reden_ontbreekt": Text,
    "afgerond_op": Number, "vindplaats": Text, "status": Text, "bron_ids": Texts})
InstrumentNetwerken = TypedDict("InstrumentNetwerken", {
    "naam": Text, "gebied": Text, "sector": Text, "organisator": Text, "deelnemers_tekst": Text, "onderwerp": Text,
    "noot": Text, "url": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
KaartAanbod = TypedDict("KaartAanbod", {
    "soort": Text, "indicator_code": Text, "indicator": Text, "branche_code": Text, "branche": Text,
    "periode_code": Text, "periode": Text, "regios": Whole, "regio_codes": Texts, "maat": Text,
    "tegenhanger_code": Text})
KaartGemeente = TypedDict("KaartGemeente", {
    "gemeente": Text, "regio": Text, "overlap": Number, "gemeente_code": Text, "regio_code": Text, "gekozen": Truth,
    "methode": Text, "noot": Text, "status": Text, "vindplaats": Text, "bron_ids": Texts})
KaartNamen = TypedDict("KaartNamen", {
    "regio": Text, "naam": Text, "tot": Text, "zekerheid": Text, "herkomst": Text, "let_op": Text, "regio_code": Text,
    "status": Text, "bron_ids": Texts})
KaartRegio = TypedDict("KaartRegio", {
    "regio": Text, "cijfer": Text, "eenheid": Text, "plaats": Whole, "plaats_tot": Whole, "teller_aantal": Number,
    "noemer_aantal": Number, "ontbreekt": Text, "landsdeel": Text, "periode": Text, "status": Text, "waarde": Number,
    "decimalen": Whole, "indicator": Text, "thema_code": Text, "branche": Text, "regio_code": Text,
    "afgerond_op": Number, "teller_afgerond_op": Number, "noemer_afgerond_op": Number, "indicator_code": Text,
    "gekozen": Truth, "wgv": Truth, "bron_soort": Text, "noot": Text, "vindplaats": Text, "formule": Text,
    "te_delen": Whole, "bron_ids": Texts})
KennisBevindingen = TypedDict("KennisBevindingen", {
    "tekst": Text, "onderwerp": Text, "branche": Text, "regio": Text, "periode": Text, "groep": Text, "oordeel": Text,
    "bron": Text, "vindplaats": Text, "bevinding": Text, "status": Text, "bron_ids": Texts})
KennisKerncijfers = TypedDict("KennisKerncijfers", {
    "kerncijfer": Text, "waarde": Number, "eenheid": Text, "waarde_tekst": Text, "titel": Text, "sector": Text,
    "jaar": Text, "noot": Text, "afgerond_op": Number, "definitie": Text, "publicatie": Text, "indicator_code": Text,
    "periode_code": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
KennisPublicaties = TypedDict("KennisPublicaties", {
    "titel": Text, "jaar": Text, "sector": Text, "onderwerp": Text, "opdrachtgever": Text, "uitvoerder": Text,
    "samenvatting": Text, "kerncijfers": Texts, "url": Text, "publicatie": Text, "vindplaats": Text, "status": Text,
    "bron_ids": Texts})
KeuzeVerkennerLeden = TypedDict("KeuzeVerkennerLeden", {
    "lid": Text, "regio_code": Text, "periode_code": Text})
KwaliteitAfwijkingen = TypedDict("KwaliteitAfwijkingen", {
    "uitspraak": Text, "uitspraak_waarde": Number, "tabel_waarde": Number, "eenheid": Text, "oordeel": Text,
    "toelichting": Text, "berekening": Text, "code": Text, "vindplaats": Text, "bron_ids": Texts, "status": Text})
KwaliteitBronnen = TypedDict("KwaliteitBronnen", {
    "titel": Text, "uitgever": Text, "soort": Text, "gepubliceerd": Text, "opgehaald": Text, "rijen": Whole,
    "licentie": Text, "toelichting": Text, "id": Text, "url": Text, "bron_ids": Texts, "status": Text})
KwaliteitControles = TypedDict("KwaliteitControles", {
    "titel": Text, "ernst": Text, "rijen_fout": Whole, "voorbeeld": Text, "controle": Text, "bron_ids": Texts,
    "status": Text})
KwaliteitCorrecties = TypedDict("KwaliteitCorrecties", {
    "code": Text, "bestand": Text, "kolom": Text, "waarde_fout": Text, "waarde_goed": Text, "reden": Text,
    "stand": Text, "bron_ids": Texts, "status": Text})
KwaliteitOntbrekend = TypedDict("KwaliteitOntbrekend", {
    "thema": Text, "reden": Text, "cellen": Whole, "voorbeeld": Text, "bron_ids": Texts, "status": Text})
KwaliteitOpgaven = TypedDict("KwaliteitOpgaven", {
    "indicator": Text, "branche": Text, "regio": Text, "periode": Text, "uitsplitsing": Text, "waarde": Number,
    "verschil": Number, "wijkt_af": Truth, "eenheid": Text, "getoond": Truth, "bron": Text, "afgerond_op": Number,
    "verschil_afgerond_op": Number, "bron_ids": Texts, "status": Text, "vindplaats": Text})
KwartaalAgenda = TypedDict("KwartaalAgenda", {
    "thema": Text, "periode": Text, "verwacht_rond": Text, "ritme_maanden": Number, "laatste_periode": Text,
    "te_laat_sinds": Text, "ritme_bron": Text, "verwacht": Text, "vanaf": Text, "thema_code": Text, "bron_ids": Texts,
    "status": Text})
KwartaalLeeftijd = TypedDict("KwartaalLeeftijd", {
    "leeftijd": Text, "aantal": Number, "periode": Text, "status": Text, "afgerond_op": Number, "samen": Number,
    "samen_afgerond_op": Number, "periode_code": Text, "regio": Text, "branche": Text, "vindplaats": Text,
    "bron_ids": Texts})
Maatregelen = TypedDict("Maatregelen", {
    "naam": Text, "medewerkers": Number, "kosten_van_eur": Number, "kosten_tot_eur": Number, "omslag": Number,
    "vertrekkers_laag": Number, "vertrekkers": Number, "vertrekkers_hoog": Number, "blijven_laag": Number,
    "blijven": Number, "blijven_hoog": Number, "per_blijver_laag_eur": Number, "per_blijver_eur": Number,
    "per_blijver_hoog_eur": Number, "saldo_laag_eur": Number, "saldo_eur": Number, "saldo_hoog_eur": Number,
    "kans": Number, "uw_verloop": Text, "uw_effect": Text, "uw_vertrekkosten": Text, "trekkingen": Whole,
    "startgetal": Number, "gesprekken_min": Whole, "gesprekken_max": Whole, "prijsjaar": Text, "vindplaats": Text,
    "instrument": Text, "status": Text, "bron_ids": Texts})
MobiliteitBeschikbaar = TypedDict("MobiliteitBeschikbaar", {
    "onderwerp": Text, "regio_code": Text, "branche_code": Text, "regio": Text, "branche": Text, "van": Text,
    "tot": Text, "hier": Truth, "elders": Whole})
MobiliteitBevindingen = TypedDict("MobiliteitBevindingen", {
    "groep": Text, "tekst": Text, "oordeel": Text, "wanneer": Text, "richting": Text, "regio": Text, "branche": Text,
    "status": Text, "vindplaats": Text, "bron_ids": Texts})
Namen = TypedDict("Namen", {
    "tabel": Text, "naam": Text, "code": Text})
OverzichtActualiteit = TypedDict("OverzichtActualiteit", {
    "thema": Text, "laatste_periode": Text, "opgehaald": Text, "volgende_verwacht": Text, "waarden": Whole,
    "thema_code": Text, "periode_code": Text, "status": Text, "bron_ids": Texts})
OverzichtAfwijkingen = TypedDict("OverzichtAfwijkingen", {
    "uitspraak": Text, "uitspraak_waarde": Number, "tabel_waarde": Number, "eenheid": Text, "toelichting": Text,
    "berekening": Text, "bron": Text, "vindplaats": Text, "plek": Text, "code": Text, "status": Text,
    "bron_ids": Texts})
OverzichtKerncijfers = TypedDict("OverzichtKerncijfers", {
    "kerncijfer": Text, "periode": Text, "waarde": Number, "eenheid": Text, "verschil": Number,
    "verschil_eenheid": Text, "vergeleken_met": Text, "breed": Number, "gebied": Text, "versie": Text, "status": Text,
    "bron_soort": Text, "volgens_bron": Truth, "vorige": Number, "vorige_code": Text, "stap": Number,
    "vergelijk_stap": Number, "verschil_stap": Number, "breed_stap": Number, "plek": Text, "thema_code": Text,
    "branche": Text, "branche_kort": Text, "eind": Text, "indicator_code": Text, "soort": Text, "polariteit": Text,
    "vergelijking": Text, "regio_code": Text, "periode_code": Text, "noot": Text, "bron_id": Text, "vindplaats": Text,
    "bron_ids": Texts})
PeilingJaar = TypedDict("PeilingJaar", {
    "soort": Text, "eerder": Number, "waarde": Number, "verandering": Number, "periode": Text, "vergeleken_met": Text,
    "noot": Text, "periode_code": Text, "afgerond_op": Number, "eerder_op": Number, "verandering_afgerond_op": Number,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
PeilingTekort = TypedDict("PeilingTekort", {
    "periode": Text, "soort": Text, "waarde": Number, "aard": Text, "ontbreekt": Text, "noot": Text,
    "periode_kort": Text, "midden": Day, "periode_code": Text, "afgerond_op": Number, "bron_id": Text,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
PlanOnderdelen = TypedDict("PlanOnderdelen", {
    "groep": Text, "nummer": Whole, "tekst": Text, "bron": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
PlatformBegroting = TypedDict("PlatformBegroting", {
    "platform": Text, "post": Text, "bedrag_eur": Number, "aandeel": Number, "waarde_tekst": Text, "formule": Text,
    "jaar": Text, "platform_code": Text, "samen": Truth, "afgeleid": Truth, "vindplaats": Text, "status": Text,
    "bron_ids": Texts})
PlatformBesteding = TypedDict("PlatformBesteding", {
    "platform": Text, "post": Text, "bedrag_eur": Number, "formule": Text, "marge_eur": Number,
    "aandeel_bron": Number, "aandeel_berekend": Number, "noemer": Text, "noemer_eur": Number, "stand_op": Text,
    "aandeel": Number, "afgeleid": Truth, "peildatum": Text, "waarde_tekst": Text, "noot": Text, "jaar": Text,
    "platform_code": Text, "samen": Truth, "vindplaats": Text, "status": Text, "bron_ids": Texts})
PlatformProjecten = TypedDict("PlatformProjecten", {
    "titel": Text, "platform": Text, "thema": Text, "projectstatus": Text, "looptijd": Text, "omschrijving": Text,
    "resultaat": Text, "doelgroep": Text, "noot": Text, "project": Text, "platform_code": Text, "start": Text,
    "eind": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
PlatformProjectgeld = TypedDict("PlatformProjectgeld", {
    "titel": Text, "platform": Text, "thema": Text, "bedrag_eur": Number, "bestemd_eur": Number,
    "besteed_eur": Number, "stand_op": Text, "over_eur": Number, "besteed": Number, "looptijd_om": Number,
    "verwacht_eur": Number, "verwacht_op": Text, "noemer": Text, "noemer_eur": Number, "dagen": Whole,
    "project": Text, "platform_code": Text, "peildatum": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
PlatformProjectthemas = TypedDict("PlatformProjectthemas", {
    "thema": Text, "platform": Text, "projecten": Whole, "met_bedrag": Whole, "met_besteed": Whole,
    "noemer_eur": Number, "besteed_eur": Number, "besteed": Number, "bekend_eur": Number, "noemer": Text,
    "stand_op": Text, "platform_code": Text, "peildatum": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
PlatformSubsidies = TypedDict("PlatformSubsidies", {
    "naam": Text, "subsidiestatus": Text, "platform": Text, "verstrekker": Text, "noot": Text, "subsidie": Text,
    "platform_code": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
PlatformTempo = TypedDict("PlatformTempo", {
    "platform": Text, "besteed_bron": Number, "besteed_berekend": Number, "jaar_om": Number, "verschil": Number,
    "verschil_afgerond_op": Number, "dagen": Whole, "dagen_in_jaar": Whole, "stand_op": Text, "noemer": Text,
    "noemer_eur": Number, "totaal_eur": Number, "besteed": Number, "marge": Number, "peildatum": Text,
    "formule": Text, "jaar": Text, "platform_code": Text, "samen": Truth, "vindplaats": Text, "status": Text,
    "bron_ids": Texts})
ProfielKenmerken = TypedDict("ProfielKenmerken", {
    "kenmerk": Text, "branche": Text, "waarde": Number, "eenheid": Text, "verschil": Number, "waarde_tekst": Text,
    "periode": Text, "definitie": Text, "ontbreekt": Text, "afgerond_op": Number, "verschil_afgerond_op": Number,
    "spreiding": Number, "gekozen": Truth, "branche_code": Text, "noot": Text, "vindplaats": Text, "status": Text,
    "bron_ids": Texts})
ProfielOmvang = TypedDict("ProfielOmvang", {
    "kenmerk": Text, "branche": Text, "waarde": Number, "verschil": Number, "ontbreekt": Text, "waarde_tekst": Text,
    "periode": Text, "eenheid": Text, "afgerond_op": Number, "verschil_afgerond_op": Number, "spreiding": Number,
    "gekozen": Truth, "branche_code": Text, "noot": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
PrognoseBranches = TypedDict("PrognoseBranches", {
    "branche": Text, "versie": Text, "periode": Text, "waarde": Number, "scenario": Text, "waarde_tekst": Text,
    "noot": Text, "in_smal": Truth, "status": Text, "bron_soort": Text, "afgerond_op": Number, "vindplaats": Text,
    "bron_ids": Texts})
PrognoseEdities = TypedDict("PrognoseEdities", {
    "versie": Text, "scenario": Text, "waarde": Number, "verschil": Number, "vorige_versie": Text,
    "waarde_tekst": Text, "afbakening": Text, "noot": Text, "periode": Text, "vorige": Number, "status": Text,
    "bron_soort": Text, "afgerond_op": Number, "vorige_op": Number, "verschil_afgerond_op": Number,
    "vindplaats": Text, "bron_ids": Texts})
PrognoseScenarios = TypedDict("PrognoseScenarios", {
    "versie": Text, "periode": Text, "scenario": Text, "waarde": Number, "verschil": Number, "waarde_tekst": Text,
    "afbakening": Text, "noot": Text, "referentie": Number, "status": Text, "bron_soort": Text, "afgerond_op": Number,
    "referentie_op": Number, "verschil_afgerond_op": Number, "vindplaats": Text, "bron_ids": Texts})
PrognoseTekort = TypedDict("PrognoseTekort", {
    "versie": Text, "periode": Text, "scenario": Text, "waarde": Number, "waarde_tekst": Text, "afbakening": Text,
    "noot": Text, "status": Text, "bron_soort": Text, "afgerond_op": Number, "vindplaats": Text, "bron_ids": Texts})
PrognoseVraagAanbod = TypedDict("PrognoseVraagAanbod", {
    "branche": Text, "versie": Text, "periode": Text, "vergeleken_met": Text, "vraag": Number, "aanbod": Number,
    "verschil": Number, "scenario": Text, "waarde_tekst": Text, "noot": Text, "status": Text, "afgerond_op": Number,
    "vraag_afgerond_op": Number, "aanbod_afgerond_op": Number, "vindplaats": Text, "bron_ids": Texts})
RegioGelijkenis = TypedDict("RegioGelijkenis", {
    "regio": Text, "afstand": Number, "omvang": Number, "anders_in": Text, "verschil": Number,
    "verschil_afgerond_op": Number, "periode": Text, "status": Text, "omvang_afgerond_op": Number,
    "afstand_afgerond_op": Number, "branches": Whole, "leeftijden": Whole, "gekozen": Truth, "regio_code": Text,
    "periode_code": Text, "bron_ids": Texts})
RegioGewoon = TypedDict("RegioGewoon", {
    "periode": Text, "waarde": Number, "eenheid": Text, "status": Text, "afgerond_op": Number, "soort": Text,
    "bodem": Number, "indicator": Text, "thema_code": Text, "branche": Text, "regio": Text, "periode_code": Text,
    "vindplaats": Text, "bron_ids": Texts})
RegioPlaats = TypedDict("RegioPlaats", {
    "regio": Text, "periode": Text, "waarde": Number, "eenheid": Text, "ontbreekt": Text, "status": Text,
    "mediaan": Number, "mediaan_afgerond_op": Number, "afgerond_op": Number, "gekozen": Truth, "wgv": Truth,
    "laatste": Truth, "regio_soort": Text, "indicator": Text, "indicator_kort": Text, "thema_code": Text,
    "branche": Text, "regio_code": Text, "periode_code": Text, "vindplaats": Text, "bron_ids": Texts})
RegioReeks = TypedDict("RegioReeks", {
    "regio": Text, "periode": Text, "waarde": Number, "eenheid": Text, "status": Text, "afgerond_op": Number,
    "gekozen": Truth, "wgv": Truth, "regio_soort": Text, "afstand": Number, "afstand_afgerond_op": Number,
    "indicator": Text, "thema_code": Text, "branche": Text, "regio_code": Text, "periode_code": Text,
    "vindplaats": Text, "bron_ids": Texts})
SaldoBranches = TypedDict("SaldoBranches", {
    "branche": Text, "periode": Text, "instroom": Number, "uitstroom": Number, "saldo": Number,
    "saldo_berekend": Truth, "bron_soort": Text, "status": Text, "afgerond_op": Number,
    "instroom_afgerond_op": Number, "uitstroom_afgerond_op": Number, "branche_kort": Text, "zonder_saldo": Texts,
    "branche_code": Text, "periode_code": Text, "gekozen": Truth, "regio": Text, "noot": Text, "vindplaats": Text,
    "bron_ids": Texts})
SaldoLeeftijd = TypedDict("SaldoLeeftijd", {
    "leeftijd": Text, "instroom": Number, "uitstroom": Number, "saldo": Number, "formule": Text, "periode": Text,
    "status": Text, "periode_code": Text, "afgerond_op": Number, "instroom_afgerond_op": Number,
    "uitstroom_afgerond_op": Number, "totaal_afgerond_op": Number, "totaal": Number, "regio": Text, "branche": Text,
    "bron_soort": Text, "noot": Text, "vindplaats": Text, "bron_ids": Texts})
ScenarioGevoeligheid = TypedDict("ScenarioGevoeligheid", {
    "veronderstelling": Text, "veronderstelling_code": Text, "stap_lager": Text, "stap_hoger": Text,
    "te_weinig_lager": Number, "te_weinig_hoger": Number, "te_weinig": Number, "scheelt": Number,
    "scheelt_op": Number, "jaar": Text, "scenario": Text, "groei_procent": Number, "rekenstap": Number,
    "uw_krimp": Text, "uw_stabiel": Text, "uw_groei": Text, "uw_tekort": Text, "uw_hefbomen": Text,
    "uw_opleiding": Text, "uw_instroom": Text, "regio": Text, "branche": Text, "bereik": Text, "begin_periode": Text,
    "begin_jaar": Whole, "begin_werknemers": Number, "begin_werknemers_op": Number, "eerder_werknemers": Number,
    "eerder_periode": Text, "gemiddeld": Truth, "geteld_erbij": Number, "begin_saldo": Number,
    "begin_uitstroom": Number, "begin_instroom": Number, "stroom_over": Text, "zonder_wisselaars": Truth,
    "begin_tekort": Number, "tekort_editie": Text, "tekort_jaar": Whole, "begin_verzuim": Number, "status": Text,
    "vindplaats": Text, "bron_ids": Texts})
ScenarioHefbomen = TypedDict("ScenarioHefbomen", {
    "hefboom": Text, "hefboom_code": Text, "inzet": Text, "minder": Number, "te_weinig": Number,
    "te_weinig_zonder": Number, "scenario": Text, "jaar": Text, "groei_procent": Number, "rekenstap": Number,
    "uw_krimp": Text, "uw_stabiel": Text, "uw_groei": Text, "uw_tekort": Text, "uw_hefbomen": Text,
    "uw_opleiding": Text, "uw_instroom": Text, "regio": Text, "branche": Text, "bereik": Text, "begin_periode": Text,
    "begin_jaar": Whole, "begin_werknemers": Number, "begin_werknemers_op": Number, "eerder_werknemers": Number,
    "eerder_periode": Text, "gemiddeld": Truth, "geteld_erbij": Number, "begin_saldo": Number,
    "begin_uitstroom": Number, "begin_instroom": Number, "stroom_over": Text, "zonder_wisselaars": Truth,
    "begin_tekort": Number, "tekort_editie": Text, "tekort_jaar": Whole, "begin_verzuim": Number, "status": Text,
    "vindplaats": Text, "bron_ids": Texts})
ScenarioScore = TypedDict("ScenarioScore", {
    "model": Text, "model_code": Text, "vooruit": Whole, "keren": Number, "afstand": Number, "afstand_jaren": Number,
    "winst": Number, "winst_op": Number, "gehaald": Number, "verbreed": Number, "startgetal": Number,
    "van_jaar": Text, "tot_jaar": Text, "laatste_waarde": Number, "laatste_op": Number, "regio": Text,
    "branche": Text, "reeks": Text, "status": Text, "vindplaats": Text, "bron_ids": Texts})
ScenarioVerloop = TypedDict("ScenarioVerloop", {
    "scenario": Text, "jaar": Text, "werknemers": Number, "uitstroom": Number, "instroom": Number, "nodig": Number,
    "te_weinig": Number, "te_weinig_zonder": Number, "groei_procent": Number, "rekenstap": Number, "uw_krimp": Text,
    "uw_stabiel": Text, "uw_groei": Text, "uw_tekort": Text, "uw_hefbomen": Text, "uw_opleiding": Text,
    "uw_instroom": Text, "regio": Text, "branche": Text, "bereik": Text, "begin_periode": Text, "begin_jaar": Whole,
    "begin_werknemers": Number, "begin_werknemers_op": Number, "eerder_werknemers": Number, "eerder_periode": Text,
    "gemiddeld": Truth, "geteld_erbij": Number, "begin_saldo": Number, "begin_uitstroom": Number,
    "begin_instroom": Number, "stroom_over": Text, "zonder_wisselaars": Truth, "begin_tekort": Number,
    "tekort_editie": Text, "tekort_jaar": Whole, "begin_verzuim": Number, "status": Text, "vindplaats": Text,
    "bron_ids": Texts})
ScenarioWaaier = TypedDict("ScenarioWaaier", {
    "jaar": Text, "te_weinig_laag": Number, "te_weinig": Number, "te_weinig_hoog": Number, "band_op": Number,
    "verbreed": Number, "gebruikte_jaren": Number, "startgetal": Number, "berekeningen": Number, "vroeger": Text,
    "reeks": Text, "scenario": Text, "groei_procent": Number, "rekenstap": Number, "uw_krimp": Text,
    "uw_stabiel": Text, "uw_groei": Text, "uw_tekort": Text, "uw_hefbomen": Text, "uw_opleiding": Text,
    "uw_instroom": Text, "regio": Text, "branche": Text, "bereik": Text, "begin_periode": Text, "begin_jaar": Whole,
    "begin_werknemers": Number, "begin_werknemers_op": Number, "eerder_werknemers": Number, "eerder_periode": Text,
    "gemiddeld": Truth, "geteld_erbij": Number, "begin_saldo": Number, "begin_uitstroom": Number,
    "begin_instroom": Number, "stroom_over": Text, "zonder_wisselaars": Truth, "begin_tekort": Number,
    "tekort_editie": Text, "tekort_jaar": Whole, "begin_verzuim": Number, "status": Text, "vindplaats": Text,
    "bron_ids": Texts})
Stromen = TypedDict("Stromen", {
    "periode": Text, "instroom": Number, "uitstroom": Number, "saldo": Number, "saldo_berekend": Truth,
    "afgerond_op": Number, "bron_soort": Text, "status": Text, "instroom_afgerond_op": Number,
    "uitstroom_afgerond_op": Number, "saldo_afgerond_op": Number, "periode_code": Text, "begin": Day, "eind": Day,
    "regio": Text, "branche": Text, "in_woorden": Text, "noot": Text, "vindplaats": Text, "bron_ids": Texts})
StromenFunctiegroep = TypedDict("StromenFunctiegroep", {
    "functiegroep": Text, "periode": Text, "instroom": Number, "uitstroom": Number, "saldo": Number,
    "instroom_deel": Number, "uitstroom_deel": Number, "afgerond_op": Number, "instroom_afgerond_op": Number,
    "uitstroom_afgerond_op": Number, "instroom_deel_op": Number, "uitstroom_deel_op": Number, "status": Text,
    "samen": Truth, "periode_code": Text, "branche": Text, "regio": Text, "noot": Text, "vindplaats": Text,
    "bron_ids": Texts})
TabelDekking = TypedDict("TabelDekking", {
    "begin": Text, "eind": Text, "bron_ids": Texts})
Tabellen = TypedDict("Tabellen", {
    "tabel": Text, "rijen": Whole})
Uitsplitsing = TypedDict("Uitsplitsing", {
    "uitsplitsing": Text, "cijfer": Text, "cijfer_eerder": Text, "waarde": Number, "eerder": Number,
    "ontbreekt": Text, "periode": Text, "eenheid": Text, "branche": Text, "branche_kort": Text, "branche_code": Text,
    "regio": Text, "regio_code": Text, "periode_code": Text, "afgerond_op": Number, "eerder_op": Number, "noot": Text,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
UitstroomBestemming = TypedDict("UitstroomBestemming", {
    "periode": Text, "categorie": Text, "bereik": Text, "aantal": Number, "aandeel": Number, "waarde_tekst": Text,
    "status": Text, "samen": Number, "afgerond_op": Number, "aandeel_afgerond_op": Number,
    "samen_afgerond_op": Number, "periode_kort": Text, "periode_code": Text, "regio": Text, "branche": Text,
    "geharmoniseerd": Truth, "formule": Text, "noot": Text, "tegenspraak": Texts, "bron_soort": Text,
    "vindplaats": Text, "bron_ids": Texts})
UitstroomPensioen = TypedDict("UitstroomPensioen", {
    "reden": Text, "aantal": Number, "aandeel": Number, "waarde_tekst": Text, "formule": Text, "periode": Text,
    "status": Text, "afgerond_op": Number, "aandeel_afgerond_op": Number, "totaal_afgerond_op": Number,
    "totaal": Number, "periode_code": Text, "regio": Text, "branche": Text, "in_woorden": Text, "bron_soort": Text,
    "noot": Text, "vindplaats": Text, "bron_ids": Texts})
UitstroomStroom = TypedDict("UitstroomStroom", {
    "van": Text, "naar": Text, "aantal": Number, "aandeel": Number, "periode": Text, "status": Text,
    "afgerond_op": Number, "aandeel_afgerond_op": Number, "totaal": Number, "totaal_afgerond_op": Number,
    "compleet": Truth, "stap": Whole, "bereik": Text, "periode_code": Text, "regio": Text, "branche": Text,
    "formule": Text, "bron_soort": Text, "vindplaats": Text, "bron_ids": Texts})
UitstroomVerdeling = TypedDict("UitstroomVerdeling", {
    "categorie": Text, "bereik": Text, "aantal": Number, "aandeel": Number, "waarde_tekst": Text,
    "samengevoegd_uit": Text, "periode": Text, "status": Text, "samen": Number, "totaal": Number, "binnen": Number,
    "buiten": Number, "afgerond_op": Number, "aandeel_afgerond_op": Number, "samen_afgerond_op": Number,
    "totaal_afgerond_op": Number, "binnen_afgerond_op": Number, "buiten_afgerond_op": Number, "periode_code": Text,
    "regio": Text, "branche": Text, "formule": Text, "noot": Text, "bron_soort": Text, "vindplaats": Text,
    "bron_ids": Texts})
UitstroomWaardoor = TypedDict("UitstroomWaardoor", {
    "categorie": Text, "bereik": Text, "toen": Number, "nu": Number, "verschil": Number, "status": Text,
    "periode": Text, "vergeleken_met": Text, "geheel_toen": Number, "geheel_nu": Number, "toen_afgerond_op": Number,
    "nu_afgerond_op": Number, "verschil_afgerond_op": Number, "geheel_toen_afgerond_op": Number,
    "geheel_nu_afgerond_op": Number, "regio": Text, "branche": Text, "periode_code": Text, "vindplaats": Text,
    "bron_ids": Texts})
VacaturesBedrijfstak = TypedDict("VacaturesBedrijfstak", {
    "periode": Text, "waarde": Number, "eerder": Number, "verandering": Number, "noot": Text, "begin": Day,
    "voorlopig": Truth, "periode_code": Text, "afgerond_op": Number, "eerder_op": Number,
    "verandering_afgerond_op": Number, "anders": Number, "anders_op": Number, "gelijk": Text, "bron_id": Text,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
VacaturesGraad = TypedDict("VacaturesGraad", {
    "branche": Text, "waarde": Number, "periode": Text, "niveau": Text, "branche_kort": Text, "gekozen": Truth,
    "branche_code": Text, "periode_code": Text, "afgerond_op": Number, "gekozen_naam": Text, "noot": Text,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
VacaturesOntstaan = TypedDict("VacaturesOntstaan", {
    "branche": Text, "verandering": Number, "waarde": Number, "periode": Text, "vergeleken_met": Text,
    "herkomst": Text, "noot": Text, "niveau": Text, "branche_kort": Text, "gekozen": Truth, "branche_code": Text,
    "periode_code": Text, "afgerond_op": Number, "eerder_op": Number, "verandering_op": Number,
    "verandering_afgerond_op": Number, "eerder": Number, "gekozen_naam": Text, "vindplaats": Text, "status": Text,
    "bron_ids": Texts})
VacaturesOpenstaand = TypedDict("VacaturesOpenstaand", {
    "branche": Text, "periode": Text, "waarde": Number, "eerder": Number, "verandering": Number, "herkomst": Text,
    "gepubliceerd": Number, "noot": Text, "begin": Day, "gekozen": Truth, "branche_code": Text, "periode_code": Text,
    "afgerond_op": Number, "eerder_op": Number, "verandering_afgerond_op": Number, "gepubliceerd_afgerond_op": Number,
    "gekozen_naam": Text, "anders": Number, "anders_op": Number, "anders_van": Text, "bron_id": Text,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
VacaturesProvincies = TypedDict("VacaturesProvincies", {
    "regio": Text, "waarde": Number, "eerder": Number, "verandering": Number, "aandeel": Number, "periode": Text,
    "vergeleken_met": Text, "regio_soort": Text, "regio_code": Text, "periode_code": Text, "afgerond_op": Number,
    "eerder_op": Number, "verandering_afgerond_op": Number, "aandeel_afgerond_op": Number, "gelijk": Text,
    "noot": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
VeranderdCellen = TypedDict("VeranderdCellen", {
    "versie": Text, "versie_van": Text, "thema": Text, "cel": Text, "soort": Text, "wat": Text, "kolom": Text,
    "was": Text, "is_nu": Text, "oud": Text, "nieuw": Text, "tabel": Text, "thema_code": Text, "indicator_code": Text,
    "build_van": Text, "vorige_van": Text, "nieuwste": Text, "sprong": Truth, "bron_ids": Texts, "status": Text})
VeranderdThemas = TypedDict("VeranderdThemas", {
    "versie": Text, "versie_van": Text, "thema": Text, "nieuw": Whole, "herzien": Whole, "vervallen": Whole,
    "andere_status": Whole, "zonder_cijfer": Whole, "perioden": Text, "bron_ids": Texts, "status": Text})
VergelijkAanbod = TypedDict("VergelijkAanbod", {
    "lid_code": Text, "lid": Text, "groep": Text, "wereld": Text, "periode_code": Text, "periode": Text})
VergelijkKeuze = TypedDict("VergelijkKeuze", {
    "indicator_code": Text, "indicator": Text, "plek_code": Text, "plek": Text, "reeks_code": Text, "reeks": Text,
    "lid_codes": Texts, "maat": Text, "tegenhanger_code": Text})
VergelijkReeksen = TypedDict("VergelijkReeksen", {
    "lid": Text, "periode": Text, "cijfer": Text, "eenheid": Text, "index": Number, "verschil": Number, "reden": Text,
    "status": Text, "waarde": Number, "getoond": Number, "decimalen": Whole, "indicator": Text, "thema_code": Text,
    "soort": Text, "polariteit": Text, "plek": Text, "groep": Text, "wereld": Text, "botst_met": Text,
    "lid_kort": Text, "afgerond_op": Number, "index_afgerond_op": Number, "verschil_afgerond_op": Number,
    "getoond_afgerond_op": Number, "indicator_code": Text, "basis_code": Text, "lid_code": Text, "plaats": Whole,
    "periode_code": Text, "begin": Day, "basis": Text, "bron_soort": Text, "noot": Text, "vindplaats": Text,
    "bron_ids": Texts, "formule": Text})
VerhoudingReeks = TypedDict("VerhoudingReeks", {
    "regio": Text, "periode": Text, "indicator": Text, "waarde": Number, "teller_aantal": Number,
    "noemer_aantal": Number, "eenheid": Text, "formule": Text, "richting": Text, "status": Text,
    "afgerond_op": Number, "teller_afgerond_op": Number, "noemer_afgerond_op": Number, "indicator_code": Text,
    "branche": Text, "branche_code": Text, "regio_code": Text, "gekozen": Truth, "periode_code": Text, "jaar": Whole,
    "begin": Day, "bron_soort": Text, "vindplaats": Text, "bron_ids": Texts})
Verkenner = TypedDict("Verkenner", {
    "onderwerp": Text, "uitsplitsing": Text, "regio": Text, "periode": Text, "waarde": Number, "eenheid": Text,
    "status": Text, "reden_ontbreekt": Text, "tabel": Text, "onderwerp_code": Text, "combinatie": Whole,
    "leden": Texts, "regio_code": Text, "periode_code": Text, "begin": Day, "decimalen": Whole, "afgerond_op": Number,
    "vorm": Text, "opstelling": Text, "vindplaats": Text, "noot": Text, "bron_ids": Texts})
VerkennerCatalogus = TypedDict("VerkennerCatalogus", {
    "tabel": Text, "titel": Text, "omschrijving": Text, "periode": Text, "ingelezen": Text, "opdracht": Text,
    "status": Text, "vindplaats": Text, "bron_ids": Texts})
VerkennerDimensie = TypedDict("VerkennerDimensie", {
    "dimensie": Text, "titel": Text, "plaats": Text, "leden": Whole, "geheel": Text, "geheel_titel": Text})
VerkennerTabellen = TypedDict("VerkennerTabellen", {
    "tabel": Text, "titel": Text, "laatste_periode": Text, "opgehaald": Text, "gecontroleerd": Text, "verwacht": Text,
    "mislukt": Text, "melding": Text, "rijen": Whole, "onderwerpen": Whole, "status": Text, "vindplaats": Text,
    "bron_ids": Texts})
Versies = TypedDict("Versies", {
    "build_id": Text, "gebouwd_op": Text})
VerzuimBranches = TypedDict("VerzuimBranches", {
    "branche": Text, "waarde": Number, "ontbreekt": Text, "periode": Text, "niveau": Text, "branche_kort": Text,
    "gekozen": Truth, "branche_code": Text, "periode_code": Text, "afgerond_op": Number, "noot": Text,
    "afgeleid_van": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
VerzuimDerden = TypedDict("VerzuimDerden", {
    "periode": Text, "waarde": Number, "branche": Text, "noot": Text, "voorlopig": Truth, "begin": Day,
    "branche_code": Text, "periode_code": Text, "afgerond_op": Number, "bron_id": Text, "vindplaats": Text,
    "status": Text, "bron_ids": Texts})
VerzuimSeizoen = TypedDict("VerzuimSeizoen", {
    "periode": Text, "waarde": Number, "eerder": Number, "verandering": Number, "maat": Text, "branche": Text,
    "branche_kort": Text, "jaar": Whole, "kwartaal": Whole, "getekend": Truth, "branche_code": Text,
    "periode_code": Text, "afgerond_op": Number, "eerder_op": Number, "verandering_afgerond_op": Number, "noot": Text,
    "afgeleid_van": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
VerzuimVerandering = TypedDict("VerzuimVerandering", {
    "branche": Text, "eerder": Number, "waarde": Number, "verandering": Number, "herkomst": Text, "periode": Text,
    "niveau": Text, "branche_kort": Text, "gekozen": Truth, "branche_code": Text, "periode_code": Text,
    "afgerond_op": Number, "eerder_op": Number, "verandering_op": Number, "verandering_afgerond_op": Number,
    "noot": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
VerzuimVernet = TypedDict("VerzuimVernet", {
    "maat": Text, "periode": Text, "waarde": Number, "eerder": Number, "verandering": Number, "branche": Text,
    "begin": Day, "periode_code": Text, "afgerond_op": Number, "eerder_op": Number, "verandering_afgerond_op": Number,
    "noot": Text, "vindplaats": Text, "status": Text, "bron_id": Text, "bron_ids": Texts})
WerkbelevingAspecten = TypedDict("WerkbelevingAspecten", {
    "aspect": Text, "sector": Text, "meting": Text, "nu": Number, "verandering": Number, "vergeleken_met": Text,
    "oordeel": Text, "toen": Number, "afgeleid": Text, "afgerond_op": Number, "verschil_kw02": Number,
    "verschil_kw04": Number, "formule": Text, "aspect_code": Text, "sector_code": Text, "periode_code": Text,
    "polariteit": Text, "toen_kw02": Number, "toen_kw04": Number, "verandering_afgerond_op": Number,
    "toen_afgerond_op": Number, "toen_kw02_afgerond_op": Number, "toen_kw04_afgerond_op": Number,
    "verschil_kw02_afgerond_op": Number, "verschil_kw04_afgerond_op": Number, "noot": Text, "vindplaats": Text,
    "status": Text, "bron_ids": Texts})
WerkbelevingBranches = TypedDict("WerkbelevingBranches", {
    "branche": Text, "waarde": Number, "afgerond_op": Number, "verschil": Number, "ontbreekt": Text, "periode": Text,
    "verschil_afgerond_op": Number, "aspect": Text, "kort": Text, "polariteit": Text, "branche_code": Text,
    "periode_code": Text, "noot": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
WerkbelevingOverig = TypedDict("WerkbelevingOverig", {
    "vraag": Text, "sector": Text, "waarde": Number, "meting": Text, "polariteit": Text, "definitie": Text,
    "noot": Text, "afgerond_op": Number, "vraag_code": Text, "sector_code": Text, "periode_code": Text,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
WerkbelevingReeks = TypedDict("WerkbelevingReeks", {
    "periode": Text, "branche": Text, "waarde": Number, "afgerond_op": Number, "ontbreekt": Text, "enquete": Text,
    "aspect": Text, "polariteit": Text, "branche_code": Text, "periode_code": Text, "noot": Text, "vindplaats": Text,
    "status": Text, "bron_ids": Texts})
WerkbelevingWerkgevers = TypedDict("WerkbelevingWerkgevers", {
    "vraag": Text, "sector": Text, "waarde": Number, "meting": Text, "definitie": Text, "noot": Text,
    "vraag_code": Text, "sector_code": Text, "periode_code": Text, "afgerond_op": Number, "vindplaats": Text,
    "status": Text, "bron_ids": Texts})
WerkgelegenheidBanen = TypedDict("WerkgelegenheidBanen", {
    "periode": Text, "waarde": Number, "eerder": Number, "verandering": Number, "verandering_procent": Number,
    "afbakening": Text, "begin": Day, "periode_code": Text, "afgerond_op": Number, "eerder_op": Number,
    "verandering_afgerond_op": Number, "verandering_procent_afgerond_op": Number, "bron_id": Text, "noot": Text,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
WerkgelegenheidBranches = TypedDict("WerkgelegenheidBranches", {
    "branche": Text, "periode": Text, "waarde": Number, "waarde_tekst": Text, "soort_getal": Text, "uitgever": Text,
    "noot": Text, "branche_kort": Text, "periode_kort": Text, "in_smal": Truth, "gekozen": Truth,
    "branche_code": Text, "periode_code": Text, "afgerond_op": Number, "bron_soort": Text, "vindplaats": Text,
    "status": Text, "bron_ids": Texts})
WerkgelegenheidPersonen = TypedDict("WerkgelegenheidPersonen", {
    "periode": Text, "groep": Text, "waarde": Number, "verandering_procent": Number, "afbakening": Text, "begin": Day,
    "voorlopig": Truth, "periode_code": Text, "afgerond_op": Number, "verandering_procent_afgerond_op": Number,
    "bron_id": Text, "noot": Text, "vindplaats": Text, "status": Text, "bron_ids": Texts})
WerkgelegenheidVerandering = TypedDict("WerkgelegenheidVerandering", {
    "branche": Text, "waarde": Number, "periode": Text, "vergeleken_met": Text, "branche_kort": Text,
    "gekozen": Truth, "branche_code": Text, "gekozen_naam": Text, "afgerond_op": Number, "noot": Text,
    "vindplaats": Text, "status": Text, "bron_ids": Texts})
WerknemersWaardoor = TypedDict("WerknemersWaardoor", {
    "branche": Text, "toen": Number, "nu": Number, "verschil": Number, "landelijk": Number, "branchemix": Number,
    "eigen": Number, "status": Text, "periode": Text, "vergeleken_met": Text, "toen_afgerond_op": Number,
    "nu_afgerond_op": Number, "verschil_afgerond_op": Number, "landelijk_afgerond_op": Number,
    "branchemix_afgerond_op": Number, "eigen_afgerond_op": Number, "land_toen_afgerond_op": Number,
    "land_nu_afgerond_op": Number, "land_toen": Number, "land_nu": Number, "branche_kort": Text, "regio": Text,
    "branche_code": Text, "periode_code": Text, "vindplaats": Text, "bron_ids": Texts})
Wijzigingen = TypedDict("Wijzigingen", {
    "build_naar": Text, "build_van": Text, "tabel": Text, "wat": Text, "cellen": Whole})
Woordenboek = TypedDict("Woordenboek", {
    "kolom": Text, "label": Text, "eenheid": Text, "definitie": Text, "type": Text, "bron_ids": Texts, "status": Text})
Zoekbaar = TypedDict("Zoekbaar", {
    "soort": Text, "code": Text, "naam": Text, "ook": Text, "tekst": Text, "hoort_bij": Text, "niveau": Text})
