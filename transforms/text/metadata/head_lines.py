"""Lines of the head that were taken for words: a byline or a reading time above a story may look like a caption or a standfirst."""

from __future__ import annotations

import re

from schemas.enums import Role
from transforms.text.document import Block
from transforms.text.metadata.bylines import parse_byline
from transforms.text.metadata.dates import find_dates
from transforms.text.metadata.person_names import is_job
from transforms.text.metadata.reading_time import parse_reading_time, without_reading_time

LINE_CHARS = 100
"""Longer lines are words. # our choice"""

_PARTS = re.compile(r"\s*[,|·•–—]\s*")


def role_of(block: Block, role: Role) -> Role:
    """What a line of the head is that was labelled caption or standfirst; the given role when nothing speaks against it."""
    if role not in (Role.CAPTION, Role.DEK) or len(block.text) > LINE_CHARS:
        return role
    if parse_reading_time(block.text) is not None and not any(map(str.isalnum, without_reading_time(block.text))):
        return Role.READING_TIME
    return Role.BYLINE if _is_byline(block.text) else role


def _is_byline(text: str) -> bool:
    """Whether it names people and says so: by an introduction, a job, an agency or a date behind the name."""
    byline = parse_byline(text)
    if byline is None or not byline.people:
        return False
    dated = any(found.day is not None and found.start > 0 for found in find_dates(text))
    parts = _PARTS.split(byline.printed)
    return byline.introduced or dated or byline.agency is not None or any(is_job(part) for part in parts[1:])
