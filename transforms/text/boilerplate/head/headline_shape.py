"""The shape of a headline, apart from its place: how long it is, how it begins and ends, what rules say of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.names import are_names
from transforms.text.boilerplate.pictures.credit_forms import is_credited
from transforms.text.letters import LOWER, UPPER
from transforms.text.needed import any_of

FAR = 1_000_000
# All our choice.
FEW_CHARS = 25
NAME_WORDS = 4
CHARS_A_DIGIT = 4
PATH_WORDS = 8
LENGTHS = (
    (1, "one_word"),
    (5, ""),
    (18, "six_words"),
    (28, ""),
    (FAR, "many_words"),
)  # up to so many words
_UP_TO = [most for most, _ in LENGTHS]
CAPITALS = ((0.15, "few_capitals"), (0.4, ""), (0.6, "some_capitals"), (FAR, "mostly_capitals"))
"""Up to which share of the words begins with a capital."""
_SHARES = [most for most, _ in CAPITALS]
_PATH = re.compile(r".+ (?:[/>|»›]|::) .+")
# "Crime, Harbour, North Shore", "News • Harbour": the sections that a story stands in
_SECTION = rf"[{UPPER}][\w'’-]+(?: [\w'’-]+)?"
_SECTIONS = re.compile(rf"{_SECTION}(?:(?:, {_SECTION}){{2,4}}|(?: [•·] {_SECTION}){{1,4}})")
# "BREAKING Storms over the coast": what is new on another page, where the story does not take it up
_ALERT = re.compile(
    r"(?:BREAKING|LIVE|EIL(?:MELDUNG)?|ALERTE(?: INFO)?|EN DIRECT|ÚLTIMA HORA|DIRECTO|URGENTE|AO VIVO|ULTIM['’]ORA|DIRETTA|PILNE|NA ŻYWO|СРОЧНО|МОЛНИЯ|ТЕРМІНОВО|НАЖИВО)(?!\w)"
)
_DIGIT = re.compile(r"\d")
_COUNTER = re.compile(r"[\[(]\d{1,2} ?/ ?\d{1,2}[\])]")  # "[1/2]": which of the pictures stands here
PAIR_WORDS = 6
CAMERAS = "📷📸🎥📹"  # above a picture of a messenger's post
_EDITION = re.compile(
    r"(?:№|\bNr\.?|\bNo\.|\bn[°º]) ?\d{1,5}\b.*(?:\bстр\.|\bс\.|\bp\.|\bS\.|\bSeite|\bpage|\bpág\.|\bpag\.|\bstr\.|\bs\.) ?\d{1,3}$"
)
_MADE_BY = re.compile(
    r"(?:By|Von|Par|Por|Di) [^\W\d_a-z].*\((?:photos?|photographs|photographies|fotos?|fotografías?|fotografie|fotografias?|texte?|texto|testo|words)\)$"
)
# "The pier on Sunday (Jane Roe)", "The pier on Sunday. (Jane Roe, Harbour/Agency)", "The pier on Sunday. [Agency - Jane Roe]"
_PERSON = r"[^\W\d_a-zа-яіїєґ][\w.'’-]+(?: [^\W\d_a-zа-яіїєґ][\w.'’-]+){1,2}"
_HOUSE = r"[^\W\d_a-zа-яіїєґ][\w./’'-]+(?: [\w./’'-]+){0,2}"
_NAMED = re.compile(rf"\({_PERSON}(?:, {_HOUSE})?\)$|\[{_HOUSE} [-–—/] {_PERSON}\]$")
# "Bison beside the road, 8 October. Harbour Forestry": place and day, and who took it
_DATED_HOUSE = re.compile(
    rf", (?:\d{{1,2}}\.? [^\W\d_]+|[^\W\d_]+ \d{{1,2}}),?(?: \d{{4}})?(?: [гр]\.| року| года)?\. [{UPPER}«][^.]{{2,40}}$"
)
# "The pier on Sunday. | HBR": the house that owns the picture
_HOUSED = re.compile(rf"\S{{3}} \| (?:[{UPPER}]{{2,}}(?:[ /-][{UPPER}]{{2,}}){{0,2}})$")
# "The pier on SundayPhoto: Jane Roe"
_GLUED_CREDIT = re.compile(rf"(?<=[{LOWER}\d.])(?:Foto|Bild|Photo|Image|Imagen|Fot|Фото):? ?[{UPPER}]")
_may_be_glued = any_of(("Foto", "Bild", "Photo", "Image", "Imagen", "Fot", "Фото"))
# "Edition Harbour - North": which of a paper's editions it is
_EDITION_OF = re.compile(
    rf"(?:[EÉ]dition|Ausgabe|Lokalausgabe|Edición|Edição|Edizione|Wydanie|Выпуск|Випуск):?(?: (?:de|d[eu]s?|di|del|von) )?(?: ?(?:(?<![\w'’.])(?:[{UPPER}][\w'’.]*|(?:et|und|y|e|i)(?!\w))|[-–/,&]))+"
)
# "Forwarded from: Harbour News": what messengers print above a post
_FORWARDED = re.compile(
    r"(?:forwarded (?:from|message)|weitergeleitet (?:von|aus)|reenviado (?:de|desde)|encaminhad[oa] de|transféré (?:de|depuis)|inoltrato da|przekazan[eoy] (?:od|z)"
    r"|переслано (?:из|от|від|з)|переслане? повідомлення|пересланное сообщение)\b"
)
# Words of the menu of a site: a line of three that holds two of them is one.
_MENU = (
    "home homepage start startseite inicio início accueil strona główna главная головна contact contacts kontakt contacto contatti contato contatos"
    " контакты контакти about über impressum datenschutz aviso privacidad privacy политика menu menú menü меню blog archive archiv archivo archivio archiwum"
    " архив архів newsletter podcast podcasts videos vídeos video live abo e-paper epaper login anmelden entrar accedi zaloguj войти увійти shop suche search buscar"
    " rechercher cerca szukaj поиск пошук news noticias notícias notizie actualités wiadomości новости новини sport sports deportes esportes desporto calcio"
    " politik política politique politica polityka политика політика wirtschaft economía economia économie gospodarka экономика економіка kultur cultura culture"
    " kultura культура meinung opinión opinião opinion opinie мнения думки rezepte recetas ricette рецепты chi featured top story stories"
)
_MENU_WORDS = frozenset(_MENU.split())
_BETWEEN = frozenset("|/•·-–&+")
MENU_LINE = (3, 2)  # words in all, words of menus
_QUOTES = "\"'“„«»‘"


def is_edition(text: str) -> bool:
    """Whether a line names the printed issue and its page: "Harbour Post No. 193 of 21.10.2020, p. 5"."""
    numbered = text[-1].isdigit() and _EDITION.search(text) is not None
    return numbered or _EDITION_OF.fullmatch(text) is not None


def is_forwarded(line: Line) -> bool:
    """Whether the line says from whom a post was forwarded."""
    return _FORWARDED.match(line.folded) is not None


def is_below_counter(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a counter of pictures stands above the line, which describes the picture then."""
    return line.index > 0 and _COUNTER.fullmatch(lines[line.index - 1].text) is not None


def is_menu(line: Line) -> bool:
    """Whether the line is a whole menu: words in a row of which two at least stand in the menus of sites, and no punctuation."""
    words = line.folded.split(" ")
    if len(words) < MENU_LINE[0] or _MENU_WORDS.isdisjoint(words):
        return False
    if not all(word.replace("-", "").isalnum() or word in _BETWEEN for word in words):
        return False
    known = sum(word in _MENU_WORDS for word in words)
    return known >= MENU_LINE[1] and 2 * known >= line.words


def is_signed_line(text: str) -> bool:
    """Whether a line names two people, or says who wrote and who took the pictures: "By Jane Roe and Jan Kowal (photos)"."""
    if text[-1] == ")" and _MADE_BY.match(text) is not None:
        return True
    if ", " not in text or text.count(" ") >= PAIR_WORDS:
        return False
    first, _, second = text.partition(", ")
    return are_names(first) and are_names(second)


def is_path(line: Line) -> bool:
    """Whether the line is the way to the page: "News / Harbour"."""
    if line.words > PATH_WORDS or line.sentence:
        return False
    text = line.text
    if _PATH.fullmatch(text) is not None:
        return True
    return (", " in text or " • " in text or " · " in text) and _SECTIONS.fullmatch(text) is not None


def is_called(line: Line) -> bool:
    """Whether the line is a whole quotation, a question or a call, as headlines are and no name of a section."""
    text = line.text
    if line.words < 2 or line.hits or line.label is not None:
        return False
    return text[-1] in "?!" or (text[0] in _QUOTES and text[-1] in _QUOTES)


def shape_of(line: Line) -> list[str]:
    """The signs that a glance at the line shows."""
    text = line.text
    signs = [LENGTHS[bisect_left(_UP_TO, line.words)][1], _opening(text)]
    if len(text) < FEW_CHARS:
        signs.append("few_chars")
    if line.sentence:
        signs.append("sentence")
        if text[-1] in ".…":
            signs.append("stop")
    if line.prose:
        signs.append("prose")
    if text[-1] in "?!":
        signs.append("asks")
    if text[:3].isupper() and _ALERT.match(text) is not None:
        signs.append("alert")
    if line.claimed:
        signs.append("claimed")
    return signs


MARKS = ("digits", "path", "credited", *[name for _, name in CAPITALS if name])
"""The signs that marks_of gives."""


def marks_of(line: Line) -> list[str]:
    """The signs inside the line, which cost more to find than its shape."""
    text = line.text
    signs = []
    capitals = sum([word[0].isupper() for word in text.split(" ") if word]) / max(line.words, 1)
    signs.append(CAPITALS[bisect_left(_SHARES, capitals)][1])
    if _DIGIT.search(text) and len(_DIGIT.findall(text)) * CHARS_A_DIGIT > len(text):
        signs.append("digits")
    if is_path(line):
        signs.append("path")
    if is_credited(line) or is_owned(text):
        signs.append("credited")
    return signs


def is_owned(text: str) -> bool:
    """Whether a line ends with who owns a picture, or opens with a camera."""
    if text[0] in CAMERAS or (text[-1] in ")]" and _NAMED.search(text)):
        return True
    if "| " in text and _HOUSED.search(text) is not None:
        return True
    if text[-1] not in ".!?" and ". " in text and _DATED_HOUSE.search(text) is not None:
        return True
    return _may_be_glued(text) and _GLUED_CREDIT.search(text) is not None


def _opening(text: str) -> str:
    first = text[0]
    if first in _QUOTES:
        return "quoted"
    if not first.isalnum():
        return "sign"
    return "small_letter" if first.islower() else ""
