"""Spaces lost after a mark: "everywhere.This", "Wasser,Kerzen", "сказал:«Нет»"."""

from __future__ import annotations

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.figures import lost_after_figures
from transforms.text.mending.joint import Joint, find_joints
from transforms.text.mending.signals import AFTER_FIGURE
from transforms.text.mending.stops import ends_sentence, is_elided

RULE = "mend.lost_space"
MIN_SHAPE = 3  # our choice, in letters: what looks like a word without being listed
# What stands behind a colon that means both sexes and is a word as well: "Lehrer:in", "professor:a". # our choice
ENDINGS_OF_BOTH = {"de": frozenset(("in", "innen", "er", "es"))} | dict.fromkeys(("es", "it", "pt"), frozenset("aoe"))


def part_at_marks(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space after a full stop, a comma or a colon that lost it."""
    joints = find_joints(evidence.text, evidence.language)
    places = [joint.place for joint in joints if _is_lost_space(evidence, joint)]
    if AFTER_FIGURE in evidence.signals:
        places += lost_after_figures(evidence)
    return tuple(Edit(place, place, "", " ", "mend", RULE) for place in sorted(set(places)))


def _is_lost_space(evidence: Evidence, joint: Joint) -> bool:
    if joint.mark in ",;":
        return _after_comma(evidence, joint)
    if joint.mark == ":":
        return _after_colon(evidence, joint)
    return ends_sentence(evidence, joint)


def _after_comma(evidence: Evidence, joint: Joint) -> bool:
    """Nothing but code and addresses has a comma between letters; short halves must be words all the same."""
    if joint.left.isupper() and joint.right.isupper():
        return False
    whole = all(len(half) >= MIN_SHAPE or _is_short_word(evidence, half) for half in (joint.left, joint.right))
    return (whole or is_elided(evidence, joint.right, joint.behind)) and not evidence.speaks_code()


def _is_short_word(evidence: Evidence, form: str) -> bool:
    return evidence.is_word(form, 2) or form.upper() in evidence.lists.single


def _after_colon(evidence: Evidence, joint: Joint) -> bool:
    """A colon before a quotation, a sentence or a list; "re:Invent" and codes of exchanges have a short or a capital left half."""
    if len(joint.left) <= MIN_SHAPE or joint.left.isupper() or not _both(evidence, joint) or evidence.speaks_code():
        return False
    if joint.opened or (joint.left.islower() and joint.right[0].isupper()):
        return True
    if joint.right in ENDINGS_OF_BOTH.get(evidence.language, ()):
        return False
    goes_on = joint.behind[:1] == " " and joint.behind[1:].isalnum()
    return goes_on and evidence.is_common(joint.right) and evidence.lists_inflected(joint.left.lower())


def _both(evidence: Evidence, joint: Joint) -> bool:
    return evidence.is_word(joint.left, 2) and (evidence.is_word(joint.right, 2) or len(joint.right) == 1)
