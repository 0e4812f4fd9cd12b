"""Which elements a reader of the page does not see."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from transforms.text.reading.class_words import MAX_TOKENS
from transforms.text.reading.remembered import Remembered

HIDING_CLASSES = frozenset(
    [
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "screenreader-only",
        "screen-reader-only",
        "element-invisible",
        "assistive-text",
        "u-visually-hidden",
        "a11y-hidden",
    ]
)
"""Classes that by custom of the big frameworks (Bootstrap, WordPress, Drupal) show an element to screen readers only."""

UNVEILED_CLASSES = frozenset({"subscriber-only"})
"""Classes of story text that a script unveils for its readers (BLOX, the system of many North American papers)."""

ENCRYPTED_CLASSES = frozenset({"encrypted-content"})
"""Classes of story text that is scrambled in the markup (BLOX): unveiling it would publish nonsense."""

_TELLING = HIDING_CLASSES | UNVEILED_CLASSES

ALWAYS_SHOWN = frozenset({"html", "body", "main", "article", "head", "meta", "link", "script", "title"})
"""A page that hides these unveils them by a script; one that really hid its body would be no page."""


def hides(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether this element, with all that stands in it, is not shown.

    >>> hides("div", {"style": "Display: none"}), hides("div", {"style": "content-visibility: auto"})
    (True, False)
    """
    verdict = LOOKS[attributes.get("class", "")][1]
    return is_hidden(tag, attributes) if verdict is None else verdict


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """The same, where its classes do not say."""
    if tag in ALWAYS_SHOWN:
        return False
    if "hidden" in attributes:
        return not is_streamed(attributes)
    return attributes.get("aria-hidden") == "true" or _hiding_style(attributes.get("style", ""))


def is_streamed(attributes: Mapping[str, str]) -> bool:
    """Whether this is a part of the page that was sent late and that a script moves to its place (React: `<div hidden id="S:1">`)."""
    return attributes.get("id", "").startswith("S:")


@lru_cache(maxsize=4096)
def _hiding_style(style: str) -> bool:
    squeezed = style.replace(" ", "").lower()
    if "display:none" in squeezed or ";visibility:hidden" in ";" + squeezed:
        return True
    return "position:absolute" in squeezed and ("clip:rect(0" in squeezed or "clip:rect(1px" in squeezed)


def _look_of(classes: str) -> tuple[tuple[str, ...], bool | None]:
    words = classes.lower().split()
    verdict = None
    if not _TELLING.isdisjoint(words):
        verdict = not HIDING_CLASSES.isdisjoint(words) or not ENCRYPTED_CLASSES.isdisjoint(words)
    return tuple(words[:MAX_TOKENS]), verdict


LOOKS = Remembered(_look_of)
"""A class attribute's first words, and its verdict: True hides, False shows whatever the style says, None says nothing."""
