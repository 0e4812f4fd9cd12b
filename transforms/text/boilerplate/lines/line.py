"""A line with its evidence: shape, hits of the rules, and the label it has been given so far."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from schemas.enums import Role
from transforms.text.boilerplate.lines.address import is_told
from transforms.text.boilerplate.rules.book import RuleBook
from transforms.text.boilerplate.rules.fold import fold_all, plain
from transforms.text.boilerplate.rules.own_language import holding, told_language
from transforms.text.boilerplate.rules.pack import PROSE_CHARS
from transforms.text.boilerplate.rules.rule import Rule
from transforms.text.document import Block, Label
from transforms.text.letters import UPPER
from transforms.text.metadata.people.sign_offs import rights_at_end

# Shape of prose, our choice: a line is a paragraph of the story when it ends like a sentence and has PROSE_CHARS, or holds a sentence
# end and is this long, or is twice as long whatever it holds.
LONG_PROSE_CHARS = 220
SENTENCE_WORDS = 3
ANSWER_WORDS = 2
TOLD_WORDS = 8  # a byline or a credit that ends with a full stop has fewer
NOTICE_CHARS = 1200  # longer lines are not compared with rules: few notices are as long
MATCHED_CHARS = 400  # of a longer line the rules see as much: a notice says what it is in its first words
_CLOSERS = "\"'”’»“)]*›"
_SPEAKER = (", –", ", —", "? –", "? —", "! –", "! —", " – ", " — ")
_OPENING = '"“„«‘'
_CLOSING = '"”“»’'
# "…, said the nurse": somebody speaks, whatever the words before the comma look like.
_ATTRIBUTION = re.compile(
    r", (?:said|says|he |she |they |asked|wrote|cried|sagte|sagt|rief|bat|dijo|dice|pidi[óo]|dit|pria|disse|diz|preg[òo]|pediu|gritou"
    r"|powiedzia[łl]|m[óo]wi|prosi[łl]|krzycze|сказа|просил|спросил|ответил|прошептал|кричал|говорит|каже|радит|написал|написав|запита|спита|відпові|крикну"
    r"|fragte|erklärte|meinte|stand auf|promised|shouted|replied|added|warned|explained|preguntó|explicó|advirtió|répète|répétait|the [a-z]+ (?:said|shouted|asked|cried|begged)|prévient|explique|raconte|assure|lance"
    r"|avverte|spiega|chiede|racconta|perguntou|explicou|avisou|zapytał|dodał|odparł|stwierdził)"
)
_SIGNED = (Role.CAPTION, Role.CREDIT)
_POINTS_ON = re.compile(rf"(?::|>|»|\|) ?[\W]*[{UPPER}0-9]")  # "Read also: Town buys …", "LEGGI ANCHE | Il …"
_LINK = re.compile(r"(?:https?:|www\.|\b(?:here|hier|aquí|ici|aqui|tutaj|тут|здесь)\b|\bqui$)")
_STOPS = (".", "!", "?", "…")


@dataclass(slots=True)
class Line:
    """One block of a text while it is judged. `label` is set once; a line without one is a line of the story."""

    index: int
    text: str
    """White space folded."""
    folded: str
    words: int
    blank_before: bool
    sentence: bool
    """Ends like a sentence and has at least three words."""
    prose: bool
    """Has the shape of a paragraph."""
    cells: bool
    """Whether tabs divide it: a row of a table."""
    hits: tuple[Rule, ...]
    """The rules that match it, those which protect first."""
    opener: Rule | None
    """The rule by which the line is the heading of a block of lines."""
    claimed: bool
    """Whether a rule would strike it somewhere, whatever its company."""
    told: bool = False
    """Whether it is a sentence that no prompt is: it neither speaks to the reader nor names what a page offers."""
    label: Label | None = None
    row: bool | None = None
    credited: bool | None = None
    """What is_row and is_credited found; None until one of a dozen rooms asks."""

    @property
    def story(self) -> bool:
        """Evidence for the story: reads like a sentence, and no rule claims it."""
        return (self.sentence or self.prose) and self.label is None and not self.claimed

    @property
    def struck(self) -> bool:
        """Whether it leaves the text."""
        return self.label is not None and not self.label.role.published

    def hit(self, zone: str) -> Rule | None:
        """The rule that decides the line in this zone without any company, or None."""
        for rule in self.hits:
            if zone not in rule.zones or (not rule.strong and (zone == "body" or rule.takes is not None)):
                continue
            if zone == "body" and self.told and not rule.keeps and self._is_long_for(rule):
                continue
            if rule.takes == "labels" and zone == "body":  # "What do you think?" alone may be the story's own question
                continue
            return rule
        return None

    def _is_long_for(self, rule: Rule) -> bool:
        return rule.role.column is None or self.words >= TOLD_WORDS

    def hit_of(self, *roles: Role) -> Rule | None:
        """The first rule that gives one of these roles, whatever the zone."""
        for rule in self.hits:
            if rule.role in roles:
                return rule
        return None

    def give(self, role: Role, rule: str) -> None:
        """Label the line unless it has a label."""
        if self.label is None:
            self.label = Label(role, rule)


def from_index(lines: Sequence[Line], first: int) -> Iterator[Line]:
    """The lines from an index on, without a copy: blocks are read from every line of a long text."""
    return map(lines.__getitem__, range(first, len(lines)))


def measure(blocks: Sequence[Block], book: RuleBook) -> list[Line]:
    """The lines of a text with their evidence."""
    language = cache(lambda: told_language(block.text for block in blocks))
    texts = [plain(block.text) for block in blocks]
    folded = fold_all([text[:MATCHED_CHARS] for text in texts])
    return [
        _measured(index, block, text, line, book, language)
        for index, (block, text, line) in enumerate(zip(blocks, texts, folded))
    ]


def _measured(
    index: int, block: Block, text: str, folded: str, book: RuleBook, language: Callable[[], str | None]
) -> Line:
    chars = len(text)
    words = text.count(" ") + 1
    ends = text.rstrip(_CLOSERS).endswith(_STOPS)
    sentence = ends and words >= SENTENCE_WORDS
    prose = (
        (ends and chars >= PROSE_CHARS) or chars >= 2 * LONG_PROSE_CHARS or (chars >= LONG_PROSE_CHARS and ". " in text)
    )
    cells = "\t" in block.text
    hits: tuple[Rule, ...] = ()
    if chars <= NOTICE_CHARS and not cells and not _is_speech(text):
        hits = book.hits(text, folded, prose)
    if hits:
        hits = holding(hits, text, language)
        if hits and ends and _ATTRIBUTION.search(folded):
            hits = tuple(rule for rule in hits if rule.keeps)
        elif hits and text.endswith(".") and words <= ANSWER_WORDS:  # "No." answers somebody
            hits = tuple(rule for rule in hits if rule.role is not Role.REACTION_WIDGET)
        elif hits and sentence and _is_advice(text, folded):
            hits = tuple(rule for rule in hits if rule.role is not Role.RELATED)
        elif hits and chars >= PROSE_CHARS and _ends_with_rights(text):  # they are cut out of the paragraph
            hits = tuple(rule for rule in hits if rule.role is not Role.COPYRIGHT)
        elif hits and text[0] in _OPENING:  # a quotation; below a picture it may be signed
            hits = tuple(rule for rule in hits if rule.role in _SIGNED)
    told = bool(hits) and sentence and " | " not in text and is_told(text)  # "Audio: The mayor | Radio 4 | 2 min."
    opener, claimed = (_opener(hits), _is_claimed(hits, prose)) if hits else (None, False)
    return Line(
        index, text, folded, words, block.blank_before > 0, sentence, prose, cells, hits, opener, claimed, told=told
    )


def _opener(hits: Sequence[Rule]) -> Rule | None:
    for rule in hits:
        if rule.takes is not None:
            return rule
    return None


def _is_claimed(hits: Sequence[Rule], prose: bool) -> bool:
    return any((rule.strong or not prose) and not rule.keeps for rule in hits)


def _ends_with_rights(text: str) -> bool:
    """Whether rights stand behind the sentences of a paragraph that speaks of something else."""
    at = rights_at_end(text)
    return at is not None and at >= PROSE_CHARS and "©" not in text[:at] and "opyright" not in text[:at]


def _is_advice(text: str, folded: str) -> bool:
    """Whether "Read also the small print, it pays." is a sentence of the story: it ends with a full stop and points to no headline."""
    return text.rstrip(_CLOSERS).endswith(".") and not _POINTS_ON.search(text) and not _LINK.search(folded)


def _is_speech(text: str) -> bool:
    """Whether somebody says the line: it opens with a dash and names the speaker after another, or is a whole quotation."""
    first = text[0]
    if first in "–—-":
        return any(mark in text for mark in _SPEAKER)
    return first in _OPENING and text[-1] in _CLOSING
