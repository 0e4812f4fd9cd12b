"""Whose picture it is, where no word says so: "© Harbour News", "— J. Roe/Harbour Post"; and the furniture around pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.lines.line import Line
from transforms.text.letters import LOWER, UPPER
from transforms.text.needed import any_of

OWNER_WORDS = 10  # our choice
_NAME = rf"[{UPPER}][\w.'’&-]*"
# "© Harbour News / Jane Roe"; "— J. Roe/Harbour Post", "Keystone/Jane Roe", "HARBOUR NEWS/Jane Roe"
_OWNER = re.compile(
    rf"©[ ]?{_NAME}(?:[ ,/|–—][ ,/|–—-]*[^\W\d][\w.'’&-]*)*|(?:[–—-] ?)?{_NAME}(?: {_NAME}){{0,3}} ?/ ?{_NAME}(?: {_NAME}){{0,3}}"
)
# "MAUD KERBRAT POUR « LE COURRIER »", "Jane Roe for Harbour News"
_FOR = re.compile(
    rf"(?:{_NAME} ){{2,3}}(?:POUR|pour|for|FOR|für|FÜR|para|PARA|per|PER|dla|DLA|для|ДЛЯ|via|VIA) [«“„\"]? ?{_NAME}.{{0,30}}"
)
_AGENCY_AT_END = re.compile(
    rf"[.!?»”\"] ?(?:[{UPPER}]{{2,}}|AFP|Reuters)/{_NAME}(?: {_NAME}){{1,2}}$"  # "… on Sunday. REUTERS/Jane Roe"
    rf"|(?<=[{LOWER}])(?:Foto|FOTO|Photo|PHOTO|Фото|ФОТО): ?[{UPPER}][^.!?:]{{2,50}}$"  # "… on SundayPHOTO: Jane Roe"
    rf"|(?<=\w) [-–—] {_NAME}(?: {_NAME}){{1,3}} ?/ ?{_NAME}(?: {_NAME})?$"  # "The lift on Sunday - Jane Roe/Harbour News"
)
# "Family archive of Jane Roe", "Архив Веры Штольц"
_ARCHIVE = re.compile(
    r"(?:[^\W\d_]+ )?(?i:archives?|archivo|archivio|arquivo|archiwum|archiv|privatarchiv|familienarchiv|архив|архів)(?: [^\W\d_][\w.'’-]*){0,4}"
)
_may_end_with_agency = any_of(("/", "Foto:", "FOTO:", "Photo:", "PHOTO:", "Фото:", "ФОТО:"))
ARCHIVE_WORDS = 5  # our choice
_OWNING = (Role.CREDIT, Role.COPYRIGHT)


def is_owner(line: Line) -> bool:
    """Whether the line names an owner in the way of credits, and nothing else."""
    if line.words > OWNER_WORDS or (line.hits and any(rule.role not in _OWNING for rule in line.hits)):
        return False
    return _OWNER.fullmatch(line.text) is not None or _FOR.fullmatch(line.text) is not None


def is_archive(line: Line) -> bool:
    """Whether a line of the head names an archive, and whose it is: "Family archive of Jane Roe"."""
    return 2 <= line.words <= ARCHIVE_WORDS and not line.sentence and _ARCHIVE.fullmatch(line.text) is not None


def is_pictured(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line ends with the agency of its picture, or the number of a picture stands above it."""
    if _may_end_with_agency(line.text) and _AGENCY_AT_END.search(line.text) is not None:
        return True
    above = lines[line.index - 1] if line.index else None
    return above is not None and above.label is not None and above.label.role is Role.PAGINATION
