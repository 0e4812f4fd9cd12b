"""The beginnings of a headline's words, by which the story may take it up."""

from __future__ import annotations

import re

from transforms.text.boilerplate.lines.line import Line

STEM_CHARS = 4
_STEM = re.compile(rf"(\w{{{STEM_CHARS},6}})\w*")  # compared without endings, so that inflected forms count


def stems_of(line: Line) -> set[str]:
    """The stems of a line's words of four letters and more, in small letters."""
    return set(_STEM.findall(line.folded))
