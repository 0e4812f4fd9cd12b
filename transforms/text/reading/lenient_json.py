"""JSON as it is met: strict for records, forgiving for scripts in pages."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

MAX_DEPTH = 64
"""Deeper values are an attack; records of real crawls nest ten deep. # our choice"""

MAX_SCRIPT_CHARS = 2_000_000
"""Longer scripts are not read. # our choice: product lists in shops reach 1.5 million"""

_SURROGATES = re.compile("[\ud800-\udfff]")
_OPENINGS = ("/*<![CDATA[*/", "//<![CDATA[", "<![CDATA[", "<!--", "/*", "*/", "//")
_CLOSINGS = ("/*]]>*/", "//]]>", "]]>", "-->", "*/", "//", "/*")
_AROUND = " \t\r\n\ufeff;"
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_CONTROLS = re.compile("[\x00-\x1f]+")
_LENIENT = json.JSONDecoder(strict=False)
_MENDS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: _CONTROLS.sub(" ", text),
    lambda text: _TRAILING_COMMA.sub("", text),
)
"""What is tried one after the other on a script that cannot be read."""


def strict_json(text: str) -> Any:
    """The value that a JSON text stands for. ValueError, saying what is wrong, also for what Python's reader lets pass:
    NaN, a field twice in one object, integers of thousands of digits, deep nesting, lone surrogates.

    >>> strict_json('{"a": 1, "a": 2}')
    Traceback (most recent call last):
    ...
    ValueError: field 'a' stands twice in one object
    """
    try:
        value = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_object)
    except RecursionError:
        raise ValueError(f"nested deeper than {MAX_DEPTH} levels") from None
    _check(value)
    return value


def lenient_json(text: str) -> Any:
    """The value of a script in a page, past comment marks, trailing commas and control characters; None when it cannot be read."""
    if len(text) > MAX_SCRIPT_CHARS:
        return None
    attempt = _unwrapped(text)
    for mend in _MENDS:
        attempt = mend(attempt)
        try:
            return _LENIENT.raw_decode(attempt.lstrip())[0]
        except (ValueError, RecursionError):
            continue
    return None


def _unwrapped(text: str) -> str:
    """The script without the comment and CDATA marks around it."""
    text = text.strip(_AROUND)
    for _ in range(len(_OPENINGS)):
        opening = next((mark for mark in _OPENINGS if text.startswith(mark)), "")
        closing = next((mark for mark in _CLOSINGS if text.endswith(mark)), "")
        if not opening and not closing:
            break
        text = text.removeprefix(opening).removesuffix(closing).strip(_AROUND)
    return text


def without_surrogates(text: str) -> str:
    """The text with U+FFFD for every lone surrogate: nothing else is valid in UTF-8.

    >>> without_surrogates("a\\ud800b")
    'a\\ufffdb'
    """
    try:
        text.encode()  # thirty times as fast as the search, and nearly all text is sound
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON value")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"field {twice!r} stands twice in one object")
    return fields


def _check(value: Any) -> None:
    """Walk without recursion: depth is bounded and every string is valid Unicode."""
    waiting = [(value, 1)]
    while waiting:
        item, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise ValueError(f"nested deeper than {MAX_DEPTH} levels")
        if isinstance(item, str):
            lone = _SURROGATES.search(item)
            if lone:
                raise ValueError(f"lone surrogate U+{ord(lone.group()):04X} in a string")
        elif isinstance(item, dict):
            waiting += ((part, depth + 1) for pair in item.items() for part in pair)
        elif isinstance(item, list):
            waiting += ((part, depth + 1) for part in item)
