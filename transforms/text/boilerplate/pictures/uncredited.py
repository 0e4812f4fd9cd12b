"""Captions in the story that nobody signs: a longer line without full stop between two paragraphs, where no subhead reads like it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from schemas.enums import Role
from transforms.text.boilerplate.lines.address import speaks_to_reader
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.lines.shapes import is_item, is_row
from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.credit_endings import is_kind_of_picture
from transforms.text.metadata.dates.calendar import weekday_of

# All our choice, found on the hand-written gold.
CHARS = (20, 140)
LONG_CHARS, LONGER_CHARS = 42, 62  # few subheads have as many
MIN_WORDS = 4
NEEDED = 3  # beside another picture of the article; one more without it
SUBHEAD_WORDS, SUBHEAD_CHARS = 12, 80
LIKE_SUBHEAD = 1.3  # times as long as the longest subhead
RUN = 2
KIND_WORDS = 7  # "screenshot of a witness's video"
TITLE_CASE = 0.6  # of the words of four letters and more

_NAME = re.compile(
    rf"(?<!\w)[{UPPER}][{LOWER}'’-]+ (?:(?:de|da|do|di|del|van|von|der|la|le) ){{0,2}}([{UPPER}][{LOWER}]{{2,}}[\w-]*)"
)
# "(left)", ", 78,", "pictured": what only captions say
_SHOWN = re.compile(
    r"\((?i:left|right|centre|center|l\.|r\.|links|rechts|mitte|izq(?:uierda|\.)?|der(?:echa|\.)?|(?:à )?gauche|(?:à )?droite|(?:a )?sinistra|(?:a )?destra|(?:à )?esquerda|(?:à )?direita"
    r"|z lewej|z prawej|od lewej|слева|справа|ліворуч|праворуч|\d{1,2})\)|, (?:aged )?\d{1,2}(?: anni| ans| años| anos| lat|-jährig\w*)?,|\b(?:pictured|seen here|im Bild|auf dem Bild|na zdjęciu|на фото|на снимке|на світлині|en la imagen|sur la photo|nella foto|na foto)\b"
)
_ASKS = re.compile(
    r"(?i:how|why|what|when|where|who|which|wer|was|wie|warum|wann|wo|weshalb|wieso|worum|qué|cómo|por qué|cuándo|dónde|quién|cuánto|comment|pourquoi|quand|où|qui|ce qu\w*|quel\w*|cosa|come|perché|quando"
    r"|dove|chi|quanto|o que|como|por que|onde|quem|quanto|co|jak|dlaczego|kiedy|gdzie|kto|ile|что|как|почему|когда|где|кто|зачем|сколько|що|як|чому|коли|де|хто|навіщо|скільки)\b"
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENDS = ("?", ":", ";", "!", ",", "…", '"', "”", "»", "“", "'", "’", ".")
_QUOTES = ("”", "»", "“", '"', "’", "'", "„", "«", "‘")
# "Source: the mayor": of what the story reports
_SOURCE = re.compile(r"(?i:source|quelle|fuente|fonte|źródło|джерело|источник) ?:")
_STAMP = re.compile(r"\d{1,2}:\d\d$")
# "the user Harbour, post on Facebook, 2 May": who wrote what is quoted above
_POSTED = re.compile(r"(?i:facebook|instagram|telegram|twitter|tiktok|youtube|vkontakte|вконтакте|фейсбук|телеграм)")


def mark_uncredited(lines: Sequence[Line], start: int, tail: int) -> None:
    """Label the captions between the paragraphs of an article that shows furniture or pictures."""
    if not any(map(_is_furniture, lines)):
        return  # a clean text, whose short lines are the story's
    body = _Body(lines, start, tail)
    found = [line for line in lines[start:tail] if (_has_shape(line) and body.shows(line)) or _is_kind_of_picture(line)]
    for line in found:
        line.give(Role.CAPTION, "structure.caption.uncredited")


class _Body:
    """The story between head and tail, read when a line asks for the first time."""

    def __init__(self, lines: Sequence[Line], start: int, tail: int):
        self._lines, self._start, self._tail = lines, start, tail

    def shows(self, line: Line) -> bool:
        """Whether enough speaks for a caption."""
        above, beside_above = self._paragraph(line, -1)
        below, beside_below = self._paragraph(line, 1)
        beside = (*beside_above, *beside_below)
        if above is None or below is None or len(beside) > 1 or not all(map(_has_shape, beside)):
            return False
        glued = line.blank_before and not self._lines[line.index + 1].blank_before and not beside
        attached = self._spaced and not line.blank_before and not beside_above
        if glued or attached or above.text[0] in _QUOTES or above.text.endswith(_QUOTES):
            return False  # a subhead; or who said what stands above
        text = line.text
        long = len(text) >= LONG_CHARS
        if not long or len(text) <= LIKE_SUBHEAD * self._subhead_chars((line, *beside)):
            return False
        proofs = (
            long,
            len(text) >= LONGER_CHARS,
            self._pictured and ", " in text,
            _YEAR.search(text) is not None or any(weekday_of(word) is not None for word in _WORD.findall(text)),
            _SHOWN.search(text) is not None,
            any(name[1] in self._told for name in _NAME.finditer(text)),
        )
        against = len(beside) + 2 * (": " in text)
        return sum(proofs) - against >= NEEDED - self._pictured

    def _paragraph(self, line: Line, step: int) -> tuple[Line | None, list[Line]]:
        """The next paragraph in this direction, past lines that leave, and up to two short lines before it."""
        beside: list[Line] = []
        index = line.index + step
        while self._start <= index < len(self._lines) and len(beside) < RUN:
            other = self._lines[index]
            if other.label is None and other.prose:
                return other, beside
            if not other.struck:
                beside.append(other)
            index += step
        return None, beside

    def _subhead_chars(self, near: Sequence[Line]) -> int:
        """How long the longest subhead is, not counting these lines."""
        return max((len(other.text) for other in self._subheads if other not in near), default=0)

    @cached_property
    def _subheads(self) -> list[Line]:
        """Short lines without full stop right above a paragraph."""
        body = self._lines[self._start : self._tail]
        return [
            line
            for line, below in pairwise(body)
            if line.label is None
            and not line.prose
            and not line.sentence
            and below.prose
            and 1 < line.words <= SUBHEAD_WORDS
            and len(line.text) <= SUBHEAD_CHARS
            and not is_item(line.text)
            and line.text[-1] not in "”»:;’"
        ]

    @cached_property
    def _told(self) -> str:
        return "\n".join(line.text for line in self._lines[self._start : self._tail] if line.prose)

    @cached_property
    def _spaced(self) -> bool:
        return sum(line.blank_before for line in self._lines) * 2 > len(self._lines)

    @cached_property
    def _pictured(self) -> bool:
        """Whether another picture of the article has a caption or a credit."""
        return any(line.label is not None and line.label.role in (Role.CAPTION, Role.CREDIT) for line in self._lines)


def _is_furniture(line: Line) -> bool:
    """Whether a line leaves the text, and is neither the headline nor its standfirst: a clean text has these too."""
    return line.struck and line.label is not None and line.label.role not in (Role.TITLE, Role.DEK)


def _is_kind_of_picture(line: Line) -> bool:
    return line.label is None and line.words <= KIND_WORDS and is_kind_of_picture(line.text)


def _has_shape(line: Line) -> bool:
    """Whether the line alone may be a caption: longer than a subhead, no sentence, no question, no quotation, no item, no prompt."""
    text = line.text
    if line.label is not None or line.prose or line.cells or line.words < MIN_WORDS:
        return False
    if not CHARS[0] <= len(text) <= CHARS[1] or text.endswith(_ENDS) or ". " in text or line.hits:
        return False
    if not (text[0].isupper() or text[0].isdigit()) or text[-1] in "—–-":
        return False
    if _ASKS.match(text) or _SOURCE.match(text) or (text[-1].isdigit() and _STAMP.search(text)) or _POSTED.search(text):
        return False
    words = _WORD.findall(text)
    if sum(word[0].isupper() for word in words) > TITLE_CASE * len(words):
        return False
    return not is_item(text) and not is_row(line) and not speaks_to_reader(text)
