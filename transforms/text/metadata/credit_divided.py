"""Credits that no label opens, set off from the words of the caption by brackets, a bar, a slash, a dash or a full stop, or by nothing."""

from __future__ import annotations

import re

from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.credit_owners import OWNER_CHARS, SURE, Kind, is_house, owners
from transforms.text.needed import any_of

# All our choice.
CAPTION_WORDS = 2
GLUED_CHARS = 5  # of the word that an unknown house is glued to, and no part of a name such as "LinkedIn"
LONG_CAPTION = 5  # words above a bare name behind a dash: "the ward that he paid with a raffle - Jane Roe"
BRACKET_CHARS = 6
STOP_CHARS = 4  # shorter words before a full stop may be abbreviations or days: "at St. Jane"
_ENDS = ".!?…»”"
_NAME = rf"[{UPPER}][\w'’-]+"
_GAP = rf"(?:(?<=[.!?…”])|(?<=»)(?=\s))(?P<gap>\s*)(?=[{UPPER}«])|(?<=[{LOWER}][{LOWER}])(?=[{UPPER}])"
_GAPS = re.compile(rf"(?P<sign>(?!))|{_GAP}")
_CUTS = re.compile(
    rf"(?P<space>\s*)(?P<sign>[|•]|(?<=\s)//?|(?<=[{LOWER}»”)])/(?=[{UPPER}])|(?<=\s)[–—-](?=\s))\s*|{_GAP}"
)
_is_divided = any_of(("/", "|", "•", " - ", " – ", " — "))
_INITIAL = re.compile(rf"(?<!\w)[{UPPER}]\.\Z")  # "C. R."
_SIGNED_OFF = re.compile(
    rf"(?<!\w)[{UPPER}]\.\Z|(?<=[.!?…”])\s*(?:{_NAME}\s)*{_NAME}\.\Z"
)  # "C. R.", "… at an angle. Harbourphotos."
_BRACKET = re.compile(r"(?P<space>\s*)(?P<open>[(\[])(?P<words>[^()\[\]]{2,80})[)\]]\s*\.?\s*\Z")
_NAMED_ABOVE = re.compile(rf"(?<=[{_ENDS}])\s*(?:{_NAME} ){{1,2}}{_NAME}\Z")
# "Photo Jane Roe", "Ph. Jane Roe", "Foto z archiwum", "Кадр из видео «Причал»"
_LABELLED = re.compile(
    rf"(?:(?i:foto|photo|bild|image|imagen|imagem|zdjęcie|фото|світлина|снимок|grafika|infografika|composite|montage|collage)\.?|[Pp]h\.|[Ff]ot\.|[Oo]pr\.|(?:Кадр|Скриншот|Стоп-кадр) (?:из|с) (?:видео )?|Кадр (?:з|із) (?:відео )?)"
    rf"\s*:?\s?(?:(?:by|de|di|von|par|per|z|з|із|из|от|від|автора?|авторки)\s)?(?:[{UPPER}«„“]|(?:arch|mater|арх|авт|ред))[^!?]{{1,58}}"
)
_LABEL_ABOVE = re.compile(r"(?<=[.!?…»”\s])(?i:photo|foto|bild|fot\.|фото|image)\s*\Z")
_LENT = re.compile(rf"(?<=[{LOWER}])\s+(?P<words>Divulgação|Reprodução|Cortesía|Handout|Privat)\Z")
_ABBREVIATIONS = frozenset(("Prof", "Dott", "Sgto", "Dipl", "Capt", "Hptm", "Insp", "Supt", "Arch"))
_HANDLE_ABOVE = re.compile(rf"(?<=[{_ENDS}])\s*[{LOWER}][\w.-]+\Z")  # "… at an angle. harbourcat / HAP"
_SMALL = re.compile(rf"(?<!\w)[{LOWER}]{{2,}}")
_ACCOUNT = re.compile(
    rf"[{UPPER}][\w'’«»“”-]*(?: [\w'’«»“”-]+){{0,4}} ?/ ?(?i:telegram|facebook|instagram|twitter|x|tiktok|youtube|вконтакте|vk)"
)
_LAST_WORD = re.compile(r"[\w'’-]+\Z")


def find_divided(text: str) -> tuple[int, str] | None:
    """Where the words of a caption end, and the credit behind them; None when what stands there names no owner.

    >>> find_divided("Mass in the old church. / S. Roe/HAP"), find_divided("The plan - phase two")
    ((23, 'S. Roe/HAP'), None)
    """
    end = text.rstrip()
    if end.rstrip(".").endswith((")", "]")):
        return _in_brackets(end)
    start = max(1, len(end) - OWNER_CHARS)
    divided = _is_divided(end[start:])
    if not divided and end.endswith((".", "!", "?")) and not _SIGNED_OFF.search(end):
        return None
    for cut in (_CUTS if divided else _GAPS).finditer(end, start):
        words = end[cut.end() :]
        if len(words) > 1 and _is_credit(words, cut, end[: cut.start()].rstrip()):
            more = _LABEL_ABOVE.search(end, 0, cut.start())
            if more is None and cut["sign"] == "/":
                more = _HANDLE_ABOVE.search(end, 0, cut.start())
            at, words = (more.start(), end[more.start() :]) if more else (cut.start(), words)
            return at, words.strip(" |•/–—-")
    lent = _LENT.search(end, max(0, len(end) - OWNER_CHARS))
    return (lent.start(), lent["words"]) if lent else None


def is_labelled(credit: str) -> bool:
    """Whether a credit begins with a label: "Photo Jane Roe", but not "Photo Archive"."""
    return _LABELLED.fullmatch(credit) is not None and owners(credit) != (Kind.PICTURE,)


def is_account(words: str) -> bool:
    """Whether words are an account, whatever it is called, and the site that it is kept on: "Harbourstone town council / Telegram"."""
    return _ACCOUNT.fullmatch(words) is not None


def _in_brackets(text: str) -> tuple[int, str] | None:
    found = _BRACKET.search(text, max(0, len(text) - OWNER_CHARS - BRACKET_CHARS))
    if found is None or found.start() == 0:
        return None
    above, words = text[: found.start()], found["words"].strip()
    kinds = owners(words)
    named = _NAMED_ABOVE.search(above) if kinds == (Kind.HOUSE,) else None
    if named is not None:  # "… on Friday. Jane Roe (HAP)"
        return named.start(), text[named.start() :].strip(" .")
    lent = ":" in words and owners(words.partition(":")[0]) == (Kind.GIVEN,)  # "(Supplied: the Roe family)"
    return (found.start(), words) if lent or _is_proven(kinds, words, above, found["open"] == "[") else None


def _is_proven(kinds: tuple[Kind, ...], words: str, above: str, square: bool) -> bool:
    """Whether words in brackets own the picture."""
    found = frozenset(kinds)
    if not kinds or found == {Kind.PICTURE} or above.count(" ") < CAPTION_WORDS:
        return False
    if square or above.rstrip().endswith(tuple(_ENDS)):
        return found != {Kind.WORD}
    if len(kinds) == 1:
        return Kind.GIVEN in found or Kind.INITIALS in found
    if "/" in words or ": " in words:
        return bool(found & (SURE | {Kind.PERSON, Kind.INSTITUTION}))
    return bool(found & SURE) and len(found) > 1


def _is_credit(words: str, cut: re.Match[str], above: str) -> bool:
    """Whether words behind a division of a caption own the picture."""
    if above.count(" ") + 1 < CAPTION_WORDS:
        return False
    sign = cut["sign"]
    if is_labelled(words):
        return True
    kinds = owners(words if _INITIAL.search(words) else words.removesuffix("."))
    found = frozenset(kinds)
    ended = above.endswith(tuple(_ENDS))
    if not kinds or found == {Kind.PICTURE}:
        return ended and sign is None and is_account(words)
    if sign is None:
        return _follows(kinds, words, above, bool(cut["gap"])) if ended else _is_glued(kinds, words, above)
    if sign in "|•":
        return _SMALL.search(above) is not None
    owned = bool(found & (SURE | {Kind.PERSON, Kind.INSTITUTION}))
    if sign[0] == "/":
        if owners(above.lstrip("–—- ")):
            return False  # nothing but a credit
        return owned if cut["space"] else Kind.PERSON in found or Kind.GIVEN in found
    if ended:
        return found != {Kind.WORD}
    if found & SURE or (Kind.CAPITALS in found and " " in words):
        return True
    last = _LAST_WORD.search(above)
    plain = above.endswith(")") or (last is not None and not last[0][0].isupper())
    return kinds[0] is Kind.PERSON and ("/" in words or plain) and above.count(" ") >= LONG_CAPTION


def _follows(kinds: tuple[Kind, ...], words: str, above: str, apart: bool) -> bool:
    """Whether words right behind a full stop own the picture."""
    found = frozenset(kinds)
    if _INITIAL.search(above):
        return False
    if len(kinds) > 1:
        owned = bool(found & (SURE | {Kind.PERSON, Kind.INITIALS, Kind.INSTITUTION}))
        return owned and ("/" in words or (found != {Kind.PERSON} and not _is_abbreviated(above)))
    if _is_abbreviated(above) or (not apart and above.count(" ") < CAPTION_WORDS):
        return False
    if kinds[0] is Kind.CAPITALS:
        return not apart or " " in words
    return kinds[0] in (*SURE, Kind.PERSON, Kind.INSTITUTION)


def _is_abbreviated(above: str) -> bool:
    """Whether the full stop may belong to its word, as in "at St. Jane" and "am 13. März"."""
    last = _LAST_WORD.search(above, 0, len(above) - 1)
    return above[-1] == "." and last is not None and (len(last[0]) < STOP_CHARS or last[0] in _ABBREVIATIONS)


def _is_glued(kinds: tuple[Kind, ...], words: str, above: str) -> bool:
    """Whether words own the picture that follow a small letter without a space: "in the harbourANN LEE"."""
    found = frozenset(kinds)
    if len(kinds) > 1:
        return "/" in words and bool(found & (SURE | {Kind.PERSON}))
    last = _LAST_WORD.search(above)
    long = last is not None and len(last[0]) >= GLUED_CHARS
    return (Kind.HOUSE in found and (long or is_house(words))) or (words.isupper() and " " in words)
