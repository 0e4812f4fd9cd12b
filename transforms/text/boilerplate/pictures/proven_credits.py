"""Credits at the end of a line that prove it a caption by their form alone: "[Harbour - Jane Roe]", "/ J. Roe/HAP", "- Harbour Images"."""

from __future__ import annotations

import re

from transforms.text.letters import LOWER, UPPER
from transforms.text.metadata.credit_divided import find_divided, is_account, is_labelled
from transforms.text.metadata.credit_owners import OWNER_CHARS, Kind, is_house, owners, sells_pictures
from transforms.text.needed import any_of

# All our choice.
LINE_CHARS = 200
SENTENCES = 1  # behind which another stands
PLAIN_WORDS = 2  # in small letters: the names of a byline have none
SIGNED_WORDS = 2  # "(Rural Hour: Jane Roe)"
_QUOTES = "\"'”»“’"
_PLAIN = re.compile(rf"(?<!\w)[{LOWER}]{{2,}}")
_DIVIDED = re.compile(
    rf"(?:/ ?| [–—-] |\. |, (?=ar[cq])|[{LOWER}] (?=(?:Divulg|Reprod)))(?:[{UPPER}«©]|(?<=, )a|(?<= [–—-] )fot)[^!?]*\Z"
)
_BRACKETED = re.compile(r"\[[^\[\]]*[/–—-][^\[\]]*\]\Z|\([^()]*[/:][^()]*\)\Z|[.!?…] \([^()]{2,20}\)\Z")
_DASHED = (" - ", " – ", " — ")
_may_divide = any_of(
    ("/", *_DASHED, ". Photo ", ". Foto ", ". Fot. ", "Divulgação", "Reprodução", ", arquivo", ", archivo")
)


def ends_with_proven_credit(text: str) -> bool:
    """Whether a short line ends with a credit that no paragraph ends with.

    >>> ends_with_proven_credit("The net hangs over the lake. [Harbourstone - Jane Roe]")
    True
    >>> ends_with_proven_credit("The net hung over the lake, she said. (Jane Roe)")
    False
    """
    if len(text) > LINE_CHARS or not _may_end(text):
        return False
    found = find_divided(text)
    if found is None:
        return False
    above, end = text[: found[0]].rstrip(), text[found[0] :].strip()
    if above.endswith(tuple(_QUOTES)) or above.count(". ") > SENTENCES or len(_PLAIN.findall(above)) < PLAIN_WORDS:
        return False
    return _is_proof(found[1], end, above)


def _may_end(text: str) -> bool:
    """Whether a line has the sign of a division before its end, and no full stop there."""
    last = text[-1]
    if last in ")]":
        return _BRACKETED.search(text, max(0, len(text) - OWNER_CHARS)) is not None
    if not last.isalpha() and (last != "." or not text[-2:-1].isupper()):
        return False
    end = text[-OWNER_CHARS:]
    return _may_divide(end) and _DIVIDED.search(end) is not None


def _is_proof(credit: str, end: str, above: str) -> bool:
    """Whether a credit proves that a caption stands above it."""
    kinds = owners(credit.strip("()[]"))
    known = any(kind is Kind.HOUSE or kind is Kind.GIVEN for kind in kinds)
    named = Kind.PERSON in kinds or Kind.INITIALS in kinds
    ended = above.endswith((".", "!", "?", "…"))
    if end[0] == "[":
        return len(kinds) > 1 and (known or named)
    if end[0] == "(":
        return _is_bracketed(credit, kinds, ended)
    if end[0] == "/":
        if above[-1:].isalpha() and not end[1:2].isspace():  # "shows its papers/Jane Roe"
            return kinds[:1] == (Kind.PERSON,) and above.rpartition(" ")[2].islower()
        return known and (named or not ended)
    if end[0] in "–—-":
        if ended:
            return is_labelled(credit) or Kind.GIVEN in kinds or sells_pictures(credit)
        return sells_pictures(credit) or (len(kinds) > 1 and known and any(map(is_house, re.split(r"[/–—-]", credit))))
    if is_labelled(credit):
        return True
    if ended:
        return is_account(credit) or (Kind.PERSON in kinds and Kind.GIVEN in kinds)
    return ("/" in credit and named) or kinds == (Kind.GIVEN,)


def _is_bracketed(credit: str, kinds: tuple[Kind, ...], ended: bool) -> bool:
    """Whether words in round brackets prove a caption: a name and a house, or who lent the picture behind a full stop."""
    if Kind.PERSON in kinds and Kind.HOUSE in kinds and "/" in credit:
        return True
    house, colon, name = credit.partition(": ")
    if colon:
        signed = house.count(" ") + 1 >= SIGNED_WORDS or owners(house) in ((Kind.HOUSE,), (Kind.GIVEN,))
        return ended and signed and owners(name)[:1] == (Kind.PERSON,)
    return ended and kinds == (Kind.GIVEN,) and (credit[0].isupper())
