"""Datelines of places that no list knows: form and story prove them; names, labels and entries stay."""

from __future__ import annotations

import pytest

from tests.transforms.text.metadata.court import facts_of
from transforms.text.metadata.datelines.dateline import find_dateline
from transforms.text.metadata.datelines.places import Told

FOUND = [
    # language, paragraph, what the article says elsewhere, place, agency
    ("en", "Hollow Fork – There were eleven pupils in the room.", "", "Hollow Fork", None),
    ("en", "NEW QUELLFORD — The company raised its prices again.", "", "NEW QUELLFORD", None),
    ("en", "QUELLER FALLS, Wis. (Delta Wire) - The chief stepped down.", "", "QUELLER FALLS, Wis.", "Delta Wire"),
    ("en", "Quellpur: Twelve boats that reached the wards were empty.", "They met near Quellpur station.", "Quellpur", None),
    ("en", "QUELLITER, Va. • An explosion tore through the silo.", "", "QUELLITER, Va.", None),
    ("de", "Quellau – Sie sangen gerade das Lied vom Fuchs.", "", "Quellau", None),
    ("de", "Groß Quelbitz/Stendau. Als die Feuerwehr eintraf, brannte es.", "Die Mühle in Groß Quelbitz", "Groß Quelbitz/Stendau", None),
    ("de", "Val Querenna – Der Kondukteur hat manches befördert.", "", "Val Querenna", None),
    ("de", "Quellhusen | Der Stürmer lief zur Eckfahne und war allein.", "In Quellhusen ist Nebel.", "Quellhusen", None),
    ("es", "Colonia Tres Quesadas: El silo tiene un candado afuera.", "", "Colonia Tres Quesadas", None),
    ("es", "Quelpan, Pue., Sentados sobre los durmientes, un centenar esperó.", "El tren de Quelpan", "Quelpan, Pue.", None),
    ("fr", "(Saint-Quellophas) Mme Roe n’a pas levé la tête.", "", "Saint-Quellophas", None),
    ("fr", "Querrade-Dessus (Gers). Il était sept heures, lundi matin.", "", "Querrade-Dessus (Gers)", None),
    ("it", "Ponquello di Sotto: Alle cinque un uomo esce sul ponte.", "", "Ponquello di Sotto", None),
    ("it", "Santu Quellu Nou (Oristano) L’annuncio parlava di altro.", "", "Santu Quellu Nou (Oristano)", None),
    ("pt", "Quexito Velho – Na margem esquerda, uma barra vale um dia.", "", "Quexito Velho", None),
    ("pt", "QUERAJUBA (MG) A primeira fala da peça é um barulho.", "", "QUERAJUBA (MG)", None),
    ("pt", "Quelços do Mar, 22 mai 2024 (Lusa) – Os trabalhadores pararam.", "", "Quelços do Mar", "Lusa"),
    ("pl", "Kwelszany: Po raz pierwszy hejnał nie urwał się w pół nuty.", "Wieża w Kwelszanach milczy.", "Kwelszany", None),
    ("pl", "Kwelsichle Dolne (GPI) – Zgłoszenie przyszło o piętnastej.", "", "Kwelsichle Dolne", "GPI"),
    ("pl", "Kwelszanka, pow. świdnicki. Czterdzieści pierogów wylądowało.", "", "Kwelszanka, pow. świdnicki", None),
    ("pl", "Kwelodziec n. Wartą – W poniedziałek rano ruszył tramwaj.", "", "Kwelodziec n. Wartą", None),
    ("ru", "КВЕЛЛИНСК (ИА «Полдень») – Водитель свернул не туда.", "", "КВЕЛЛИНСК", "ИА «Полдень»"),
    ("ru", "ВЕРХНИЙ КВЕЛЛ, Заволжская обл. Молоко шло по улице.", "", "ВЕРХНИЙ КВЕЛЛ, Заволжская обл.", None),
    ("ru", "п. Квеллово: Мировой судья рассмотрел иск о проруби.", "", "п. Квеллово", None),
    ("ru", "Квелльск-на-Лае. Лифт остановился между этажами.", "", "Квелльск-на-Лае", None),
    ("ru", "Сен-Квель — Хоронили под музыку, оркестр играл марш.", "", "Сен-Квель", None),
    ("uk", "Квелівці, Львівська область — Усі годинники зупинилися.", "", "Квелівці, Львівська область", None),
    ("uk", "Квелгородок. З лютого мешканці платитимуть менше.", "У Квелгородку вода подешевшала.", "Квелгородок", None),
    ("uk", "(Квельське) Запах доїжджає першим, потім вантажівка.", "Вантажівка у Квельському.", "Квельське", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "paragraph", "elsewhere", "place", "agency"), FOUND)
def test_form_or_story_prove_a_place_that_no_list_knows(language, paragraph, elsewhere, place, agency):
    cut = find_dateline(paragraph, Told(elsewhere, 0, 0), language)
    assert cut is not None
    assert (cut.place, cut.agency) == (place, agency)


LOOK_ALIKES = [
    # language, paragraph, what the article says elsewhere
    ("en", "Background: The council has debated the bridge for years.", "in the background"),
    ("en", "What happened: The bridge closed on Monday after a crack.", "This is what happened."),
    ("en", "Update: The bridge has reopened to light traffic again.", "We will update this."),
    ("en", "Jane Quellworth – Because nobody else would do the job.", "Jane Quellworth runs the shop."),
    ("en", "Quellworth: We never saw the report until the morning.", "Jane Quellworth runs the shop."),
    ("en", "Silence. That is what the visitors notice before anything.", "They sat in silence."),
    ("en", "Monday. The phones started ringing before seven o’clock.", "It began on Monday."),
    ("en", "Example: A family of four pays nine pounds a month more.", "For example, a family."),
    ("en", "Breaking Point: The valley has run out of water again.", "It was at breaking point."),
    ("en", "THE BIG READ — Nobody remembers who planted the trees.", ""),
    ("en", "CAUGHT ON CAMERA — The fox walked in through the door.", ""),
    ("en", "Mayor (left) said the bridge would open in three weeks.", "the mayor"),
    ("en", "Roe, Doe – The firm of two brothers has closed its doors.", "Roe and Doe"),
    ("en", "Dr. Jane Roe. The name was on every door of the clinic.", "Jane Roe works here."),
    ("de", "Hintergrund – Die Stadt hatte den Vertrag gekündigt, sagt er.", "im Hintergrund"),
    ("de", "Update: Die Bahn hat die Strecke wieder freigegeben.", "Das Update kommt."),
    ("de", "Müller: Wir haben das nie so gesagt, das war anders.", "Interview mit Karl Müller"),
    ("de", "Betriebsführung. Die meisten Höfe suchen einen Nachfolger.", "in der Betriebsführung"),
    ("de", "Frage – Wer zahlt am Ende für die neue Brücke im Tal?", "in Frage"),
    ("de", "Donnerstag. Die Halle ist kalt und niemand spricht mehr.", "am Donnerstag"),
    ("de", "Stille. Dann fällt der erste Stein vom Turm auf den Platz.", "in Stille"),
    ("de", "Karl Quellmann (SPD) – Der Abgeordnete sitzt im Saal.", "Karl Quellmann"),
    ("de", "Nachruf – Er war der letzte Müller im Tal und sprach wenig.", "Ein Nachruf"),
    ("de", "Schritt eins: Die Schalen mit dem Wasser aufkochen lassen.", "Schritt eins"),
    ("de", "Anna – Ihr Name steht noch an der Tür des kleinen Ladens.", "Anna war hier. Von Anna"),
    ("es", "Ejemplo: Una familia de cuatro paga nueve euros al mes.", "por ejemplo"),
    ("es", "Contexto – El ayuntamiento lleva años debatiendo el puente.", "en contexto"),
    ("es", "Lorena Quesada – Porque nadie más quería hacer el trabajo.", "la casa de Lorena Quesada"),
    ("es", "Silencio. Eso es lo primero que notan los visitantes hoy.", "en silencio"),
    ("es", "ÚLTIMA HORA – El puente se ha cerrado por una grieta.", ""),
    ("es", "LAS CLAVES – El puente se ha cerrado por una grieta.", ""),
    ("es", "Benito. Así se llama el burro que abre la cabalgata.", "la cuadra de Benito"),
    ("es", "Pregunta: Quién paga al final por el puente nuevo del valle.", "la pregunta"),
    ("es", "El Mezquite (izquierda) Los vecinos piden una explicación.", ""),
    ("fr", "Exemple : Une famille de quatre paie neuf euros par mois.", "par exemple"),
    ("fr", "Résultat – La mairie a fermé le pont pendant trois semaines.", "le résultat"),
    ("fr", "Jean Quellmont – Parce que personne ne voulait du travail.", "la maison de Jean Quellmont"),
    ("fr", "Silence. Puis la première pierre tombe du haut du clocher.", "en silence"),
    ("fr", "Pierre. Voilà le nom que porte le chien du boulanger ici.", "le chien de Pierre"),
    ("fr", "CE QUE L’ON SAIT – Le pont a fermé lundi pour une fissure.", ""),
    ("fr", "Acte I – La scène est vide et la pluie tombe sur le toit.", "l'acte I"),
    ("fr", "Lundi. Les téléphones sonnent avant sept heures du matin.", "lundi"),
    ("it", "Esempio: Una famiglia di quattro paga nove euro al mese.", "per esempio"),
    ("it", "Silenzio. Poi cade la prima pietra dal campanile del borgo.", "in silenzio"),
    ("it", "Mario Quellotti (Pd) – Il deputato siede da solo in aula.", "Mario Quellotti"),
    ("it", "Quellotti: Non abbiamo mai visto quel rapporto, lo giuro.", "il sindaco Mario Quellotti"),
    ("it", "IL CASO – Il ponte è chiuso da lunedì per una crepa lunga.", ""),
    ("it", "Gennaio. La neve arriva fino alle finestre del rifugio.", "a gennaio"),
    ("it", "Domanda – Chi paga alla fine per il ponte nuovo della valle?", "la domanda"),
    ("pt", "Exemplo: Uma família de quatro paga nove euros por mês.", "por exemplo"),
    ("pt", "Silêncio. Depois cai a primeira pedra do alto da torre.", "em silêncio"),
    ("pt", "O QUE SABEMOS – A ponte fechou na segunda por uma fenda.", ""),
    ("pt", "Joana Quelhas – Porque mais ninguém queria o trabalho.", "a casa de Joana Quelhas"),
    ("pt", "Contexto: A câmara discute a ponte há mais de dez anos.", "no contexto"),
    ("pt", "Trovão. Foi assim que o dono chamou o pombo mais gordo.", "o pombo Trovão"),
    ("pt", "Domingo. Os telefones tocam antes das sete da manhã.", "no domingo"),
    ("pl", "Przykład: Czteroosobowa rodzina płaci o dziewięć złotych.", "na przykład"),
    ("pl", "Cisza. Potem spada pierwszy kamień z wieży kościelnej.", "w ciszy"),
    ("pl", "Anna Kwellska – Bo nikt inny nie chciał tej roboty wziąć.", "z Anną Kwellską"),
    ("pl", "Kwellski: My tego raportu nigdy na oczy nie widzieliśmy.", "burmistrz Jan Kwellski"),
    ("pl", "CO WIEMY – Most zamknięto w poniedziałek z powodu pęknięcia.", ""),
    ("pl", "Pytanie – Kto w końcu zapłaci za nowy most w dolinie?", "w pytaniu"),
    ("pl", "Wtorek. Telefony dzwonią jeszcze przed siódmą rano tu.", "we wtorek"),
    ("pl", "Janek. Tak nazywa się osioł, który otwiera pochód.", "z Jankiem"),
    ("ru", "Пример: Семья из четырёх человек платит на девять больше.", "на примере"),
    ("ru", "Тишина. Потом с колокольни падает первый тяжёлый камень.", "в тишине"),
    ("ru", "Анна Квелль — Потому что никто другой не хотел работать.", "с Анной Квелль"),
    ("ru", "Квеллин: Мы этого отчёта никогда в глаза не видели.", "мэр Иван Квеллин"),
    ("ru", "ЧТО ИЗВЕСТНО — Мост закрыли в понедельник из-за трещины.", ""),
    ("ru", "Вопрос — Кто в итоге заплатит за новый мост в долине?", "в вопросе"),
    ("ru", "Понедельник. Телефоны звонят ещё до семи часов утра.", "в понедельник"),
    ("ru", "Дом — Это не стены, говорит хозяйка, а свет в окне.", "в доме"),
    ("ru", "с. 5: Описание маршрута для тех, кто идёт туда пешком.", ""),
    ("uk", "Приклад: Родина з чотирьох осіб платить на дев'ять більше.", "на прикладі"),
    ("uk", "Тиша. Потім із дзвіниці падає перший важкий камінь.", "у тиші"),
    ("uk", "Олена Квелль — Бо ніхто інший не хотів братися за це.", "з Оленою Квелль"),
    ("uk", "Квелленко: Ми цього звіту ніколи в очі не бачили.", "мер Іван Квелленко"),
    ("uk", "ЩО ВІДОМО — Міст закрили в понеділок через тріщину.", ""),
    ("uk", "Питання — Хто зрештою заплатить за новий міст у долині?", "у питанні"),
    ("uk", "Середа. Телефони дзвонять ще до сьомої години ранку.", "у середу"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "paragraph", "elsewhere"), LOOK_ALIKES)
def test_what_only_looks_like_a_dateline_stays(language, paragraph, elsewhere):
    assert find_dateline(paragraph, Told(elsewhere, 0, 0), language) is None


def test_a_surname_of_the_byline_is_no_place():
    lines = [
        ("title", "The bridge of Quellau"),
        ("byline", "By Jane Quellau"),
        ("paragraph", "Quellau – The old bridge will not open again before the end of the winter, the council said."),
    ]
    assert facts_of(lines, language="de").dateline is None


@pytest.mark.parametrize(
    "others",
    [["Stendau – Der zweite Turm gehört seit Jahren niemandem mehr im ganzen Landkreis."],
     ["Neu Quellbach – Auch hier ist der Turm verschwunden, und niemand vermisst ihn bisher."]],
)  # fmt: skip
def test_entries_that_all_begin_with_a_name_are_no_datelines(others):
    first = ("paragraph", "Quellhausen – Der erste Turm steht seit dem Mai leer, sagt der Küster in Quellhausen dazu.")
    alone = facts_of([("title", "Die Türme"), first], language="de")
    assert alone.dateline is not None and alone.dateline.place == "Quellhausen"
    listed = facts_of([("title", "Die Türme"), first, *(("paragraph", other) for other in others)], language="de")
    assert listed.dateline is None


@pytest.mark.parametrize(
    ("place", "language", "known"),
    [("Quellaz (VS)", "fr", True), ("Pozo Quelera", "es", True), ("Quelmelle", "es", True), ("Redactora", "es", False), ("Paco Quelledo", "es", False),
     ("Radio Quell", "es", False)],
)  # fmt: skip
def test_a_place_may_stand_alone_below_who_wrote(place, language, known):
    lines = [("title", "The bridge is open"), ("byline", "Jane Roe"), ("byline", place), ("date", "14.05.2024")]
    found = facts_of([(role, text) for role, text in lines], language=language, last="Quelmelle. " + "x " * 20)
    assert (found.dateline.place if found.dateline else None) == (place if known else None)


def test_the_dateline_of_a_line_leaves_the_report_as_well():
    lines = [
        ("title", "Frana sulla statale"),
        ("dateline", "BORGO QUELLORDA, 14 gennaio 2026, 15:42"),
        ("paragraph", "(AGNI) - BORGO QUELLORDA, 14 GEN - Una frana si è staccata all'alba dal versante del monte."),
    ]
    found = facts_of(lines, language="it")
    assert found.dateline is not None and (found.dateline.place, found.dateline.agency) == ("BORGO QUELLORDA", "AGNI")
    assert [cut.role.value for cut in found.cuts] == ["dateline"]
