"""The structure of a plain-text article: head, story and tail first, then every line by its place, its neighbours and its shape."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.enums import Role
from transforms.text.boilerplate.furniture.blocks import heads_story, mark_blocks, mark_threads
from transforms.text.boilerplate.furniture.company import mark_company
from transforms.text.boilerplate.furniture.contents import mark_contents
from transforms.text.boilerplate.furniture.groups import mark_groups
from transforms.text.boilerplate.furniture.kin import mark_islands, mark_kin
from transforms.text.boilerplate.furniture.pitches import mark_pitches
from transforms.text.boilerplate.furniture.polls import mark_polls
from transforms.text.boilerplate.furniture.remainder import mark_remainder
from transforms.text.boilerplate.furniture.signatures import mark_signature
from transforms.text.boilerplate.furniture.tag_lines import mark_tags
from transforms.text.boilerplate.furniture.tail import find_tail
from transforms.text.boilerplate.furniture.widgets import mark_widgets
from transforms.text.boilerplate.head.head import mark_head
from transforms.text.boilerplate.line_judge import mark_judged
from transforms.text.boilerplate.lines.chronicles import keep_chronicles
from transforms.text.boilerplate.lines.letters import keep_letters
from transforms.text.boilerplate.lines.line import Line, measure
from transforms.text.boilerplate.lines.notes import keep_notes
from transforms.text.boilerplate.lines.points import keep_points
from transforms.text.boilerplate.lines.record_fields import mark_fields
from transforms.text.boilerplate.lines.shapes import is_item, is_row, mark_shapes
from transforms.text.boilerplate.lines.sheets import keep_sheets
from transforms.text.boilerplate.lines.subheads import free_subheads
from transforms.text.boilerplate.lines.subject import Subject, is_taken_up
from transforms.text.boilerplate.pictures.captions import mark_captions
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.rules.rule import Rule
from transforms.text.boilerplate.sentence_judge import mark_pleas, sounds_told
from transforms.text.boilerplate.settling import settle
from transforms.text.document import Block, Label

BARE_WORDS = 2
_BARE = frozenset(
    {
        Role.SHARE,
        Role.MEDIA_PLUG,
        Role.TRACKING,
        Role.COPYRIGHT,
        Role.COOKIE,
        Role.PAGINATION,
        Role.NAVIGATION,
        Role.COUNTER,
    }
)
_SOURCE = re.compile(r"(?:source|quelle|fuente|fonte|źródło|джерело|источник) ?:")
ENTRY_WORDS = 3
SOUND_WORDS = 6  # fewer have no sound of their own
ANNOUNCING_WORDS = 8
# Whose pictures and reports are credited so; other sources are those of figures. Our choice.
_HOUSE = re.compile(
    r"[/©@]|\b(?:fot|photo|bild|image|imag|pixabay|unsplash|getty|shutterstock|archiv|архи|архі|dpa|afp|ap|reuters|pap|ansa|efe|lusa|apa|sda|epd|kna|tass"
    r"|тасс|риа|укрін|унiан|уніан|інтерфакс|интерфакс|суспільне|соцсет|соцмереж|пресс-?служб|прес-?служб|internet|privat|materiały|inf\. własna|facebook|telegram|youtube)"
)
_BULLETS = "*•●▪■◆‣·–—-"


def label_text(blocks: Sequence[Block], book: RuleBook) -> tuple[Label, ...]:
    """One label for each line of a text file."""
    lines = measure(blocks, book)
    free_subheads(lines)
    keep_chronicles(lines)
    keep_letters(lines)
    keep_notes(lines)
    keep_points(lines)
    keep_sheets(lines)
    mark_fields(lines)
    start, tail = mark_known(lines, book.labels)
    mark_judged(lines, start, tail)
    mark_kin(lines, start, tail)
    settle(lines, start, tail)
    mark_shapes(lines)
    return tuple(line.label for line in lines if line.label is not None)


def mark_known(lines: Sequence[Line], labels: frozenset[str]) -> tuple[int, int]:
    """Label what rules and structure know; gives where the story begins and where it ends."""
    start = mark_prompts(lines, labels)
    mark_pleas(lines, start)
    tail = max(find_tail(lines, start), start)
    mark_blocks(lines, tail)
    subject = Subject(lines)
    _mark_single(lines, start, tail, subject)
    mark_captions(lines, start, tail)
    mark_company(lines, start, tail, subject)
    mark_tags(lines, tail)
    mark_signature(lines, start, tail)
    mark_remainder(lines, tail)
    mark_groups(lines, start)
    return start, tail


def mark_prompts(lines: Sequence[Line], labels: frozenset[str]) -> int:
    """Label what is known before it is known where the story ends; gives where it begins."""
    mark_widgets(lines, labels)
    mark_threads(lines)
    start = mark_head(lines)
    mark_contents(lines, start)
    mark_islands(lines, start)
    mark_polls(lines, start)
    mark_pitches(lines, start)
    return start


def _mark_single(lines: Sequence[Line], start: int, tail: int, subject: Subject) -> None:
    for line in lines[start:]:
        if not line.hits or line.label is not None:
            continue
        zone = "tail" if line.index >= tail else "body"
        rule = line.hit(zone)
        if rule is None or (zone == "body" and not rule.keeps and _belongs(line, rule, lines, subject)):
            continue
        if not rule.keeps and any(stays(line, rule, lines) for stays in _STAYING):
            continue
        line.give(rule.role, rule.id)


def _belongs(line: Line, rule: Rule, lines: Sequence[Line], subject: Subject) -> bool:
    """Whether the story around a line that looks like a widget speaks of it, takes it up or lists it, or stands below it as its subhead."""
    bare = line.words <= BARE_WORDS and rule.role in _BARE
    if (rule.takes is not None or bare) and heads_story(line, lines):
        return True
    label = (
        rule.role is Role.ADVERTISEMENT and not bare and rule.strong
    )  # "Story continues below" is said of no subject
    if (subject.holds(line) and not label) or is_taken_up(line, lines) or _in_list(line, lines):
        return True
    return _is_told_alone(line, lines)


def _is_told_alone(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a word or two with a full stop stand between paragraphs: "Reklama." is told, a label has no stop."""
    if line.words > BARE_WORDS or not line.text.endswith(".") or line.text.endswith("..") or line.index == 0:
        return False
    near = (lines[line.index - 1], *lines[line.index + 1 : line.index + 2])
    return len(near) == 2 and all(other.story for other in near)


def _heads(line: Line, rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether a line opens what stands below it: a bare word a note or a table, a date an entry, a question its answer."""
    below = lines[line.index + 1] if line.index + 1 < len(lines) else None
    if below is None or below.label is not None or (line.sentence and rule.takes != "labels"):
        return False
    if rule.takes == "labels":
        return line.text.endswith("?") and not below.claimed and below.text.endswith(".")
    if rule.role is Role.DATE:
        entry = below.words >= ENTRY_WORDS or below.text.endswith(".")
        return (
            (line.text[0].isdigit() or _is_of_chronicle(line, lines))
            and not below.claimed
            and not below.blank_before
            and entry
        )
    if rule.strong:
        return False
    if not below.claimed and (is_row(below) or is_item(below.text)):
        return True
    opens = line.blank_before and not below.blank_before
    if opens and not below.claimed and any(map(str.isdigit, below.text)):
        return True
    return opens and ((below.prose and below.story) or any(hit.keeps for hit in below.hits))


def _is_of_chronicle(line: Line, lines: Sequence[Line]) -> bool:
    """Whether one more date with an entry right below stands two or three lines above or below this one: days of a programme."""
    near = (line.index + step for step in (-3, -2, 2, 3) if 0 <= line.index + step < len(lines) - 1)
    others = [at for at in near if lines[at].hit_of(Role.DATE) is not None and lines[at].blank_before]
    return line.blank_before and any(not lines[at + 1].blank_before and not lines[at + 1].claimed for at in others)


def _is_of_figures(line: Line, rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether a source is that of the story's figures: no agency, and the line above is no caption."""
    if rule.role is not Role.CREDIT or _SOURCE.match(line.folded) is None or _HOUSE.search(line.folded):
        return False
    above = lines[line.index - 1]
    return line.blank_before or above.prose or is_row(above) or is_item(above.text) or above.text.endswith(":")


def _closes_story(line: Line, rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether a sentence that is told stands below the story with no widget beside it; notices of rights stand alone too."""
    if not line.told or rule.role is Role.COPYRIGHT or rule.role.column is not None or line.index == 0:
        return False
    return not _is_beside_widget(line, lines)


def _sounds_told(line: Line, rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether the words of a sentence with no widget beside it are those of stories: "Watch the video and you will see the tower lean." """
    if line.words < SOUND_WORDS or not line.sentence or rule.role is Role.COPYRIGHT or rule.role.column is not None:
        return False
    if _is_beside_widget(line, lines):
        return False
    return sounds_told(line.folded)


def _is_beside_widget(line: Line, lines: Sequence[Line]) -> bool:
    near = (*lines[max(line.index - 1, 0) : line.index], *lines[line.index + 1 : line.index + 2])
    return any(other.claimed or other.struck for other in near)


_STAYING = (_is_of_figures, _heads, _closes_story, _sounds_told)
"""Reasons for which a line stays that a rule knows."""


def _is_announced(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line of some words ends with a colon above the line, and one more short line stands below it: the story lists them."""
    if not 0 < line.index < len(lines) - 1:
        return False
    above, below = lines[line.index - 1], lines[line.index + 1]
    announced = (
        above.text.endswith(":") and above.words >= ANNOUNCING_WORDS and above.label is None and not above.claimed
    )
    return announced and below.words <= ANNOUNCING_WORDS and not below.sentence and not below.claimed


def _in_list(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line is an item of a list whose other items no rule claims."""
    bullet = line.text[0]
    near = [lines[index] for index in (line.index - 1, line.index + 1) if 0 <= index < len(lines)]
    if bullet not in _BULLETS:
        return _is_announced(line, lines)
    return any(other.text[0] == bullet and not other.claimed and other.label is None for other in near)
