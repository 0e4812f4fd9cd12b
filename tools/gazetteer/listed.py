"""Records of a public place list (Who's On First), cleaned: one for each Wikidata id, with names that are really its own."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from transforms.text.spelling.romanisation.transcribe import APOSTROPHES, standard, transcribe
from transforms.text.spelling.variants import fold

CODES = {
    "en": "eng", "de": "deu", "fr": "fra", "pl": "pol", "es": "spa", "it": "ita", "nl": "nld", "cs": "ces", "sv": "swe",
    "pt": "por", "no": "nob", "fi": "fin", "sk": "slk", "hu": "hun", "ro": "ron", "tr": "tur", "lt": "lit", "lv": "lav",
    "et": "est", "ca": "cat", "sl": "slv",
}  # fmt: skip
CYRILLIC = {"uk": "ukr", "ru": "rus", "be": "bel"}
AGREEMENT = 0.8  # our choice: a name of the record must be this similar to its Ukrainian or Russian name, romanised
SAME_NAME = 0.6  # our choice: below it two names of a record are two names, not one name in two languages
SAME_IN_BELARUSIAN = 0.45  # it writes vowels as they sound (Рагачоў, Рогачев)
PLACETYPES = ("locality", "neighbourhood", "county")
_NOISE = re.compile(
    r"\(.*?\)|^(?:Горад|Город|місто|город|Гарадскі пасёлак|гарадскі пасёлак|Пасёлак|Вёска|Аграгарадок|Рака|село)\s|́",
    re.IGNORECASE,
)
_PROSE = re.compile(
    r"район|раён|область|вобласць|рада$|Список|список|полк$|замок|річка|министерств|міністерств|административн|кладбище|могілкі|острів$|остров$|^острів |молитва",
    re.IGNORECASE,
)
_OTHER_THING = re.compile(
    r" .*(?:вич|івна|овна|ївна|ўна)$|^(?:ФК|ХК|Шахта|Стадион) |завод|стадіон|замок|Список", re.IGNORECASE
)
# stems of names that the Ukrainian law on decommunisation (2015) did away with; our own list
_SOVIET = re.compile(
    r"^(?:Червоно|Красно[агдлпф]|Красн(?:ий|і|а|е) |Жовтнев|Октябр|Комсомол|Піонер|Радянськ|Радгосп|Колгосп|Совєт|Дзержин|Кіров|Ленін"
    r"|Сталін|Свердлов|Орджонікідзе|Стаханов|Торез|Фрунз|Куйбишев|Щорс|Цюрупин|Котовськ|Вахрушев|Калінін|Ульянов|Войков|Володарськ"
    r"|Артемівськ|Артемове|Тельман|Димитров|Жданов|Ворошилов|Менжинськ|Чапаєв|Дніпродзержин|Дніпропетровськ|Іллічівськ|Першотравн"
    r"|Карло-Маркс|Чубарів|Краснодон|Постишев|Урицьк)"
)
_WORD = re.compile(r"[А-ЯЄІЇҐЎЁ][А-Яа-яЄєІіЇїҐґЎўЁё' -]+")
_LATIN = re.compile(r"[A-ZÀ-ŽȘȚ][A-Za-zÀ-žȘșȚț'’ -]+")


@dataclass(frozen=True, slots=True)
class Listed:
    """One place of the list."""

    wikidata: str
    country: str
    population: int
    names: dict[str, str]  # Cyrillic, by language: one name, as each language has it
    former: tuple[str, ...]  # Ukrainian names that the law on decommunisation did away with
    preferred: dict[str, str]  # Latin, by language
    variants: dict[str, tuple[str, ...]]


def read_listed(paths: Iterable[Path]) -> list[Listed]:
    """All places whose record holds together, by Wikidata id."""
    grouped: dict[str, list[tuple[dict[str, Any], str]]] = {}
    for path in paths:
        country = "BY" if "_by" in path.name else "UA"
        for record in read_records([path]):
            grouped.setdefault(record["wikidata"], []).append((record, country))
    found = (_best(identifier, records) for identifier, records in sorted(grouped.items()))
    return [listed for listed in found if listed]


def read_records(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """The records as they are."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _best(identifier: str, records: list[tuple[dict[str, Any], str]]) -> Listed | None:
    """Of the records that share an id, the one whose own name is that of the thing with the id."""
    ranked = sorted(
        records,
        key=lambda r: (
            PLACETYPES.index(r[0]["placetype"]) if r[0]["placetype"] in PLACETYPES else 9,
            -r[0]["population"],
            r[0]["wof"],
        ),
    )
    for record, country in ranked:
        if record["placetype"] not in PLACETYPES:
            continue
        candidates, preferred = cyrillic_names(record["names"]), _latin(record["names"])
        own = "uk" if country == "UA" else "ru"
        first = {language: every[0] for language, every in candidates.items()}
        if own not in first or not _is_a_place(record, first) or not _agrees(record["name"], first):
            continue
        names = one_name(candidates, own)
        return Listed(
            wikidata=identifier,
            country=country,
            population=record["population"],
            names=names,
            former=former_names(candidates, names.get("uk")),
            preferred=preferred,
            variants=_variants(record["names"]),
        )
    return None


def _is_a_place(record: dict[str, Any], names: Mapping[str, str]) -> bool:
    """False if the id is that of a person, a club or a district, as the names beside it tell."""
    cyrillic = [name for code in CYRILLIC.values() for name in record["names"].get(f"{code}_x_preferred", ())]
    if any(_OTHER_THING.search(name) for name in cyrillic):
        return False
    if record["placetype"] == "county" and cyrillic and clean(cyrillic[0]).endswith("ий"):
        return False
    latin = _latin(record["names"])
    most = max(len(_words(name)) for name in names.values())
    if 2 * sum(len(_words(name)) > most for name in latin.values()) > len(latin):  # a person, a river, a stadium
        return False
    roman = [name for language, name in latin.items() if language != "en"]
    romanised = [standard(name, "en", language) for language, name in names.items()]
    like = sum(max(similar(name, text) for text in romanised) >= 0.5 for name in roman)
    return 2 * like >= len(roman)


def _words(name: str) -> list[str]:
    return re.split(r"[ -]+", clean(name))


def cyrillic_names(names: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Ukrainian, Russian and Belarusian names without generic words; a Ukrainian name in Latin letters is put back."""
    cleaned: dict[str, tuple[str, ...]] = {}
    for language, code in CYRILLIC.items():
        candidates = [*names.get(f"{code}_x_preferred", ()), *names.get(f"{code}_x_variant", ())]
        if language == "uk":  # the alphabet has neither letter
            candidates = [name.replace("э", "є").replace("ы", "и") for name in candidates]
        kept = [name for name in map(clean, candidates) if _WORD.fullmatch(name) and not _PROSE.search(name)]
        if not kept and language == "uk" and candidates and (restored := restore_bgn(clean(candidates[0]))):
            kept = [restored]
        if kept:
            cleaned[language] = tuple(dict.fromkeys(kept))
    return cleaned


def one_name(candidates: Mapping[str, tuple[str, ...]], own: str) -> dict[str, str]:
    """The name that the place goes by, as each language has it.

    The list has the names before and after a renaming in any order: one that the law did away with is not the present
    one. A language whose names are all unlike the chosen one (an older name, or a mix-up with another thing) has none.
    """
    present = [name for name in candidates[own] if own != "uk" or not _SOVIET.search(name)]
    chosen = (present or candidates[own])[0]
    names: dict[str, str] = {}
    for language, every in candidates.items():
        alike = [name for name in every if same_name(chosen, own, name, language)]
        if alike:
            names[language] = chosen if language == own else alike[0]
    return names


def former_names(candidates: Mapping[str, tuple[str, ...]], present: str | None) -> tuple[str, ...]:
    """Ukrainian names of the record that the law did away with, other than the present one."""
    return tuple(name for name in candidates.get("uk", ()) if name != present and _SOVIET.search(name))


def same_name(own: str, language: str, name: str, other: str) -> bool:
    """True if two Cyrillic names are one name in two languages, by the letters or by what Russian makes of Ukrainian."""
    spelled = [own, *(s.text for s in transcribe(own, "cyrl_ru", "uk") if language == "uk" and other == "ru")]
    ratios = [SequenceMatcher(None, text.lower(), name.lower(), autojunk=False).ratio() for text in spelled]
    likeness = max(*ratios, similar(standard(own, "en", language), standard(name, "en", other)))
    return likeness >= (SAME_IN_BELARUSIAN if "be" in (language, other) else SAME_NAME)


def clean(name: str) -> str:
    """The name alone, with plain apostrophes."""
    return _NOISE.sub("", unicodedata.normalize("NFC", name).translate(APOSTROPHES)).strip()


def _agrees(own: str, names: Mapping[str, str]) -> bool:
    """True if the record's own name is one of its Cyrillic names or their romanisation."""
    own = clean(own)
    if own in names.values():
        return True
    romanised = [standard(name, "en", language) for language, name in names.items()]
    return any(similar(own, text) >= AGREEMENT for text in romanised)


def similar(left: str, right: str) -> float:
    """Likeness from 0 to 1, diacritics, case and apostrophes apart."""
    a, b = (fold(text).lower().replace("'", "").replace("’", "") for text in (left, right))
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _latin(names: Mapping[str, list[str]]) -> dict[str, str]:
    found = {
        language: names.get(f"{code}_x_preferred", [""])[0].translate(APOSTROPHES).strip()
        for language, code in CODES.items()
    }
    return {language: name for language, name in found.items() if _LATIN.fullmatch(name)}


def _variants(names: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    found = {
        language: tuple(name.translate(APOSTROPHES).strip() for name in names.get(f"{code}_x_variant", ()))
        for language, code in CODES.items()
    }
    return {
        language: kept for language, every in found.items() if (kept := tuple(n for n in every if _LATIN.fullmatch(n)))
    }


BGN = {
    "shch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "ye": "є", "yi": "ї", "yu": "ю", "ya": "я",
    "a": "а", "b": "б", "v": "в", "h": "г", "g": "ґ", "d": "д", "e": "е", "z": "з", "y": "и", "i": "і", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у", "f": "ф", "'": "ь",
    "”": "'", '"': "'", " ": " ", "-": "-",
}  # fmt: skip


def restore_bgn(name: str) -> str | None:
    """A Ukrainian name back from its BGN/PCGN 1965 romanisation; None if it holds anything else.

    >>> restore_bgn("Surs'ko-Mykhaylivka"), restore_bgn("Stoyaniv"), restore_bgn("Velykyy Rakovets'")
    ('Сурсько-Михайлівка', 'Стоянів', 'Великий Раковець')
    """
    lowered, out, position = name.lower(), "", 0
    while position < len(lowered):
        if (
            lowered[position] == "y"
            and out[-1:] in tuple("аеиіоуєюя")
            and lowered[position + 1 : position + 2] not in tuple("aeiu")
        ):
            out, position = out + "й", position + 1
            continue
        length = next((n for n in (4, 2, 1) if lowered[position : position + n] in BGN), 0)
        if not length:
            return None
        out, position = out + BGN[lowered[position : position + length]], position + length
    return "".join(
        letter.upper() if index == 0 or out[index - 1] in " -" else letter for index, letter in enumerate(out)
    )
