"""Letters of the wrong alphabet that look right: a Latin i in "видiлiть", a Cyrillic с in "AstraZeneсa"."""

from __future__ import annotations

import re

import re2

from transforms.text.edits import Edit

RULE = "mend.homoglyph"
# Latin to Cyrillic twins of Ukrainian and Russian print.
TWINS = dict(zip("aceiopxyABCEHIKMOPTXïëÏË", "асеіорхуАВСЕНІКМОРТХїёЇЁ"))
BACK = {cyrillic: latin for latin, cyrillic in TWINS.items()} | {"ѕ": "s", "ј": "j", "Ѕ": "S", "Ј": "J"}
LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
CYRILLIC = "\u0400-\u04ff"
WORD = re.compile(f"[{LATIN}{CYRILLIC}][{LATIN}{CYRILLIC}'’ʼ]*")
SIGNAL = re2.compile(f"[{LATIN}][{CYRILLIC}]|[{CYRILLIC}][{LATIN}]|[{CYRILLIC}],? i [{CYRILLIC}]")
IN_LATIN = re.compile(f"[{LATIN}]")
IN_CYRILLIC = re.compile(f"[{CYRILLIC}]")
LONE_I = re.compile(f"(?:(?<=[{CYRILLIC}] )|(?<=[{CYRILLIC}], ))i(?= [{CYRILLIC}])")
MIN_OWN = 2  # our choice: letters that only the word's own alphabet has


def mend_homoglyphs(text: str) -> tuple[Edit, ...]:
    """Edits of words whose few foreign letters all have a twin in the alphabet of the rest, which the rest proves.

    >>> [(edit.before, edit.after == "виділіть") for edit in mend_homoglyphs("вид\\x69л\\x69ть мишкою")]
    [('видiлiть', True)]
    >>> mend_homoglyphs("IT-компания, VIPы, СП-2")
    ()
    """
    if SIGNAL.search(text) is None:
        return ()
    edits = [
        Edit(match.start(), match.end(), match.group(), after, "mend", RULE)
        for match in WORD.finditer(text)
        if (after := _unmixed(match.group())) is not None
    ]
    edits += [Edit(match.start(), match.end(), "i", "і", "mend", RULE) for match in LONE_I.finditer(text)]
    return tuple(sorted(edits, key=lambda edit: edit.start))


def _unmixed(word: str) -> str | None:
    latin, cyrillic = IN_LATIN.findall(word), IN_CYRILLIC.findall(word)
    if not latin or not cyrillic:
        return None
    if all(char in TWINS for char in latin) and _proves(cyrillic, latin, BACK):
        return "".join(TWINS.get(char, char) for char in word)
    inside = word[:-1] if word[-1:] in BACK else word  # a Cyrillic ending on a Latin name is grammar: "Facebookа"
    if all(char in BACK for char in cyrillic) and _proves(latin, cyrillic, TWINS) and inside == word:
        return "".join(BACK.get(char, char) for char in word)
    return None


def _proves(own: list[str], foreign: list[str], twins: dict[str, str]) -> bool:
    """Whether the word's own letters outnumber the foreign ones and some of them cannot be taken for the other alphabet."""
    return len(own) > len(foreign) and sum(char not in twins for char in own) >= MIN_OWN
