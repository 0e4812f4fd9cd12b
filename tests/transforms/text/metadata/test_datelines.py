"""Datelines: place and agency leave the first paragraph, look-alikes stay."""

from __future__ import annotations

import pytest

from transforms.text.metadata.datelines.dateline import find_dateline, parse_dateline_line
from transforms.text.metadata.datelines.places import Told
from transforms.text.metadata.people.sign_offs import agency_at_end

FOUND = [
    ("MOSCOW, July 4 (Reuters) — The talks", "MOSCOW", "Reuters", "The talks"),
    ("(AP) — A man", None, "AP", "A man"),
    ("BERLIN (dpa) - Die Bahn", "BERLIN", "dpa", "Die Bahn"),
    ("Berlin/Brüssel (dpa/AFP) – Die Bahn", "Berlin/Brüssel", "dpa/AFP", "Die Bahn"),
    ("(ANSA) - ROMA, 12 MAR - Undici", "ROMA", "ANSA", "Undici"),
    ("(AGN) - LUNI ALTA, 12 MAR - Undici", "LUNI ALTA", "AGN", "Undici"),  # Monday in Romanian
    ("(Andina).- Unas mil personas", None, "Andina", "Unas mil personas"),
    ("Odesa (Ucrania), 12 mar (EFE).- El carguero", "Odesa (Ucrania)", "EFE", "El carguero"),
    ("LE HAVRE, 15 juillet 2023 (AFP) - Le port", "LE HAVRE", "AFP", "Le port"),
    ("Saint-Marlow, 3 fév 2024 (AFP) - Trois salariés", "Saint-Marlow", "AFP", "Trois salariés"),
    ("Lisboa, 12 mar 2025 (Lusa) — A ponte", "Lisboa", "Lusa", "A ponte"),
    ("МОСКВА, 15 янв — РИА Новости. Мост", "МОСКВА", "РИА Новости", "Мост"),
    ("Тбилиси. 14 мая. Интерфакс - Мост", "Тбилиси", "Интерфакс", "Мост"),
    ("СУМИ, 15 лютого — Укрінформ. Міст", "СУМИ", "Укрінформ", "Міст"),
    ("NEW YORK, March 3, 2024 (AFP) - The bridge", "NEW YORK", "AFP", "The bridge"),
    ("Hannover (dpa/lni) – Die Bahn", "Hannover", "dpa/lni", "Die Bahn"),
    ("Bruxelles (Belgique), AFP – Le pont", "Bruxelles (Belgique)", "AFP", "Le pont"),
    ("Warszawa, 03.03.2024 (PAP) - Most", "Warszawa", "PAP", "Most"),
    ("КИЕВ, 3 марта. /ТАСС/. Мост", "КИЕВ", "ТАСС", "Мост"),
    ("BUENOS AIRES.- El puente", "BUENOS AIRES", None, "El puente"),
    ("KYIV — The bridge", "KYIV", None, "The bridge"),
    ("KYIV, Ukraine — The bridge", "KYIV, Ukraine", None, "The bridge"),
    ("PUTRAJAYA, Nov 22 — Private schools", "PUTRAJAYA", None, "Private schools"),
    ("ATLANTA -- Officials", "ATLANTA", None, "Officials"),
    ("NEW DELHI: The minister", "NEW DELHI", None, "The minister"),
    ("MoscowDonald said", "Moscow", None, "Donald said"),
    ("New YorkThe stock", "New York", None, "The stock"),
    ("RomaIl vertice", "Roma", None, "Il vertice"),
    ("KievA segunda", "Kiev", None, "A segunda"),
    ("ДНЕПРУчитель", "ДНЕПР", None, "Учитель"),
    ("HARLOW BEND, Ohio (WQXT) – A barn", "HARLOW BEND, Ohio", "WQXT", "A barn"),
    ("ST. LOUIS (KQLT.com) — A barn", "ST. LOUIS", "KQLT.com", "A barn"),
    ("DUNMORE, N.C. — A barn", "DUNMORE, N.C.", None, "A barn"),
    ("NIAMEY, 9 fév (ANP) – Le puits", "NIAMEY", "ANP", "Le puits"),
    ("NIAMEY (QRA) — Le puits", "NIAMEY", "QRA", "Le puits"),
    ("SALTILLO, Coah., marzo 3 (EL FARO).- El puente", "SALTILLO, Coah.", "EL FARO", "El puente"),
    ("MADRID 3 May. (EUROPA PRESS) - El puente", "MADRID", "EUROPA PRESS", "El puente"),
    ("Malbork (PAP) Zamek", "Malbork", "PAP", "Zamek"),
    ("КИЇВ, 12 березня /Укрінформ/ Міст", "КИЇВ", "Укрінформ", "Міст"),
    ("Київ. 12 березня. ІНТЕРФАКС-УКРАЇНА - Міст", "Київ", "ІНТЕРФАКС-УКРАЇНА", "Міст"),
    ("УФА, 3 мая — ИА «Полдень». Мост", "УФА", "ИА «Полдень»", "Мост"),
    ("(Казань, 3 мая, «Полдень»). Мост", "Казань", "Полдень", "Мост"),
    ("Мыс-Дальний, 3 мая — Мост", "Мыс-Дальний", None, "Мост"),
    ("Мыс-Дальний, 19 июня. Мост", "Мыс-Дальний", None, "Мост"),
    ("Berlin/dpa. Die Bahn", "Berlin", "dpa", "Die Bahn"),
    ("Berlin. (dpa) Die Bahn", "Berlin", "dpa", "Die Bahn"),
    ("AGI - Undici ponti", None, "AGI", "Undici ponti"),
    ("Zwickau – Die Bahn", "Zwickau", None, "Die Bahn"),
    ("ZWICKAU. Die Bahn", "ZWICKAU", None, "Die Bahn"),
    ("BERLIN taz | Die Bahn", "BERLIN", "taz", "Die Bahn"),
    ("Zwickau (jro). Die Bahn", "Zwickau", "jro", "Die Bahn"),
    ("Zwickau (hpa) - Die Bahn", "Zwickau", "hpa", "Die Bahn"),
    ("London/Marlow — The bridge", "London/Marlow", None, "The bridge"),
    ("Dublin, May 14: The bridge", "Dublin", None, "The bridge"),
    ("(ADRIA) - TERAMO, 08 LUG - Il ponte", "TERAMO", "ADRIA", "Il ponte"),
    ("Ancona, 9 mag. (Adria)(Dal nostro inviato) - Il ponte", "Ancona", "Adria", "Il ponte"),
    ("Казань. 22 мая. ПОЛДЕНЬ.РУ - Мост", "Казань", "ПОЛДЕНЬ.РУ", "Мост"),
    ("КИЇВ, 27 березня. Полудень.У порту", "КИЇВ", "Полудень", "У порту"),
    ("(Valletta) – The bridge", "Valletta", None, "The bridge"),
    ("(Valletta, May 3) – The bridge", "Valletta", None, "The bridge"),
    ("Neu Quellbach (npa/mv) - Die Bahn", "Neu Quellbach", "npa/mv", "Die Bahn"),
    ("De notre correspondante à Ségou, Le pont", "Ségou", None, "Le pont"),
    ("Dal nostro inviato a Teramo – Il ponte", "Teramo", None, "Il ponte"),
    ("Von unserem Korrespondenten in Lemberg. Die Bahn", "Lemberg", None, "Die Bahn"),
    ("SALERNO (NAPOLI) — Il ponte", "SALERNO (NAPOLI)", None, "Il ponte"),
    ("LAUENBURG, im Februar. Die Bahn", "LAUENBURG", None, "Die Bahn"),
    ("Quellhue (Chile), 4 abr (Prensol).- El puente", "Quellhue (Chile)", "Prensol", "El puente"),
]


@pytest.mark.parametrize(("paragraph", "place", "agency", "rest"), FOUND)
def test_a_dateline_leaves_and_the_paragraph_begins_with_its_own_words(paragraph, place, agency, rest):
    cut = find_dateline(paragraph)
    assert cut is not None
    assert (cut.place, cut.agency, paragraph[cut.end :]) == (place, agency, rest)
    assert paragraph.startswith(cut.raw)


@pytest.mark.parametrize(
    "paragraph",
    ["HEART OF EMPIRE — August 13, 2015, 11:32 am Undelivered letters", "PARIS — MOSCOW — LIMA, says the sign",
     "ParisMatch a publié", "MoscowTimes reported", "UPDATE — The bridge is open", "AstraZeneca said", "McDonald, her partner",
     "iPhone sales", "Five to win — The crowd", "Trump — Putin: the call", "(Seite 3) - Die Bahn", "London: a city of bridges", "Paris - Nice: the race begins", "",
     "Dienstag, 3. Mai – Der Tag", "Saturday, May 3 — Doors open", "Mara Lind (SPD) – Die Rednerin", "Deutsche Bahn (DB) - Der Konzern",
     "WORLD POTATO UNION (WPU) — The board", "TENNIS. Le Suisse", "Silence. Le mot", "Kapitel 1 – Die Reise", "Berlin, 9. November 1931. Die Uhr steht",
     "HOST, MARA LIND: The bridge", "TLDR: The bridge", "(Phase two) – The bridge", "BERLIN, 9. Mai 1931. Montag. Die Uhr", "Mara, im Februar. Die Uhr",
     "URGENT. Le maire", "Tom Marlow (AP) The", "YouTubeThe site"],
)  # fmt: skip
def test_a_look_alike_is_no_dateline(paragraph):
    assert find_dateline(paragraph) is None


def test_an_unknown_place_is_believed_only_when_the_article_names_it():
    assert find_dateline("OberwiesenNach einem Schaden") is None
    cut = find_dateline("OberwiesenNach einem Schaden", {"Oberwiesen"})
    assert cut is not None and cut.place == "Oberwiesen"


@pytest.mark.parametrize(
    ("paragraph", "language", "place"),
    [("OLTREMAREIl mulino", "it", None), ("OltrefossoIl mulino", "it", "Oltrefosso"), ("ZwickauEin Kran steht", "de", "Zwickau"),
     ("PommeskriegEin Kran steht", "de", None), ("ReaccionesLa alcaldesa", "es", None), ("QUELLBACH. Ein Kran", "de", "QUELLBACH"),
     ("FINALLY. The crane", "en", None), ("QUELLBACH – Ein Kran", "de", "QUELLBACH")],
)  # fmt: skip
def test_an_unknown_place_is_one_when_the_language_has_no_such_word(paragraph, language, place):
    cut = find_dateline(paragraph, (), language)
    assert (cut.place if cut else None) == place


def test_a_place_in_capitals_before_a_colon_is_believed_when_the_article_names_it():
    assert find_dateline("QUELLBACH: Three cranes") is None
    cut = find_dateline("QUELLBACH: Three cranes", {"Quellbach"}, "en")
    assert cut is not None and cut.place == "QUELLBACH"


def test_a_place_in_capitals_is_believed_when_the_article_writes_it_with_small_words():
    assert find_dateline("MARLOW DELLA SERA — Alle tre", (), "it") is None
    cut = find_dateline("MARLOW DELLA SERA — Alle tre", {"Marlow della Sera"}, "it")
    assert cut is not None and cut.place == "MARLOW DELLA SERA"


def test_a_german_place_is_believed_when_the_article_has_its_adjective():
    assert find_dateline("Quellbach - Ein Kran", (), "de") is None
    cut = find_dateline("Quellbach - Ein Kran", {"Quellbacher"}, "de")
    assert cut is not None and cut.place == "Quellbach"


def test_a_lone_place_with_a_full_stop_is_believed_when_people_live_there():
    assert find_dateline("Quellbach. Ein Kran", {"Quellbach"}, "de") is None
    cut = find_dateline("Quellbach. Ein Kran", {"Quellbach", "in Quellbach"}, "de")
    assert cut is not None and cut.place == "Quellbach"


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [("HANNOVER.", "HANNOVER", None), ("CASTELMARANO -", "CASTELMARANO", None), ("KYIV, Ukraine (AP) —", "KYIV, Ukraine", "AP"),
     ("Quellbach (Corrèze), reportage", "Quellbach (Corrèze)", None), ("— Vale do Quellbach", "Vale do Quellbach", None),
     ("De notre correspondante à Ségou,", "Ségou", None), ("QUELLBACH / EL DÍA", "QUELLBACH", None)],
)  # fmt: skip
def test_a_dateline_may_be_a_line_of_its_own(line, place, agency):
    cut = parse_dateline_line(line)
    assert cut is not None and (cut.place, cut.agency, cut.raw) == (place, agency, line)


@pytest.mark.parametrize(
    ("paragraph", "rest", "agency"),
    [("Sprawę bada policja.(PAP)", "Sprawę bada policja.", "PAP"), ("Tutto bene. (ANSA).", "Tutto bene.", "ANSA"),
     ("Espera ya. EFE", "Espera ya.", "EFE")],
)  # fmt: skip
def test_an_agency_that_signs_a_paragraph_is_cut_off(paragraph, rest, agency):
    found = agency_at_end(paragraph)
    assert found is not None
    assert (paragraph[: found[0]], found[1]) == (rest, agency)


@pytest.mark.parametrize(
    "paragraph", ["So steht es im Bericht (Seite 3).", "передает ТАСС.", "(dane z 28 grudnia – PAP)"]
)
def test_an_attribution_is_no_signature(paragraph):
    assert agency_at_end(paragraph) is None


def test_a_name_of_two_joined_words_is_no_glued_dateline():
    assert find_dateline("SpaceX sent a crew", {"Space"}, "en") is None
    assert find_dateline("QuellAir fliegt wieder", {"Quell", "QuellAir"}, "de") is None


def test_a_place_of_its_own_is_known_by_its_inflected_forms():
    told = Told("Майстер з Верхнього Джерельця не врахував дверей.", 0, 0)
    cut = find_dateline("Верхнє Джерельце. Найдовша труба", told, "uk")
    assert cut is not None and cut.place == "Верхнє Джерельце"


def test_a_name_that_a_given_name_precedes_is_no_place():
    assert find_dateline("Quellmont. La place", Told("Le pont coupe Quellmont en deux.", 0, 0), "fr") is not None
    assert find_dateline("Quellmont. La place", Told("Le pont plaît à Jean Quellmont.", 0, 0), "fr") is None
