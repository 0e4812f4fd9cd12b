"""Surface forms of an entity, derived by rule from its names in Cyrillic script."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from transforms.text.spelling.romanisation.exonyms import exonyms
from transforms.text.spelling.romanisation.table import OLD, target_languages
from transforms.text.spelling.romanisation.transcribe import Spelling, transcribe

FOLDED = "+folded"
EXONYM = "exonym"  # begins the rule id of a name that a language has of its own
ADJECTIVE_LAST = ("pl",)  # languages that put an adjective behind the noun in place names, without a hyphen
LETTERS_WITHOUT_DECOMPOSITION = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"})
NATIONAL_SYSTEM = {("en", "uk"): "kmu2010"}  # the one table whose first choice is a law, not a habit


@dataclass(frozen=True, slots=True, order=True)
class Variant:
    """One derived spelling: its distance from the standard, the text, and the rule that made it."""

    cost: int
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Reach:
    """How far derivation goes: the largest distance by target language, and how many spellings are kept."""

    by_target: Mapping[str, int]
    limit: int
    traditional: Mapping[str, int] = field(default_factory=dict)
    """The same for the traditional shape of place names, in the languages that have one."""
    mixed: int = 0
    """Largest distance of names whose words come from different languages (Belaya Tserkva); 0 for none."""

    def targets(self) -> tuple[tuple[str, int], ...]:
        """Target languages with their largest distance: English first, so that it is named where several rules agree."""
        return tuple(sorted(self.by_target.items(), key=lambda item: (item[0] != "en", item[0])))


def wide_reach() -> Reach:
    """Everything the tables can say within three steps in English and Polish and two elsewhere.

    Polish has old forms of its own for eastern names (Podhajce), several steps from the transcription.
    """
    steps = {target: 3 if target in ("en", "pl") else 2 for target in target_languages()}
    return Reach(steps, limit=20_000, traditional={"pl": 3}, mixed=3)


def derive(names: Mapping[str, str], reach: Reach | None = None) -> tuple[Variant, ...]:
    """Spellings of one name in every target language, nearest to the standard first.

    `names` maps source languages (uk, ru, be) to the name in Cyrillic; a value may hold several names, divided by `|`.

    >>> [variant.text for variant in derive({"ru": "Киев"}, Reach({"de": 1}, limit=3))]
    ['Kijew', 'Kiew', 'Kijev']
    """
    reach = reach or wide_reach()
    found: dict[str, Variant] = {}
    for variants in derive_by_target(names, reach).values():
        for variant in variants:
            keep_nearest(found, variant)
    for variant in chain(_traditional(names, reach), _mixed(names, reach)):
        keep_nearest(found, variant)
    for target, _ in reach.targets():
        for source, joined in sorted(names.items()):
            for text in (text for name in joined.split("|") for text in exonyms(name, target, source)):
                keep_nearest(found, Variant(0, text, f"{EXONYM}-{target}:{source}"))
    return tuple(sorted(found.values())[: reach.limit])


def _traditional(names: Mapping[str, str], reach: Reach) -> Iterator[Variant]:
    """Names in the shape that a language gave to eastern places before it transcribed them (Brzuchowice)."""
    for target, max_cost in sorted(reach.traditional.items()):
        for source, joined in sorted(names.items()):
            for name in joined.split("|"):
                for spelling in transcribe(name, target + OLD, source, max_cost):
                    variant = Variant(spelling.cost + 1, spelling.text, f"{EXONYM}-{target}:{source}{OLD}")
                    yield variant
                    yield from filter(None, (_spaced(variant), _turned(variant)))


def _mixed(names: Mapping[str, str], reach: Reach) -> Iterator[Variant]:
    """English names with one word from Ukrainian and one from Russian (Kamianets-Podolsky, Belaya Tserkva)."""
    if not reach.mixed or not {"uk", "ru"} <= set(names):
        return
    own = names["uk"].split("|")[0]
    separator = "-" if "-" in own else " "
    for other in names["ru"].split("|"):
        pairs = list(zip(own.split(separator), other.split(separator), strict=False))
        if len(pairs) != 2 or own.count(separator) != 1 or other.count(separator) != 1:
            continue
        for first, second in ((("uk", pairs[0][0]), ("ru", pairs[1][1])), (("ru", pairs[0][1]), ("uk", pairs[1][0]))):
            yield from _joined(first, second, separator, reach.mixed)


def _joined(first: tuple[str, str], second: tuple[str, str], separator: str, max_cost: int) -> Iterator[Variant]:
    left, right = (transcribe(name, "en", source, max_cost - 1) for source, name in (first, second))
    for head in left:
        for tail in right:
            if (cost := head.cost + tail.cost + 1) <= max_cost:
                yield Variant(cost, f"{head.text}{separator}{tail.text}", "press-en:uk+ru")


def derive_full_names(
    givens: Iterable[Mapping[str, str]], surname: Mapping[str, str], reach: Reach, given_reach: Reach
) -> tuple[Variant, ...]:
    """Given name and surname together, each pair in one target language, nearest first.

    `givens` holds the given name and its counterparts; a Russian given name goes with a Ukrainian surname as well
    ("Vladimir Zelensky"), within one language or with one of the two in English.
    """
    surnames = derive_by_target(surname, reach)
    given_names = derive_by_target(_merged(givens), given_reach)
    found: dict[str, Variant] = {}
    for target, max_cost in reach.targets():
        for given in given_names.get(target, ()):
            for family in surnames.get(target, ()):
                cost = given.cost + family.cost
                if cost <= max_cost + 1:
                    keep_nearest(found, Variant(cost, f"{given.text} {family.text}", family.source))
    return tuple(sorted(found.values())[: reach.limit])


def derive_by_target(names: Mapping[str, str], reach: Reach) -> dict[str, tuple[Variant, ...]]:
    """Spellings grouped by target language. A value may hold several names, divided by `|`."""
    grouped: dict[str, tuple[Variant, ...]] = {}
    for target, max_cost in reach.targets():
        found: dict[str, Variant] = {}
        for source, joined in sorted(names.items()):
            for name in joined.split("|"):
                for spelling in transcribe(name, target, source, max_cost):
                    keep_nearest(found, Variant(spelling.cost, spelling.text, _rule(target, source, spelling)))
        for variant in sorted(found.values()) if target in ADJECTIVE_LAST else ():
            for other in (_spaced(variant), _turned(variant)):
                if other and other.cost <= max_cost:
                    keep_nearest(found, other)
        grouped[target] = tuple(sorted(found.values()))
    return grouped


def _spaced(variant: Variant) -> Variant | None:
    """The two parts of a name without the hyphen (Askania Nowa)."""
    if variant.text.count("-") != 1:
        return None
    return Variant(variant.cost + 1, variant.text.replace("-", " "), variant.source)


def _turned(variant: Variant) -> Variant | None:
    """The two words of a name in the other order (Stary Jaryczów, Jaryczów Stary)."""
    first, space, second = variant.text.partition(" ")
    if not space or " " in second:
        return None
    return Variant(variant.cost + 1, f"{second} {first}", variant.source)


def derive_all(names: Mapping[str, str], reach: Reach) -> tuple[Variant, ...]:
    """As `derive`, from the Russian spelling of the Ukrainian name too, whatever Russian name is known."""
    return derive(with_russian(names), reach)


def with_russian(names: Mapping[str, str]) -> dict[str, str]:
    """The names with what Russian sources make of the Ukrainian one beside the given Russian name, divided by `|`."""
    if "uk" not in names:
        return dict(names)
    converted = [
        spelling.text for name in names["uk"].split("|") for spelling in transcribe(name, "cyrl_ru", "uk", max_cost=2)
    ]
    known = names.get("ru", "").split("|") if names.get("ru") else []
    return {**names, "ru": "|".join(dict.fromkeys([*known, *converted]))}


def fold(text: str) -> str:
    """The text without diacritics, upper and lower case kept.

    >>> fold("Łuck, Mykolaïv, Chișinău")
    'Luck, Mykolaiv, Chisinau'
    """
    decomposed = unicodedata.normalize("NFD", text.translate(LETTERS_WITHOUT_DECOMPOSITION))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def keep_nearest(found: dict[str, Variant], variant: Variant) -> None:
    """Remember the variant unless the same text is known at the same distance or nearer."""
    known = found.get(variant.text)
    if known is None or variant.cost < known.cost:
        found[variant.text] = variant


def _merged(givens: Iterable[Mapping[str, str]]) -> dict[str, str]:
    merged: dict[str, list[str]] = {}
    for source, name in chain.from_iterable(given.items() for given in givens):
        if name not in merged.setdefault(source, []):
            merged[source].append(name)
    return {source: "|".join(names) for source, names in merged.items()}


def _rule(target: str, source: str, spelling: Spelling) -> str:
    if spelling.cost == 0 and (target, source) in NATIONAL_SYSTEM:
        return NATIONAL_SYSTEM[target, source]
    return f"press-{target}:{source}"
