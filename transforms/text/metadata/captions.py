"""Captions and credits: which words describe the picture, and which say whose it is."""

from __future__ import annotations

import re

from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.credit_divided import find_divided
from transforms.text.metadata.credit_endings import find_ending, is_kind
from transforms.text.metadata.ending import Ending, closes, has, is_open, tail_of
from transforms.text.metadata.names_known import agencies
from transforms.text.metadata.people.person_names import is_person

MAX_CHARS = 1000
"""Longer captions are not divided. # our choice"""

_LABEL = r"(?:photo(?:graph)?s?|photograph(?:y|ed)?|picture|image|pic|foto(?:s|graf[íi]as?)?|fot|bild(?:er)?|imagen|imágenes|imagem|imagens|ilustraç[ãa]o|ilustración|illustrazione|grafik|графика|графіка|video|vídeo|видео|відео|crédito|crédits?(?:[ -]photos?)?|credits?|photo\s+credit|image\s+credit|immagine|zdjęcie|zdjęcia|фото|світлина|снимок|source|quelle|supplied|composite|archiv(?:bild|foto)|symbol(?:bild|foto)|bild(?:quelle|rechte|nachweis)|źródło(?:\s+zdj(?:ęcia|ęć))?|источник|джерело|fuente|fonte|copyright)"
_AGENCIES = "|".join(
    re.escape(name) for name in sorted(agencies(), key=lambda name: (-len(name), name)) if len(name) > 2 or name == "AP"
)
_HOUSES = rf"(?:{_AGENCIES}|Getty|Getty Images|AP Photo|EPA|Shutterstock|iStock|Alamy|IMAGO|imago|picture alliance|NurPhoto|ZUMA|Sipa|East News|Unsplash|Pixabay)"
# "(Photo by …)", "(foto Guidi)", "[Photo: …]" at the end
_BRACKETED = re.compile(
    rf"\s*[\[(]\s*((?i:{_LABEL})\b[^()\[\]]*|©[^()\[\]]{{2,80}}|[^()\[\]]{{0,60}}(?:/|via |©)\s*{_HOUSES}[^()\[\]]*)[\])]\s*\.?\s*\Z"
)
# "… . Foto: X/AP", "… © X", "… Photograph: X/Rex"
_LABELLED = re.compile(
    rf"(?:\A|(?<=[.!?…»«”“\"'’)\w])\s+|(?<=[.!?…»”])|,\s+(?=fot\.)|(?<=[{LOWER}\d.])(?=© ?[{UPPER}])|\s*[|–—•·-]\s+|\s+/{{1,2}}\s*(?=\w+\s?:|©))((?i:{_LABEL}(?:\s+(?:by|courtesy|credit|von|de|di|par))?)\s?:\s?\S.*|(?i:photo by|photograph by|photos by|image courtesy of|fot\.)\s.*|©.*|ⓒ.*|PHOTO\s\S.*)\Z"
)
# "… REUTERS/Anselm Vogt", "… Jane Roe/Getty Images", "… SERGUEÏ BOBROV/AFP"
_SIGNED = re.compile(
    rf"(?:\A|(?<=[.!?…»”])\s+|\s*[|]\s+)((?:(?<![\w'’-])(?:[^\W\d_]{{1,2}}\.|(?![{LOWER}])[^\W\d_][\w'’-]*|(?:de|da|do|dos|del|di|van|von|der|la|le)(?=\s))\s?){{0,5}}/\s?{_HOUSES}\b.*|{_HOUSES}\s?/\s?\S.*|[^.!?]{{2,60}}\svia\s(?:AP|REUTERS|Reuters|AFP|Getty Images)\b.*)\Z"
)
_CREDITED = (
    Ending(_BRACKETED, closes(")", "]")),
    Ending(_LABELLED, has(":", "©", "ⓒ", "photo", "courtesy of", "fot.")),
    Ending(_SIGNED, has("/", "via")),
)
# "… . (Ana Prado)", "… (Ufficio stampa)", "… | ANA PRADO", "… . / Ana Prado", "… - РИА Новости, 1920, 17.04.2024", "… . Ana Prado EFE"
_ENDINGS = (
    Ending(re.compile(r"\s*[-–—]?\s*\((?P<words>[^()]{2,60})\)\s*\.?\s*\Z"), closes(")")),
    Ending(re.compile(r"\s+[|]\s+(?P<words>[^|]{2,60})\Z"), has("|")),
    Ending(re.compile(r"\s+/\s*(?P<words>(?:[Ff]ot\.\s)?[^.!?]{2,60})\Z"), has("/")),
    Ending(
        re.compile(rf"\s+[-–—]\s+(?P<words>(?:{_HOUSES})(?:, \d{{4}}, [\d.]{{8,10}})?|(?i:copyright)\s.{{2,50}})\Z"),
        has("-", "–", "—"),
    ),
    Ending(
        re.compile(rf"\s+(?P<words>[{UPPER}]{{2,}}(?:\s[{UPPER}-]{{2,}}){{1,4}}\s?/\s?[{UPPER}][^.]{{1,20}})\Z"),
        has("/"),
    ),
    Ending(re.compile(r"(?<=[.!?…»”])\s+(?P<words>[^.!?]{3,60})\Z"), is_open),
)
_LABELLED_WORDS = re.compile(
    rf"(?i:{_LABEL})\b.*|(?i:ufficio stampa|divulgação|reprodução|fotogramma|handout|archiv(?:e|es|io|o|um|bild|foto)|cortesía|courtesy)\b.*"
)
_HOUSE_WORDS = re.compile(rf"(?:{_HOUSES})(?:\b.*)?|.*[/ ]\s?(?:{_HOUSES})|[^\W\d_][\w'’. -]+ / [^\W\d_][\w'’. -]+")
_SHOUTED = re.compile(r"[A-ZÀ-ÝŁŚŻŹĆŃА-ЯЁІЇЄҐ][A-ZÀ-ÝŁŚŻŹĆŃА-ЯЁІЇЄҐ .&/'’-]{3,50}")
_IN_THE = frozenset(
    [
        "на",
        "у",
        "в",
        "na",
        "w",
        "im",
        "dem",
        "this",
        "the",
        "nella",
        "sulla",
        "la",
        "sur",
        "cette",
        "esta",
        "nesta",
        "neste",
        "na",
    ]
)
_SENTENCE_ABOVE = re.compile(rf"[{LOWER}]{{3}}[.!?…] [(\[][^()]+[)\]]\.?\Z")
_NAME_WORDS = 4  # names of photographers have no more words. # our choice
_ONLY_CREDIT = 120  # a credit line is no longer. # our choice


def split_caption(text: str) -> tuple[tuple[int, int] | None, str | None]:
    """The span of the words that describe the picture, and the credit; None for what is missing.

    >>> text = "Bees at work. Photo: Ann Lee/AP"
    >>> span, credit = split_caption(text)
    >>> text[slice(*span)], credit
    ('Bees at work.', 'Photo: Ann Lee/AP')
    >>> split_caption("REUTERS/Ann Lee")
    (None, 'REUTERS/Ann Lee')
    """
    tail = tail_of(text)
    divisible = len(text) <= MAX_CHARS
    for ending in _CREDITED if divisible else ():
        match = ending.find(text, tail)
        if match and len(match[1]) <= _ONLY_CREDIT and not is_kind(match[1]) and not _is_shown(text, match):
            end = len(text[: match.start()].rstrip(" |–—•·-"))
            return ((0, end) if end else None), match[1].strip()
    for find in (find_divided, find_ending) if divisible else ():
        signed = find(text)
        if signed is not None and signed[0]:
            return (0, len(text[: signed[0]].rstrip(" |–—•·-/"))), signed[1]
    for ending in _ENDINGS if divisible else ():
        match = ending.find(text, tail)
        if match and match.start() > 0 and _is_credit(match["words"].strip(), ending, text[: match.start()]):
            return (0, len(text[: match.start()].rstrip(" |–—•·-/"))), match["words"].strip()
    return ((0, len(text)) if text.strip() else None), None


def _is_shown(text: str, label: re.Match[str]) -> bool:
    """Whether a label says what is in the picture: "In the picture: Ann Lee", "Photo: Bees at work. (Ann Lee/HAP)"."""
    above = text[: label.start()].rpartition(" ")[2].casefold()
    return above in _IN_THE or (label.start() == 0 and _SENTENCE_ABOVE.search(label[1]) is not None)


def _is_credit(words: str, ending: Ending, caption: str) -> bool:
    """Whether words at the end of a caption say whose the picture is: a label, a house, or a name where a name may stand."""
    if is_kind(words):
        return False
    if _LABELLED_WORDS.fullmatch(words) or _HOUSE_WORDS.fullmatch(words):
        return True
    bracketed, _, slashed, _, shouted, bare = _ENDINGS
    ended = caption.rstrip().endswith((".", "!", "?", "…", "»", "”"))
    if ending is shouted:
        return True
    if ending is bare:
        return words.isupper() and is_person(words) and 1 < len(words.split()) <= _NAME_WORDS
    if ending in (bracketed, slashed) and not ended:
        return False
    return (1 < len(words.split()) <= _NAME_WORDS and (words.isupper() or is_person(words))) or _SHOUTED.fullmatch(
        words
    ) is not None
