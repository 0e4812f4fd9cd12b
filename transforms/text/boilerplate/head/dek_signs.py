"""What speaks for a line of the opening being the dek, and against it: its place, its neighbours, its length beside the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from schemas.enums import Role
from transforms.text.boilerplate.head.furniture import beside_furniture, has_credit, is_furniture
from transforms.text.boilerplate.head.names import DEK_WORDS, is_byline
from transforms.text.boilerplate.lines.line import Line
from transforms.text.boilerplate.pictures.credit_forms import is_credit, is_credited
from transforms.text.boilerplate.pictures.owners import is_archive, is_owner, is_pictured
from transforms.text.letters import UPPER

NONE = "none"
"""The sign of having no dek."""

# All our choice.
LONGEST_CHARS = 420
REACH = 9  # lines below the data
TOLD_CHARS = 250  # below so many of the story no dek stands, nor below more sentences than a caption has lines
PARAGRAPHS = 1
BODY_AFTER = 2  # the first paragraphs, between which no blank line stands
BODY_LINES = 12  # of the story are measured
LENGTHS = ((45, "tiny"), (80, "short"), (130, ""), (200, "long"), (280, "longer"))
RATIOS = ((0.35, "much_shorter"), (0.55, "shorter"), (0.8, ""))
WORD_CHARS, STEM_CHARS = 4, 6
QUOTES = "\"'“„«»‘"
SPEECH = "–—-"
# "Harbour Town – The buoy …", "HARBOUR TOWN (Agency) - The buoy …", "Harbour Town. The buoy …", "Harbour Town (Shire), report"
_PLACE = rf"[{UPPER}][\w'’-]+(?: (?:[{UPPER}][\w'’-]+|d[aeio]s?|del|am|an der|sur|les?|la)){{0,3}}"
DATELINE = re.compile(
    rf"[{UPPER}][\w.'’/ -]{{2,30}}(?:, [^–—(.]{{2,25}})?(?: ?\([^()]{{2,30}}\))? ?(?:–|—|--| - ) ?[{UPPER}„\"“«]"
    rf"|{_PLACE}(?: \([^()]{{2,30}}\))?(?:\. [{UPPER}„\"“«\d—–]|, (?:reportage|report|\d))"
)
_LATE = (
    "first",
    "of_title",
    "below_credit",
    "below_date",
    "below_furniture",
    "blank_above",
    "blank_below_dense",
    "caption_below",
    "dateline_below",
    "set_off",
    "as_long",
    "shorter",
)
_BARE = (
    "first",
    "set_off",
    "blank_below",
    "blank_below_dense",
    "sentences",
    "tiny",
    "short",
    "words_below",
    "paragraph_below",
    "much_shorter",
)
_DATA = (Role.DATE, Role.BYLINE, Role.READING_TIME, Role.DATELINE)
# "That was announced by the harbour master": what stands above is the report's own first paragraph.
_REFERS = re.compile(
    r"(?:про це|про те|за (?:його|її|їх) словами|за словами|об этом|по (?:его|ее|её|их) словам|по словам|как сообщ|як повідом|o tym |poinformowa|jak poinform"
    r"|jak podaj|das (?:teilte|sagte|berichtet|gab|geht)|wie .{3,40} (?:mitteilte|berichtet)|demnach|así lo|lo (?:dijo|anunci|informó|confirm|ha )|según |lo rende noto"
    r"|è quanto|lo (?:riferisce|ha) |secondo |c'est ce qu|selon |a informação|segundo |that was |this was |according to)"
)
# "Archive - The boats in the fog", "The boats in the fog. (Harbour News: Jane Roe)": captions
_ARCHIVED = re.compile(
    r"(?:archivo|archivbild|archiv|symbolbild|symbolfoto|file photo|file image|file|imagen de archivo|arquivo|archivio|archives|archiwum|архив|архів)(?: ?[-–—:|]) "
)
_SOURCED = re.compile(rf"\([{UPPER}][^():]{{2,40}}: [{UPPER}][^():]{{2,40}}\)$")
_SENTENCES = re.compile(r"[.!?…][”\"»“)]* +(?=[^\W\da-zа-яіїєґ])")
_WORD = re.compile(r"\w+")


class Opening:
    """The lines between the headline and the story, one of which may be the dek; data below the headline end at `end`."""

    def __init__(self, lines: Sequence[Line], title: int, end: int):
        self._lines, self._title, self._end = lines, title, end
        body = [
            line for line in lines[end : end + 4 * BODY_LINES] if line.prose and line.label is None and not line.claimed
        ]
        sizes = [len(line.text) for line in body[1 : BODY_LINES + 1]] or [len(line.text) for line in body]
        self._size = median(sizes) if sizes else 0.0
        self._stems = _stems(lines[title].folded)
        blanks = [line.blank_before for line in body[1 : BODY_LINES + 1]]
        self._spaced = bool(blanks) and 2 * sum(blanks) > len(blanks)
        self._near = [line.folded for line in lines[: end + REACH]]

    def candidates(self) -> Iterator[Line]:
        """The lines of words that stand where a dek may."""
        told = paragraphs = 0
        for line in self._lines[self._title + 1 : self._end + REACH]:
            if told > TOLD_CHARS or paragraphs > PARAGRAPHS:
                return
            if line.label is None and self._fits(line):
                yield line
            if line.index >= self._end and line.label is None and (line.sentence or line.prose):
                told += len(line.text)
                paragraphs += 1

    def _fits(self, line: Line) -> bool:
        if line.text[0] in SPEECH or (
            line.words < DEK_WORDS
            or len(line.text) > LONGEST_CHARS
            or line.folded == self._lines[self._title].folded
            or line.cells
        ):
            return False
        if _ARCHIVED.match(line.folded) or (line.text[-1] == ")" and _SOURCED.search(line.text)):
            return False
        if is_credit(line) or is_credited(line) or is_owner(line) or is_archive(line) or is_pictured(line, self._lines):
            return False
        return not is_byline(line, self._lines)

    def signs(self, line: Line) -> list[str]:
        """The names of all signs that the line shows."""
        found = [*self._shape(line), *self._place(line), *self._above(line), *self._below(line), *self._words(line)]
        return list(filter(None, (*found, *_together(set(found)))))

    def _shape(self, line: Line) -> list[str]:
        text = line.text
        stops = len(_SENTENCES.findall(text))
        signs = [_of(LENGTHS, len(text), "longest")]
        signs.append("" if not line.sentence else "sentence")
        signs.append("" if not stops else "sentences" if line.sentence else "open_sentences")
        signs.append(_of(RATIOS, len(text) / self._size, "as_long") if self._size else "no_body")
        signs.append("speaks" if text[0] in QUOTES else "")
        signs.append("small_letter" if text[0].islower() else "")
        signs.append("colon" if text[-1] == ":" else "")
        signs.append("asks" if text[-1] in "?!" else "")
        signs.append("digits" if any(map(str.isdigit, text)) else "")
        signs.append("hit" if line.hits else "")
        signs.append("claimed" if line.claimed else "")
        signs.append("furniture" if is_furniture(line) else "")
        signs.append("dateline" if DATELINE.match(text) else "")
        return signs

    def _place(self, line: Line) -> list[str]:
        near = self._lines[self._title + 1 : line.index]
        free = sum(other.label is None and other.words >= DEK_WORDS for other in near)
        signs = ["in_head" if line.index < self._end else "bare" if self._end == self._title + 1 else "below_data"]
        signs.append(f"after_{min(free, 3)}" if free else "first")
        signs.append("below_title" if line.index == self._title + 1 else "")
        signs.append("set_off" if self._is_set_off(line) else "")
        return [*signs, "again" if self._near.count(line.folded) > 1 else ""]

    def _is_set_off(self, line: Line) -> bool:
        """Whether a blank line stands below the line, or the picture below it, and none between the paragraphs that follow."""
        lines, first = self._lines, line.index + 1
        if first < len(lines) and not lines[first].blank_before and is_credited(lines[first]):
            first += 1
        body = lines[first : first + 1 + BODY_AFTER]
        if len(body) <= BODY_AFTER or not body[0].blank_before or any(other.blank_before for other in body[1:]):
            return False
        return body[0].prose and body[0].label is None and len(body[0].text) >= len(line.text)

    def _above(self, line: Line) -> list[str]:
        above = self._lines[line.index - 1]
        blank = (
            ("blank_above" if line.blank_before else "")
            if self._spaced
            else "blank_above_dense"
            if line.blank_before
            else ""
        )
        if line.index == self._title + 1:
            return [blank]
        role = above.label.role if above.label is not None else None
        if role in _DATA:
            return [blank, "below_date"]
        if role is Role.CREDIT or has_credit(above) or is_credited(above) or is_pictured(above, self._lines):
            return [blank, "below_credit"]
        if role is not None:
            return [blank, "below_furniture"]
        return [blank, "below_words" if above.words >= DEK_WORDS else "below_few_words"]

    def _below(self, line: Line) -> list[str]:
        below = self._lines[line.index + 1] if line.index + 1 < len(self._lines) else None
        if below is None:
            return ["last"]
        signs = ["referred" if _REFERS.match(below.folded) else ""]
        if below.blank_before:
            signs.append("blank_below" if self._spaced else "blank_below_dense")
        role = below.label.role if below.label is not None else None
        next_below = self._lines[line.index + 2] if line.index + 2 < len(self._lines) else None
        if has_credit(below) or beside_furniture(line, self._lines):
            signs.append("credit_below")
        elif (
            is_credited(below)
            or below.hit_of(Role.CAPTION)
            or (below.label is None and not below.prose and has_credit(next_below))
        ):
            signs.append("caption_below")
        elif role in _DATA:
            signs.append("data_below")
        elif role is not None or below.claimed:
            signs.append("furniture_below")
        elif DATELINE.match(below.text) is not None:
            signs.append("dateline_below")
        elif below.prose:
            signs.append("paragraph_below")
        else:
            signs.append("words_below")
        return signs

    def _words(self, line: Line) -> list[str]:
        return ["of_title"] if self._stems & _stems(line.folded) else []


def _together(signs: set[str]) -> list[str]:
    """The signs that weigh more side by side than each alone."""
    late = "below_data" in signs
    found = ["late_" + sign for sign in _LATE if late and sign in signs]
    if late and "sentence" not in signs and not signs & {"tiny", "open_sentences"}:
        found.append("late_open")
        found += ["late_open_" + sign for sign in ("dateline_below", "paragraph_below") if sign in signs]
    if "sentences" in signs:
        found += [
            "sentences_" + sign
            for sign in ("caption_below", "credit_below", "below_furniture", "below_date")
            if sign in signs
        ]
    if "bare" in signs:
        found += ["bare_" + sign for sign in _BARE if sign in signs]
        found.append("" if "sentence" in signs else "bare_open")
    if "in_head" in signs and "sentence" not in signs:
        found += ["head_open_" + sign for sign in ("tiny", "short", "furniture_below", "words_below") if sign in signs]
    return found


def _of(bounds: Sequence[tuple[float, str]], amount: float, rest: str) -> str:
    for most, name in bounds:
        if amount <= most:
            return name
    return rest


def _stems(text: str) -> set[str]:
    return {word[:STEM_CHARS] for word in _WORD.findall(text) if len(word) >= WORD_CHARS}
