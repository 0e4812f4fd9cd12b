"""Captions, on evidence only: a credit at their end or on the next line, or caption furniture beside them. Without it a line stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.line import Line
from transforms.text.boilerplate.shapes import is_item, is_row
from transforms.text.document import Label
from transforms.text.metadata.person_names import is_organisation

# All our choice.
CAPTION_CHARS = 300  # with no blank line between caption and credit while paragraphs have one
DENSE_CAPTION_CHARS = 140  # in files without blank lines, where a credit may belong to a picture without caption
CREDITED_CHARS = 240  # of a caption with its credit on one line
CREDIT_CHARS = 60
CREDIT_WORDS = 9
MARK_CHARS = 20
CAPTION_WORDS = 3
SIGNED_WORDS = 2
APART_LINES = 2
LEAD_LINES = 4  # between the head and the caption of the lead picture
LEAD_CHARS = 200  # a longer line is a paragraph of the story
LONE_CHARS = 80
NAMED_WORDS = 9
HEADING_WORDS = 3  # a first line of so few words is the subhead of the story
LONG_CHARS = 120  # a paragraph as long follows the caption of the lead picture
_MARK = (
    r"(?:[Ff]otos?|FOTOS?|[Pp]hotos?|PHOTOS?|Bild(?:er|rechte|quelle)?|BILD|Images?|IMAGES?|Picture|[Ff]ot|Zdjęcie|Imagem|Imagen|Crédits?|Credits?"
    r"|Fotografía|Fotografia|Fotografie|Фото|ФОТО|Снимок|Світлина|Quelle|Источник|Джерело|Źródło|Fuente|Fonte)"
)
# "The boats on Tuesday Photo: Jane Roe", "… (Jane Roe / Agency)", "… © Jane Roe", "… | HARBOUR NEWS"
_CREDITED = re.compile(
    rf"(?:[\w\d\"'”’»).!?] ?[(|/–—-]? ?(?<!\w){_MARK} ?[:/.] ?|[\w\"'”’».!?)] \({_MARK} |[\w\"'”’».!?)] ?[(|]? ?© ?)(?=[\W\d]*[A-ZÀ-ÞА-ЯЁІЇЄҐŁŚŻŹĆ])(?P<name>[^:!?]{{2,{CREDIT_CHARS}}})"
)
_REPORTED = re.compile(r"\b(?:Quelle|Источник|Джерело|Źródło|Fuente|Fonte|Source) ?:")
_NAME = r"(?:[A-ZÀ-ÞА-ЯЁІЇЄҐŁŚŻŹĆ][\w.'’-]*|d[ue]l?|von|van|di|da|of|the)"
_SIGNS = ("©", ":", "/", "(", "fot.", "Fot.")
# The names in the brackets are two at least, and no choice such as "(Men's/Women's)".
_BRACKETED = re.compile(
    rf".*\w.* \((?i:ufficio stampa|(?:foto )?archivio|divulgação|reprodução|arquivo|cortesía|archivo|archiv|handout|courtesy)\)|.*\w.* \((?:{_NAME} ){{1,3}}{_NAME} ?/ ?(?:{_NAME} ?){{1,5}}\)\.?|.*\w.* \({_NAME} ?/ ?(?:{_NAME} ){{1,4}}{_NAME}\)\.?"
)
# "Crates on the beds. Harbour News/Jane Roe", "The lift in block C - Jane Roe/Harbour Press": a house that no list knows, and a full name
_SLASHED = re.compile(
    rf"(?P<caption>.*\w.*?(?:[.!?…»”)]| [-–—|])) (?P<name>(?:{_NAME} ){{0,3}}{_NAME}) ?/ ?(?P<house>(?:{_NAME} ){{0,3}}{_NAME})\.?"
)
# "The house in the snow. JANE ROE FOR « HARBOUR NEWS »", "The boats, on Friday. | HARBOUR NEWS", "The tower.JANE ROE/Harbourpix", "The dog on Monday. (iStock)"
_LOUD = r"[A-ZÀ-ÞŁŚŻŹĆА-ЯЁІЇЄҐ][A-ZÀ-ÞŁŚŻŹĆŃА-ЯЁІЇЄҐ.'’-]+"
_SHOUTED = re.compile(
    rf"(?:[^\W\d_]\S* ){{3,}}.*(?:[^\W\d_A-ZÀ-ÞА-ЯЁІЇЄҐ]{{3}}|\d\d)[.!?…»”)](?: ?\| ?| ?)(?:{_LOUD} ){{1,6}}?(?:« ?)?(?:{_LOUD} ){{0,2}}{_LOUD}(?: ?»| ?/ ?{_NAME}(?: {_NAME})*)?"
    rf"|(?:[^\W\d_]\S* ){{3,}}.*[^\W\d_A-ZÀ-ÞА-ЯЁІЇЄҐ]{{3}}[.!?…»”)] ?\| ?{_LOUD}"
    r"|(?:[^\W\d_]\S* ){3,}.*[.!?…»”)]? ?\((?i:istock|getty(?: images)?|shutterstock|unsplash|pixabay|pexels|adobe stock|depositphotos|wikimedia(?: commons)?)\)\.?"
)
_NAMED = re.compile(r"(?:[A-ZÀ-ÞА-ЯЁІЇЄҐŁŚŻŹĆ][\w.'’-]* ?){1,4}/ ?(?:[A-ZÀ-ÞА-ЯЁІЇЄҐŁŚŻŹĆ][\w.'’-]* ?){1,4}")
_HOUSE_SLASH = re.compile(
    rf"(?:[-–—] )?(?:{_NAME} ){{1,3}}{_NAME}/(?:{_NAME} ?){{1,3}}|(?:[-–—] )?(?:{_NAME} ?){{1,3}}/(?:{_NAME} ){{1,3}}{_NAME}"
)
_NAMED_END = re.compile(rf"[^\W\d_A-ZÀ-ÞА-ЯЁІЇЄҐ.,;:] \((?:{_NAME} ){{1,2}}{_NAME}\)$")
_LEAD_CREDIT = re.compile(
    rf"(?:[-–—] )?\(?(?:{_NAME} ?){{1,4}}/ ?(?:{_NAME} ?){{1,4}}\)?|[-–—] (?:{_NAME} )+[-–—] {_NAME}|\((?i:fotogramma|archivio|ansa|lapresse|foto)[^()]{{0,30}}\)"
)
_SIGNED = (Role.CAPTION, Role.CREDIT, Role.COPYRIGHT)
# "Photo: harbour archive", "Foto Harbour Post / Jane Roe", "Fot. Jane Roe"
_CREDIT = re.compile(
    rf"[(\[]?{_MARK}(?: ?: ?{_NAME}[^.!?|\d:]{{0,{CREDIT_CHARS}}}|[./]? (?:{_NAME} ){{0,4}}{_NAME} ?/ ?{_NAME}(?: {_NAME}){{0,4}}"
    rf"|[./] (?:{_NAME} ){{1,3}}{_NAME})[)\]]?"
)
_OWNED = re.compile(r"© ?[^\W\d][^\d:]{2,50}")
# "Boats in the fog © Harbour Agency", "Boats in the fog - ALL RIGHTS RESERVED"
_OWNED_CAPTION = re.compile(
    r"(?:[^\W\d_]\S* ){2,}.*?(?:© ?[^\W\d][^\d:]{2,50}| [-–—|] (?i:riproduzione riservata|all rights reserved|tutti i diritti riservati))"
)
# "Family archive of Jane Roe", "Harbour archives"
_ARCHIVE = re.compile(
    rf"(?:[^\W\d_]+ ){{0,2}}(?i:archiv(?:es?|io|os?|um)?|arquivo|архив|архів|archiwum)(?:,? (?:of |the |de |del |do |da |des |di )*{_NAME}(?: {_NAME}){{0,4}})?"
)
_HOUSE_NAME = re.compile(
    rf"(?:[-–—|/] ?)?(?:{_NAME} ?){{1,4}}(?:/|, | pour | für | per | para )(?:« ?)?(?:{_NAME} ?){{1,5}}(?: ?»)?",
    re.IGNORECASE,
)


def is_credited(line: Line) -> bool:
    """Whether a line is a caption with its credit at the end: "Boats in the fog Photo: Jane Roe"."""
    text = line.text
    if (
        len(text) > CREDITED_CHARS
        or text[0] in "–—-"
        or line.words < CAPTION_WORDS
        or any(rule.role not in _SIGNED for rule in line.hits)
    ):
        return False
    if text.endswith((")", ").")) and _BRACKETED.fullmatch(text):
        return True
    if "/" in text and _is_slashed(line):
        return True
    if (text[-1] == ")" or text[-4:].rstrip(" »").isupper() or "/" in text) and _SHOUTED.fullmatch(text):
        return True
    end = text[-CREDIT_CHARS - MARK_CHARS :]
    if not any(sign in end for sign in _SIGNS):  # dear to search, and most lines hold none
        return False
    found = _CREDITED.search(text, max(len(text) // 4, len(text) - len(end)))
    if found is not None and _REPORTED.search(found[0]) and ". " in text[: found.start()]:
        return False  # the source of what two sentences report
    if found is not None and found[0][1:2] == "©" and ". " in text[: found.start()]:
        return False  # glued to the end of a paragraph: the credit of the picture below
    return found is not None and found.end() >= len(text) - 1 and not found["name"].rstrip(")").endswith(("?", "!"))


def _is_slashed(line: Line) -> bool:
    """Whether some words end with a house and a full name around a slash; no item of a list does, nor a row of a table."""
    found = None if line.cells else _SLASHED.fullmatch(line.text)
    if found is None or found["caption"].count(" ") < CAPTION_WORDS:
        return False
    return " " in found["name"] or " " in found["house"]


def is_credit(line: Line) -> bool:
    """Whether a line is nothing but a credit: "Photo Harbour Post / Jane Roe"."""
    return line.words <= CREDIT_WORDS and not line.hits and _CREDIT.fullmatch(line.text) is not None


def mark_captions(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label the caption of each credit, the caption on one line with its credit, and that of the lead picture."""
    spaced = sum(line.blank_before for line in lines) * 2 > len(lines)
    for line in lines[start:]:
        if line.label is None and (is_credited(line) or _is_named(line, lines)):
            line.give(Role.CAPTION, "structure.caption.credited")
    _mark_lead_credits(lines, start)
    _mark_credits(lines, start, tail)
    _mark_labelled(lines)
    for line in lines[start:]:
        if line.label is None or line.label.role is not Role.CREDIT:
            continue
        above = _above(lines, line.index, start)
        if above is not None and above.label is None and not above.hits and _belongs(above, line, lines, start, spaced):
            above.give(Role.CAPTION, "structure.caption.credit")
        elif above is None or above.label is not None or line.blank_before:
            _mark_below(line, lines)
    _mark_lead(lines, start)


def _is_named(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line of many words between blank lines ends with a name in brackets and no full stop: "The bus at its last stop (Jane Roe)"."""
    if not line.text.endswith(")") or line.hits or line.words < NAMED_WORDS or len(line.text) > CREDITED_CHARS:
        return False
    apart = line.blank_before and line.index + 1 < len(lines) and lines[line.index + 1].blank_before
    return apart and "?" not in line.text and _NAMED_END.search(line.text) is not None


def _mark_labelled(lines: Sequence[Line]) -> None:
    """What stands below a label such as "Legend:", and the name below a caption in a group of its own."""
    for above, line in pairwise(lines):
        label = above.label
        if label is None or line.blank_before or any(rule.keeps for rule in line.hits):
            continue
        if label.role is Role.CAPTION and line.label is not None and line.label.role is Role.CAPTION:
            if _names_house(line, lines):
                line.label = Label(Role.CREDIT, "structure.credit.below")
            continue
        if line.label is not None:
            continue
        if label.rule.endswith("caption.label") and len(line.text) <= CAPTION_CHARS:
            line.give(Role.CAPTION, "structure.caption.labelled")
        elif label.role is Role.CAPTION and _names_house(line, lines):
            line.give(Role.CREDIT, "structure.credit.below")


def _names_house(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line below a caption is a name and a house, "Agency/Jane Roe", or an archive, at the end of the group."""
    ends = line.index + 1 == len(lines) or lines[line.index + 1].blank_before or lines[line.index + 1].struck
    short = ends and line.words <= CREDIT_WORDS and not line.sentence
    return short and (_HOUSE_NAME.fullmatch(line.text) is not None or _ARCHIVE.fullmatch(line.text) is not None)


def _mark_credits(lines: Sequence[Line], start: int, tail: int) -> None:
    """Credits that no rule of its own tells: "© Jane Roe" above or in the story, and "Radio Harbour / J Roe" above a caption."""
    for line in lines[:tail]:
        if line.label is None or line.label.role is not Role.COPYRIGHT or len(line.text) > CREDITED_CHARS:
            continue
        if line.words <= CAPTION_WORDS * 2 and _OWNED.fullmatch(line.text):
            line.label = Label(Role.CREDIT, "structure.credit.owner")
        elif _OWNED_CAPTION.fullmatch(line.text):
            line.label = Label(Role.CAPTION, "structure.caption.owner")
    for line in lines[start:tail]:
        if line.label is None and (is_credit(line) or _names_caption(line, lines) or _is_signature(line, lines)):
            line.give(Role.CREDIT, "structure.credit.names")
            if _is_signature(line, lines):
                _mark_apart(line, lines)


def _mark_apart(credit: Line, lines: Sequence[Line]) -> None:
    """The captions of a credit between blank lines: up to two lines below that are no sentences, or the one above below something struck."""
    below: list[Line] = []
    for line in lines[credit.index + 1 : credit.index + 1 + APART_LINES]:
        if line.label is not None or line.hits or line.sentence or line.prose or line.words <= HEADING_WORDS + 1:
            break
        below.append(line)
    if below:
        for line in below:
            line.give(Role.CAPTION, "structure.caption.apart")
        return
    above = lines[credit.index - 1]
    opened = credit.index > 1 and lines[credit.index - 2].struck
    if opened and above.label is None and not above.hits and len(above.text) <= DENSE_CAPTION_CHARS:
        above.give(Role.CAPTION, "structure.caption.apart")


def _is_signature(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a name and a house around a slash stand between blank lines: "Harbour News/Jane Roe"."""
    apart = line.blank_before and line.index + 1 < len(lines) and lines[line.index + 1].blank_before
    if not apart or line.hits or line.words < SIGNED_WORDS or _HOUSE_SLASH.fullmatch(line.text) is None:
        return False
    return _signs(line.text)


def _signs(text: str) -> bool:
    """Whether it is set as credits are, in brackets or behind a dash, or one side of a slash is a known house: "Low-Code/No-Code" signs nothing."""
    return text[0] in "(–—-" or any(is_organisation(part.strip()) for part in text.split("/"))


def _names_caption(line: Line, lines: Sequence[Line]) -> bool:
    return not line.hits and _NAMED.fullmatch(line.text) is not None and _caption_below(line, lines)


def _belongs(above: Line, credit: Line, lines: Sequence[Line], start: int, spaced: bool) -> bool:
    """Whether the line above a credit is its caption and not the paragraph before the picture."""
    text = above.text
    if len(text) > CAPTION_CHARS or above.cells or " | " in text or is_row(above) or is_item(text):
        return False
    together = not any(between.blank_before for between in lines[above.index + 1 : credit.index + 1])
    if together and (spaced or _is_pair(above, credit, lines)):
        return True
    if spaced and above.prose and not together:
        return False
    if len(text) > DENSE_CAPTION_CHARS or text.endswith((":", "?", "!", '"', "”", "»", "“")):
        return False
    lead = all(lines[at].struck or lines[at].hits for at in range(max(start - 1, 0), above.index)) or (
        above.index - start <= LEAD_LINES
        and not any(len(line.text) >= LEAD_CHARS for line in lines[start : above.index])
    )
    if above.sentence:
        return (lead or _beside_furniture(above, lines) or _is_lone(above)) and ". " not in text
    return not spaced or lead or above.words > HEADING_WORDS + 1


def _is_lone(above: Line) -> bool:
    """Whether a short sentence between blank lines, which nobody says, stands above a credit."""
    return above.blank_before and len(above.text) <= LONE_CHARS and above.text[0].isupper()


def _mark_lead_credits(lines: Sequence[Line], start: int) -> None:
    """Names and a house below a line of several words, above the first long paragraph: "(Jane Roe/Harbour)", "— J. Roe / Harbour News"."""
    for line in lines[start + 1 : start + 1 + 2 * LEAD_LINES]:
        above = lines[line.index - 1]
        if len(above.text) >= LEAD_CHARS or (above.prose and len(above.text) > DENSE_CAPTION_CHARS):
            return
        free = line.label is None and not line.hits and above.label is None and not above.hits
        short = above.words >= CAPTION_WORDS and line.words <= CREDIT_WORDS
        if free and short and _LEAD_CREDIT.fullmatch(line.text) and _signs(line.text):
            line.give(Role.CREDIT, "structure.credit.lead")


def _is_pair(caption: Line, credit: Line, lines: Sequence[Line]) -> bool:
    """Whether blank lines, or lines that leave the text, set caption and credit off from the story."""
    above = lines[caption.index - 1] if caption.index else None
    below = lines[credit.index + 1] if credit.index + 1 < len(lines) else None
    opened = above is None or above.struck or caption.blank_before
    return opened and below is not None and (below.blank_before or below.struck)


def _beside_furniture(line: Line, lines: Sequence[Line]) -> bool:
    above = lines[line.index - 1].label if line.index else None
    return above is not None and above.rule.endswith("caption.ui")


def _caption_below(credit: Line, lines: Sequence[Line]) -> bool:
    """Whether a caption stands below a credit, set off from the story by a blank line above the one and below the other."""
    if credit.index + 2 >= len(lines):
        return False
    below, after = lines[credit.index + 1], lines[credit.index + 2]
    free = below.label is None and not below.hits and not below.prose and not below.sentence
    return (
        free and credit.blank_before and not below.blank_before and after.blank_before and below.words >= CAPTION_WORDS
    )


def _mark_below(credit: Line, lines: Sequence[Line]) -> None:
    if _caption_below(credit, lines):
        lines[credit.index + 1].give(Role.CAPTION, "structure.caption.below")


def _mark_lead(lines: Sequence[Line], start: int) -> None:
    """The first line below a head with data, when it is no sentence and too long for a subhead, above a long paragraph."""
    if start < 2 or start + 1 >= len(lines):
        return
    line, below = lines[start], lines[start + 1]
    if line.label is not None or line.hits or line.sentence or line.prose or len(line.text) > DENSE_CAPTION_CHARS:
        return
    dated = any(head.label is not None and head.label.role is Role.DATE for head in lines[:start])
    plain = (
        line.words > HEADING_WORDS + 1 and not line.text.endswith(("?", "!", ":", ",", ";")) and line.text[0].isupper()
    )
    if (
        dated
        and plain
        and below.label is None
        and below.prose
        and len(below.text) >= LONG_CHARS
        and not line.blank_before
    ):
        line.give(Role.CAPTION, "structure.caption.lead")


def _above(lines: Sequence[Line], index: int, start: int) -> Line | None:
    """The line above, past caption furniture such as "Toggle caption"."""
    for at in range(index - 1, start - 1, -1):
        line = lines[at]
        if line.label is None or line.label.role not in (Role.OTHER, Role.PAGINATION):
            return line
    return None
