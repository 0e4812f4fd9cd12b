"""Where a full stop without a space ends a sentence: "everywhere.This", "Oberdiek.Er hatte"; names with a dot inside stay."""

from __future__ import annotations

import re

from transforms.text.mending.evidence import Evidence
from transforms.text.mending.joint import Joint

# Domain names are sometimes written with capitals; the words among them that begin sentences (It, De, Me) are tried elsewhere.
TOP_LEVEL_DOMAINS = frozenset(
    ("com", "org", "net", "gov", "edu", "info", "biz", "io", "ai", "fm", "tv", "co", "eu", "uk", "ru", "ua")
)
# The same of two letters, of countries; they need a word before them and one in small letters behind them: "Oberdiek.Es war".
COUNTRIES = frozenset(("de", "es", "it", "me", "la", "is", "to", "so", "my", "us", "be", "at", "do", "no", "in"))
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
MIN_NAME = 4  # our choice, in letters
CYRILLIC = re.compile("[\u0400-\u04ff]")
ELISION = ("’", "'")
ELIDING = frozenset(("fr", "it", "uk"))  # L’accord, L'uomo, М'яч


def ends_sentence(evidence: Evidence, joint: Joint) -> bool:
    """Whether a sentence ends at the mark and the next begins with a capital."""
    left, right = joint.left, joint.right
    if left.lower() in evidence.lists.abbreviations or len(left) < MIN_SIDE:
        return False
    if not opens_sentence(evidence, joint) or (left.lower() == right.lower() and joint.mark not in "?!"):
        return False
    if left.islower() or joint.closed or joint.opened:
        if not (_both(evidence, joint) or _is_sentence_end(evidence, joint)):
            return False
        goes_on = joint.behind[1:].islower()
        return not evidence.speaks_code() or (left.islower() and goes_on and evidence.is_function_word(right))
    if joint.before in (".", "-"):
        return False
    if len(right) == 1:
        return (len(left) >= MIN_NAME and (_goes_on(joint.behind) or joint.behind[0] in ELISION)) or evidence.is_word(
            left, 2
        )
    if evidence.recurs(f"{left}{joint.mark}{right}"):
        return False
    if joint.mark != ".":  # no name is joined by a question mark or by dots
        return evidence.is_word(right, 2) and not evidence.speaks_code()
    return _follows_name(evidence, joint)


def opens_sentence(evidence: Evidence, joint: Joint) -> bool:
    """Whether the right half is written as a sentence's first word."""
    if len(joint.right) == 1:
        single = joint.right in evidence.lists.single and joint.behind[:1] == " "
        return joint.right.isupper() and (single or is_elided(evidence, joint.right, joint.behind))
    closed = ("(", "_") if joint.mark in "?!…" else ("(", ".", "_")
    return joint.right[0].isupper() and joint.right[1:].islower() and joint.behind[:1] not in closed


def is_elided(evidence: Evidence, form: str, behind: str) -> bool:
    """Whether the form is the "L" of "L’accord"."""
    apostrophe = behind[:1] in ELISION and behind[1:].isalpha()
    return len(form) == 1 and apostrophe and evidence.language in ELIDING


def _is_sentence_end(evidence: Evidence, joint: Joint) -> bool:
    """Proof by one half and the shape, for a half too rare to be listed."""
    left, right = joint.left, joint.right
    if len(left) < MIN_SHAPE or joint.behind[:1] not in (" ", ","):
        return False
    if CYRILLIC.match(left) and CYRILLIC.match(right):
        return len(right) >= MIN_SHAPE or evidence.lists_form(right)  # addresses and code are not written in Cyrillic
    if evidence.is_word(right, 2) or (
        left.islower() and min(len(left), len(right)) >= MIN_LONG and _goes_on(joint.behind)
    ):
        return True
    if left.islower() and evidence.language != "en" and min(len(left), len(right)) >= MIN_OWN:
        return right.lower() not in TOP_LEVEL_DOMAINS
    return evidence.lists_form(left) and len(right) >= MIN_SHAPE and right.lower() not in TOP_LEVEL_DOMAINS


def _goes_on(behind: str) -> bool:
    """Whether one more word in small letters follows, as in a sentence."""
    return behind[:1] == " " and behind[1:].islower()


def _follows_name(evidence: Evidence, joint: Joint) -> bool:
    """Proof after a word with a capital, which may be a name with a dot inside: a word such as begins sentences, or one that goes on."""
    left, right, behind = joint.left, joint.right, joint.behind
    if (
        right.lower() in evidence.lists.services
        or right.lower() in TOP_LEVEL_DOMAINS
        or left.lower().startswith(PORTALS)
    ):
        return False
    if not (behind == ", " or (behind[:1] == " " and behind[1:].isalnum())):
        return False
    goes_on = _goes_on(behind)
    if right.lower() in COUNTRIES:
        return goes_on and evidence.is_common(right) and (evidence.is_word(left, 2) or len(left) >= MIN_NAME)
    if evidence.is_common(right):
        return not evidence.speaks_code()
    own = not right.isascii() and len(right) >= MIN_SHAPE  # no product is named in such letters, but for the portals
    latin = behind == ", " and CYRILLIC.match(right) is None
    if own and (goes_on or latin or evidence.lists_inflected(right.lower())):
        return not evidence.speaks_code()
    if goes_on and len(right) >= MIN_SHAPE and evidence.lists_inflected(right.lower()):
        return not evidence.speaks_code()
    return len(right) >= MIN_NAME and evidence.lists_form(left) and _stands_elsewhere(evidence, right)


def _stands_elsewhere(evidence: Evidence, name: str) -> bool:
    """Whether the article has the name once more, perhaps without its ending."""
    return max(evidence.count_name(name), evidence.count_name(name[:-1])) > 1


def _both(evidence: Evidence, joint: Joint) -> bool:
    return evidence.is_word(joint.left, 2) and (evidence.is_word(joint.right, 2) or len(joint.right) == 1)
