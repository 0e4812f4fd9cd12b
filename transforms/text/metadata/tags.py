"""Tags: from the page's claims, else from its lines of tags, glued or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.enums import Role
from transforms.text.letters import UPPER
from transforms.text.metadata.evidence import Evidence
from transforms.text.metadata.folding import folded

MAX_TAGS = 60
"""More are a cloud. # our choice"""

LINE_CHARS = 5000
MAX_CHARS = 80
_LABEL = re.compile(
    r"\A\s*(?:tags?|tagged(?:\s+(?:as|with|in))?|topics?|keywords?|labels?|filed\s+under|more\s+on|schlagw[oö]rter|schlagworte|themen|stichw[oö]rter"
    r"|etiquetas?|archivado\s+en|temas|mots[- ]clés|sujets|étiquettes|parole\s+chiave|argomenti|etichette|palavras[- ]chave|assuntos|tagi|tematy|słowa\s+kluczowe"
    r"|теги|теґи|метки|мітки|темы|теми|ключевые\s+слова|ключові\s+слова)\b\s*:?\s*",
    re.IGNORECASE,
)
_DIVIDED = re.compile(r"\s*[,;|·•/#]\s*")
_GLUED = re.compile(rf"(?<=[^\W\d_{UPPER}])(?=[{UPPER}])")


def find_tags(evidence: Evidence) -> tuple[str, ...]:
    """Tags in order, each once, as the publisher writes them.

    Article tags and keywords of scripts come before the lines that a reader sees.
    """
    claims = [claim.value for basis in ("record", "og", "jsonld", "meta") for claim in evidence.claims("tag", basis)]
    blocks = evidence.blocks(Role.TAGS)
    if not claims and not blocks:
        return ()
    tags = claims or [tag for block in blocks for tag in split_tags(block.text)]
    kept: dict[str, str] = {}
    for tag in tags:
        if tag.strip() and len(tag) <= MAX_CHARS:
            kept.setdefault(folded(tag), " ".join(tag.split()))
    return tuple(kept.values())[:MAX_TAGS]


def split_tags(line: str) -> Iterator[str]:
    """The tags of a line: divided by signs or, when there are none, where a small letter meets a capital.

    >>> list(split_tags("Tags:KelpClimateBlue carbonOceans")), list(split_tags("Archivado en: Volcanes · Geología"))
    (['Kelp', 'Climate', 'Blue carbon', 'Oceans'], ['Volcanes', 'Geología'])
    """
    line = " ".join(line[:LINE_CHARS].replace("\n", " | ").split())
    label = _LABEL.match(line)
    body = line[label.end() :] if label else line
    parts = _DIVIDED.split(body)
    if len(parts) == 1 and label:
        parts = _GLUED.split(body)
    yield from (part.strip(" .,;:") for part in parts if part.strip(" .,;:"))
