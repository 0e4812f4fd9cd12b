"""Spaces lost after a mark: "everywhere.This", "Wasser,Kerzen", "сказал:«Нет»"."""

from __future__ import annotations

import re

from transforms.text.edits import Edit
from transforms.text.mending.evidence import Evidence
from transforms.text.mending.joint import Joint, find_figures, find_joints
from transforms.text.mending.signals import AFTER_FIGURE

RULE = "mend.lost_space"
# Domain names are sometimes written with capitals; the words among them that begin sentences (It, De, Me) are tried elsewhere.
TOP_LEVEL_DOMAINS = frozenset(
    ("com", "org", "net", "gov", "edu", "info", "biz", "io", "ai", "fm", "tv", "co", "eu", "uk", "ru", "ua")
)
# Names of portals and services with a dot inside, by their beginning: "Яндекс.Маркет", "Газета.Новости". Our choice.
PORTALS = (
    "яндекс",
    "рамблер",
    "лента",
    "газет",
    "медуз",
    "мэйл",
    "майл",
    "приват",
    "дія",
    "onet",
    "gazeta",
    "interia",
    "wirtualn",
)
MIN_OWN = 4  # our choice, in letters
MIN_SIDE = 2  # letters
MIN_LONG = 7  # our choice, in letters: domains and services are shorter
MIN_SHAPE = 3  # our choice, in letters: what looks like a word without being listed
CYRILLIC = re.compile("[\u0400-\u04ff]")
ELISION = ("’", "'")
ELIDING = frozenset(("fr", "it", "uk"))  # L’accord, L'uomo, М'яч


def part_at_marks(evidence: Evidence) -> tuple[Edit, ...]:
    """Edits that put a space after a full stop, a comma or a colon that lost it."""
    joints = find_joints(evidence.text, evidence.language)
    places = [joint.place for joint in joints if _is_lost_space(evidence, joint)]
    figures = find_figures(evidence.text) if AFTER_FIGURE in evidence.signals else ()
    places += [place for place, word in figures if word in evidence.known and not evidence.speaks_code()]
    return tuple(Edit(place, place, "", " ", "mend", RULE) for place in sorted(places))


def _is_lost_space(evidence: Evidence, joint: Joint) -> bool:
    if joint.mark in ",;":
        return _after_comma(evidence, joint)
    if joint.mark == ":":
        return _after_colon(evidence, joint)
    return _after_stop(evidence, joint)


def _after_comma(evidence: Evidence, joint: Joint) -> bool:
    """Nothing but code and addresses has a comma between letters; short halves must be words all the same."""
    if joint.left.isupper() and joint.right.isupper():
        return False
    whole = all(len(half) >= MIN_SHAPE or _is_short_word(evidence, half) for half in (joint.left, joint.right))
    return (whole or _is_elided(evidence, joint)) and not evidence.speaks_code()


def _is_short_word(evidence: Evidence, form: str) -> bool:
    return evidence.is_word(form, 2) or form.upper() in evidence.lists.single


def _after_colon(evidence: Evidence, joint: Joint) -> bool:
    """A colon before a capital or a quotation; "re:Invent" and codes of exchanges have a short or a capital left half."""
    begins = joint.opened or joint.right[0].isupper()
    sound = joint.left.islower() and len(joint.left) > MIN_SHAPE and begins
    return sound and _both(evidence, joint) and not evidence.speaks_code()


def _after_stop(evidence: Evidence, joint: Joint) -> bool:
    """A sentence ends and the next begins with a capital."""
    left, right = joint.left, joint.right
    if left.lower() in evidence.lists.abbreviations or left.lower() == right.lower() or len(left) < MIN_SIDE:
        return False
    if not _opens_sentence(evidence, joint):
        return False
    goes_on = joint.behind[1:].islower()
    if left.islower() or joint.closed or joint.opened:
        if not (_both(evidence, joint) or _is_sentence_end(evidence, joint)):
            return False
        return not evidence.speaks_code() or (left.islower() and goes_on and evidence.is_function_word(right))
    if joint.before in (".", "-"):
        return False
    if len(right) == 1:
        return evidence.is_word(left, 2)
    if not joint.behind.startswith(" ") or evidence.recurs(f"{left}{joint.mark}{right}"):
        return False
    if joint.mark != ".":  # no name is joined by a question mark or by dots
        return evidence.is_word(right, 2) and not evidence.speaks_code()
    return _follows_name(evidence, left, right, goes_on)


def _opens_sentence(evidence: Evidence, joint: Joint) -> bool:
    """Whether the right half is written as a sentence's first word."""
    if len(joint.right) == 1:
        single = joint.right in evidence.lists.single and joint.behind[:1] == " "
        return joint.right.isupper() and (single or _is_elided(evidence, joint))
    return joint.right[0].isupper() and joint.right[1:].islower() and joint.behind[:1] not in ("(", ".", "_")


def _is_elided(evidence: Evidence, joint: Joint) -> bool:
    """Whether the right half is the "L" of "L’accord"."""
    apostrophe = joint.behind[:1] in ELISION and joint.behind[1:].isalpha()
    return len(joint.right) == 1 and apostrophe and evidence.language in ELIDING


def _is_sentence_end(evidence: Evidence, joint: Joint) -> bool:
    """Proof by one half and the shape, for a half too rare to be listed."""
    left, right = joint.left, joint.right
    if len(left) < MIN_SHAPE or joint.behind[:1] not in (" ", ","):
        return False
    if CYRILLIC.match(left) and CYRILLIC.match(right):
        return len(right) >= MIN_SHAPE or evidence.lists_form(right)  # addresses and code are not written in Cyrillic
    if evidence.is_word(right, 2) or (min(len(left), len(right)) >= MIN_LONG and _goes_on(joint)):
        return True
    return evidence.lists_form(left) and len(right) >= MIN_SHAPE and right.lower() not in TOP_LEVEL_DOMAINS


def _goes_on(joint: Joint) -> bool:
    """Whether one more word in small letters follows, as in a sentence."""
    return joint.left.islower() and joint.behind[:1] == " " and joint.behind[1:].islower()


def _follows_name(evidence: Evidence, left: str, right: str, goes_on: bool) -> bool:
    """Proof after a word with a capital, which may be a name with a dot inside: a word such as begins sentences."""
    function = len(right) >= MIN_SHAPE and evidence.is_function_word(right)
    if goes_on and _is_in_own_letters(left, right) and evidence.lists_inflected(right.lower()):
        return True
    if function and evidence.language == "de":
        return True  # "im Saal.Die Bundesvorsitzende": a noun follows with a capital
    if not goes_on or not evidence.is_common(right):
        return False
    return function or evidence.is_word(left, 2) or (left.isascii() and CYRILLIC.match(right) is not None)


def _is_in_own_letters(left: str, right: str) -> bool:
    """Whether both halves are long and letters that names of products do not have stand in the second: "Olszance.Zwierzęta"."""
    if min(len(left), len(right)) < MIN_OWN or left.lower().startswith(PORTALS):
        return False
    return not right.isascii()


def _both(evidence: Evidence, joint: Joint) -> bool:
    return evidence.is_word(joint.left, 2) and (evidence.is_word(joint.right, 2) or len(joint.right) == 1)
