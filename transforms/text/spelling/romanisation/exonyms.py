"""Names that a language has of its own for a foreign place, which no transcription rule reaches."""

from __future__ import annotations

from functools import cache
from importlib import resources

import yaml


def exonyms(name: str, target: str, source: str) -> tuple[str, ...]:
    """The exonyms of a place in the target language, by its Cyrillic name; empty if none is known.

    >>> exonyms("Жовква", "pl", "uk")
    ('Żółkiew',)
    """
    return _tables().get(target, {}).get(source, {}).get(name, ())


@cache
def _tables() -> dict[str, dict[str, dict[str, tuple[str, ...]]]]:
    text = (resources.files("transforms.text.spelling") / "data" / "exonyms.yaml").read_text("utf-8")
    return {
        target: {
            source: {name: tuple(spelled.split("|")) for name, spelled in names.items()}
            for source, names in sources.items()
        }
        for target, sources in yaml.safe_load(text).items()
    }
