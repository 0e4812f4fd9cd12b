"""Captions and credits: which words describe the picture, and which say whose it is."""

from __future__ import annotations

import re

from transforms.text.metadata.names_known import agencies

MAX_CHARS = 1000
"""Longer captions are not divided. # our choice"""

_LABEL = r"(?:photo(?:graph)?s?|photograph(?:y|ed)?|picture|image|pic|foto(?:s|graf[íi]as?)?|fot|bild(?:er)?|imagen|imágenes|crédito|crédits?(?:[ -]photos?)?|credits?|photo\s+credit|image\s+credit|immagine|zdjęcie|zdjęcia|фото|світлина|снимок|source|quelle)"
_AGENCIES = "|".join(re.escape(name) for name in sorted(agencies(), key=len, reverse=True) if len(name) > 2)
_HOUSES = rf"(?:{_AGENCIES}|Getty|Getty Images|AP Photo|EPA|Shutterstock|iStock|Alamy|IMAGO|imago|picture alliance|NurPhoto|ZUMA|Sipa|East News|Unsplash|Pixabay)"
# "(Photo by …)", "(foto Guidi)", "[Photo: …]" at the end
_BRACKETED = re.compile(
    rf"\s*[\[(]\s*((?i:{_LABEL})\b[^()\[\]]*|[^()\[\]]{{0,60}}(?:/|via |©)\s*{_HOUSES}[^()\[\]]*)[\])]\s*\.?\s*\Z"
)
# "… . Foto: X/AP", "… © X", "… Photograph: X/Rex"
_LABELLED = re.compile(
    rf"(?:\A|(?<=[.!?…»”\"'’)\w])\s+|(?<=[.!?…»”])|\s*[|–—•·-]\s+)((?i:{_LABEL}(?:\s+(?:by|courtesy|credit|von|de|di|par))?)\s?:\s?\S.*|(?i:photo by|photograph by|photos by|image courtesy of|fot\.)\s.*|©.*|ⓒ.*|PHOTO\s\S.*)\Z"
)
# "… REUTERS/Anselm Vogt", "… Jane Roe/Getty Images", "… SERGUEÏ BOBROV/AFP"
_SIGNED = re.compile(
    rf"(?:\A|(?<=[.!?…»”])\s+|\s*[|]\s+)((?:[^\W\d_][\w.'’-]*\s?){{0,5}}/\s?{_HOUSES}\b.*|{_HOUSES}\s?/\s?\S.*|[^.!?]{{2,60}}\svia\s(?:AP|REUTERS|Reuters|AFP|Getty Images)\b.*)\Z"
)
# No credit is without one of these, and most captions have none.
_SIGN = re.compile(r"[:/©ⓒ()\[\]]|PHOTO|[Ff]ot\.|[Bb]y |courtesy|via ")
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
    divisible = len(text) <= MAX_CHARS and _SIGN.search(text)
    for pattern in (_BRACKETED, _LABELLED, _SIGNED) if divisible else ():
        match = pattern.search(text)
        if match and len(match[1]) <= _ONLY_CREDIT:
            end = len(text[: match.start()].rstrip(" |–—•·-"))
            return ((0, end) if end else None), match[1].strip()
    return ((0, len(text)) if text.strip() else None), None
