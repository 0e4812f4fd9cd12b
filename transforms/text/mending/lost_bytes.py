"""Misread UTF-8 of which a byte was lost on the way: "cittÃ ", "10Â km", "â€œNoâ€", "PolÃtica", "donât".

No-break spaces become plain ones or fall away, soft hyphens and bytes that the charset does not have are dropped or replaced. What is left
names the letter all the same: a word ends in "Ã" in no language. Where one does in capitals ("MANHÃ"), other damage has to prove the charset.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import re2

from transforms.text.letters import LOWER
from transforms.text.mending.word_list import words_of

LATIN = "a-zß-öø-ÿ"
NO_TAIL = r"(?:\ufffd|(?![\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]))"
# What is right whatever stands around it; the first group is the damage.
CERTAIN = {
    rf"(â€{NO_TAIL})": "”",
    r"(?<=[aeidost]n)(â)t\b|\b(?:[Ii]t|[Tt]hat|[Ss]?[Hh]e|[Ww]hat|[Tt]here|[Ll]et)(â)s\b": "’",
    r"\b(?:[Ww]e|[Tt]hey|[Yy]ou|I)(â)(?:re|ve|ll|d|m)\b": "’",
    rf"(?<=[\d{LOWER}.,;:!?)»”%])(Â)(?= |$)": "",
    r"(Р\ufffd)": "И",
}
# What is right in a text of which other damage proves the charset: A stands for what it shows of the letters à to ÿ.
ALONE = rf"(?:(?<=[{LATIN}])|(?<=[^.!?…\s] )|(?<=['’™]))"
PROVEN = {
    rf"{ALONE}(A )(?=(?:s|quel[ae]s?|quilo)\b)": "à",
    rf"{ALONE}(A )(?=[ .,;:!?…»”)\n]|\Z)": "à",
    rf"{ALONE}(A)(?=[ .,;:!?…»”)'’\n]|\Z|(?:s|quel[ae]s?|quilo)\b)": "à",
}
# The same for single charsets.
PROVEN_IN = {
    "cp1252": {
        r"(?<=\s)(Â )(?=\S)|(?<=\s)(Â)(?=\n)": "",
        rf"(?<=[\d{LOWER}.,;:!?])(Â)(?=[\d{LOWER}«–—!?:;])": " ",
        r"(?<=[A-Za-z])(â)(?=s\b)": "’",
    },
    "cp1251": {r"(Р)(?=[РС][ѓђ‚„…†‡€‰Љ‹ЊЌЋЏ‘’“”•–—™љ›њќћџЎўЈ¤¦§©«¬\xad®°±µ¶·№»јЅѕ])": "И"},
}
CYRILLIC = re.compile("[а-я]{3}")
# The letters whose second byte windows-1252 lacks, or is a soft hyphen: judged by the word that they make.
INNER = re.compile(rf"(?:[{LATIN}]+|\b[A-Z][{LATIN}]*)(Ã)(?=([{LATIN}]+))")
CAPITAL = re.compile(rf"(?<![^\W\d_])Ã\ufffd?(?=([{LATIN}]{{2,}}))")
POLISH = re.compile(rf"(?<![^\W\d_])Å\ufffd?(?=[{LATIN}])")
ENDING = re.compile(rf"\b([{LATIN}]+)(Ã(?: (?= ))?)(?= ?(?:[ .,;:!?…»”)\n]|\Z))")
SIGNAL = re2.compile(
    r"â€|(?:nât|[A-Za-z]â(?:[sdm]|re|ve|ll))(?:\PL|$)|[\p{Ll}\d.,;:!?)»”]Â(?: |$)|(?:^|\p{Ll}|\P{L})Ã(?:[ .,;:!?»”)\n\x{fffd}]|\p{Ll}|$)|Р\x{fffd}"
)
IBERIAN = ("es", "pt")
GRAVE = ("it", "fr", "pt", "es")
TILDE = "pt"


def lost_bytes(text: str, shown: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where such letters stand and what they are; `shown` has the proven charsets and what they show of the letters à to ÿ.

    >>> [after for _, _, after in lost_bytes("“It isnât here,â€ he said", {})]
    ['”', '’']
    """
    if not shown and SIGNAL.search(text) is None:
        return
    patterns = [*CERTAIN.items()]
    for name, letter in shown.items():
        patterns += PROVEN_IN.get(name, {}).items()
        if name != "cp1251" or CYRILLIC.search(text) is None:
            patterns += [(pattern.replace("(A", f"({letter}"), after) for pattern, after in PROVEN.items()]
    taken: set[int] = set()
    for pattern, after in patterns:
        for match in re.finditer(pattern, text, re.MULTILINE):
            start, end = match.span(match.lastindex or 0)
            if start not in taken:
                taken.add(start)
                yield start, end, after
    yield from _judged_by_word(text, "cp1252" in shown, taken)


def _judged_by_word(text: str, proven: bool, taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """What the word decides that it makes."""
    if proven:
        inner = [match for match in INNER.finditer(text) if match.start(1) not in taken]
        if any(_is_iberian(match.group()[:-1].lower() + "í" + match.group(2)) for match in inner):
            yield from ((*match.span(1), "í") for match in inner)
        if "Å‚" in text:
            yield from ((*match.span(), "Ł") for match in POLISH.finditer(text))
    else:
        yield from ((*match.span(2), "à") for match in ENDING.finditer(text) if _ends_in_grave(match[1]))
    for match in CAPITAL.finditer(text) if proven or "\ufffd" in text else ():
        found = [letter for letter in "ÁÍ" if _is_iberian(letter.lower() + match.group(1))]
        if len(found) == 1 and match.start() not in taken:
            yield *match.span(), found[0]


def _is_iberian(word: str) -> bool:
    return any(word in words_of(language) for language in IBERIAN)


def _ends_in_grave(stem: str) -> bool:
    """Whether a listed word is the stem with "à", and none with "ã"."""
    return any(stem + "à" in words_of(language) for language in GRAVE) and stem + "ã" not in words_of(TILDE)
