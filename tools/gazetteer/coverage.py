"""How many independent spellings the derivation rules reach.

    python -m tools.gazetteer.coverage --places FILE.jsonl.gz… --spellings FILE.jsonl

Rules only: no name of these lists is used as an observed variant here. Names are compared without diacritics and case
(`folded`) and as they are (`exact`). The rules were written with the misses among the preferred names in view; the list's
further names (`further`, codes and names of other things among them) were not looked at. The surnames at the end are our
own examples of how the press of ten languages spells them.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tools.gazetteer.listed import Listed, read_listed
from tools.gazetteer.persons import given_names
from transforms.text import spelling
from transforms.text.spelling.romanisation.table import target_languages
from transforms.text.spelling.variants import derive_all, fold, wide_reach

BUILT = Path(spelling.__file__).parent / "data" / "built"
LANGUAGES = ("en", "de", "fr", "pl", "es", "it", "nl", "cs", "sv")


def main() -> None:
    """Print the three tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=Path, nargs="*", default=[])
    parser.add_argument("--spellings", type=Path)
    parser.add_argument("--misses", metavar="LANGUAGE", help="print what is not reached")
    arguments = parser.parse_args()
    if arguments.places:
        places = read_listed(arguments.places)
        report_places(places, arguments.misses)
        report_shipped(places)
    if arguments.spellings:
        report_spellings([json.loads(line) for line in arguments.spellings.read_text("utf-8").splitlines()])
    report_surnames(arguments.misses)


def _cyrillic_names(place: Listed) -> tuple[tuple[str, str], ...]:
    """The names that the rules start from: the present one in each language, and the Ukrainian ones of Soviet times."""
    names = dict(place.names)
    if place.former:
        names["uk"] = "|".join(dict.fromkeys([name for name in (names.get("uk"), *place.former) if name]))
    return tuple(sorted(names.items()))


@cache
def reached(names: tuple[tuple[str, str], ...]) -> tuple[frozenset[str], frozenset[str]]:
    """All derived spellings of a name, as they are and folded."""
    texts = [variant.text for variant in derive_all(dict(names), wide_reach())]
    return frozenset(texts), frozenset(fold(text).lower() for text in texts)


def report_places(places: list[Listed], misses: str | None) -> None:
    """Share of the list's names that the rules reach, by language."""
    preferred, exact, folded = Counter[str](), Counter[str](), Counter[str]()
    others, further = Counter[str](), Counter[str]()
    for place in places:
        spelled, plain = reached(_cyrillic_names(place))
        for language in LANGUAGES:
            if wanted := place.preferred.get(language):
                hit = fold(wanted).lower() in plain
                preferred[language] += 1
                exact[language] += wanted in spelled
                folded[language] += hit
                if misses == language and not hit:
                    print(f"  {wanted}\t{place.names}")
            for name in place.variants.get(language, ()):
                others[language] += 1
                further[language] += fold(name).lower() in plain
    print("places\tn\texact\tfolded\tfurther n\tfurther, folded")
    for language in LANGUAGES:
        n, rest = preferred[language], others[language]
        shares = (f"{exact[language] / n:.3f}", f"{folded[language] / n:.3f}", rest, f"{further[language] / rest:.3f}")
        print(language, n, *shares, sep="\t")


def report_shipped(places: list[Listed]) -> None:
    """Share of preferred names, folded, among the surface forms that ship (observed names of this list are among them)."""
    ids = {entity["wikidata"]: entity["id"] for entity in _built("entities.jsonl.gz", json.loads) if entity["wikidata"]}
    surfaces: dict[str, set[str]] = {}
    for surface, entity, *_ in _built("surfaces.tsv.gz", lambda line: line.split("\t")):
        surfaces.setdefault(entity, set()).add(fold(surface).lower())
    print("\nshipped\tn\tfolded")
    for language in LANGUAGES:
        wanted = [
            (ids[p.wikidata], p.preferred[language]) for p in places if p.wikidata in ids and language in p.preferred
        ]
        hits = sum(fold(name).lower() in surfaces.get(owner, ()) for owner, name in wanted)
        print(language, len(wanted), f"{hits / len(wanted):.3f}", sep="\t")


def _built(name: str, parse: Callable[[str], Any]) -> Iterator[Any]:
    with gzip.open(BUILT / name, "rt", encoding="utf-8") as lines:
        yield from (parse(line.rstrip("\n")) for line in lines)


def report_spellings(entries: list[dict[str, Any]]) -> None:
    """Share of the spellings of a public list of Ukrainian names that the rules reach."""
    print("\nspellings\tn\texact\tfolded")
    for kind in ("correct", "incorrect", "related"):
        wanted = [
            (entry, name) for entry in entries for name in _names(entry[kind]) if name.isascii() or not _cyrillic(name)
        ]
        spelled = [(name, _reached_by_name(entry)) for entry, name in wanted]
        exact = sum(name in forms[0] for name, forms in spelled)
        folded = sum(fold(name).lower() in forms[1] for name, forms in spelled)
        print(kind, len(spelled), f"{exact / len(spelled):.3f}", f"{folded / len(spelled):.3f}", sep="\t")


def _reached_by_name(entry: dict[str, Any]) -> tuple[frozenset[str], frozenset[str]]:
    """What the rules reach, and for a given name the table of given names too."""
    exact, folded = reached(_sources(entry))
    known = {ukrainian: forms[2:] for table in given_names().values() for ukrainian, forms in table.items()}
    latin = known.get(entry["source"], []) if entry["category"] == "Personal name" else []
    return exact | frozenset(latin), folded | {fold(name).lower() for name in latin}


def _sources(entry: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The Ukrainian name, and the Russian one where the entry holds one."""
    russian = [name for name in entry["related"] if _cyrillic(name)][:1]
    return (("uk", entry["source"]), *(("ru", name) for name in russian))


def _names(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _cyrillic(name: str) -> bool:
    return any("Ѐ" <= character <= "ӿ" for character in name)


def report_surnames(misses: str | None) -> None:
    """Share of our own press examples of Ukrainian surnames that the rules reach from the Ukrainian name alone."""
    total = hits = 0
    for line in SURNAMES.strip().splitlines():
        source, _, spellings = line.partition(":")
        _spelled, plain = reached((("uk", source.strip()),))
        for wanted in spellings.split():
            total += 1
            hit = fold(wanted).lower() in plain
            hits += hit
            if misses == "surnames" and not hit:
                print(f"  {source}: {wanted}")
    print(f"\nsurnames\t{total}\tfolded {hits / total:.3f}\t(targets: {' '.join(target_languages())})")


# general knowledge of how English, German, French, Polish, Spanish, Italian, Dutch, Czech, Swedish and other papers write them
SURNAMES = """
Тимошенко: Tymoshenko Timoshenko Tymoschenko Timoschenko Tymochenko Timochenko Tymoszenko Tymošenko Timošenko Tymosjenko Timosjenko Tymosenko
Порошенко: Poroshenko Poroschenko Porochenko Poroszenko Porošenko Porosjenko Porosenko Poroixenko
Зеленський: Zelenskyy Zelenskyi Zelensky Zelenskiy Zelenski Zelenskij Selenskyj Selenskij Selenski Zelenskyj Zelenskyï Zelenskii
Яценюк: Yatsenyuk Yatseniuk Jazenjuk Iatseniouk Jaceniuk Jatsenjuk Jaceňuk Jacenjuk Iatseniuk Yatseniouk
Клюєв: Klyuyev Kliuiev Kljujew Kliouïev Klujew Kljujev
Гройсман: Groysman Hroisman Hrojsman Groisman Groïsman Grojsman Hroysman
Кличко: Klychko Klichko Klytschko Klitschko Kliczko Klyčko Kličko Klytchko Klitchko
Аваков: Avakov Awakow
Парубій: Parubiy Parubii Parubij Paroubiï Paroubiy Parubi
Турчинов: Turchynov Turchinov Turtschynow Tourtchynov Turczynow Turčynov Toertsjynov Turtjynov
Шуфрич: Shufrych Schufrytsch Choufrytch Szufrycz Šufryč Shufrich
Рабінович: Rabinovych Rabinovich Rabinowytsch Rabinowitsch Rabinovitch Rabinowicz Rabinovič
Разумков: Razumkov Rasumkow Razoumkov Razumkow
Стефанчук: Stefanchuk Stefantschuk Stefantchouk Stefanczuk Stefančuk Stefantsjoek Stefantjuk
Арахамія: Arakhamia Arakhamiya Arachamija Arakhamiia Arachamia Arahamija
Княжицький: Kniazhytskyi Knyazhytsky Knjaschyzkyj Kniajytsky Kniażycki Kňažyckyj Knyazhytskyy
Вакарчук: Vakarchuk Wakartschuk Vakartchouk Wakarczuk Vakarčuk Vakartsjoek
Луценко: Lutsenko Luzenko Loutsenko Łucenko Lucenko
Ляшко: Lyashko Liashko Ljaschko Liachko Laszko Ljaško Ljasjko
Медведчук: Medvedchuk Medwedtschuk Medvedtchouk Medwedczuk Medvedčuk Medvedtsjoek
Бойко: Boyko Boiko Bojko Boïko
Геращенко: Herashchenko Gerashchenko Heraschtschenko Gerashenko Heraszczenko Heraščenko Guerachtchenko
Климпуш-Цинцадзе: Klympush-Tsintsadze Klympusch-Zynzadse Klympouch-Tsintsadze Kłympusz-Cyncadze
Чорновол: Chornovol Tchornovol Tschornowol Chornovil Czornowoł Čornovol
Червоненко: Chervonenko Tscherwonenko Tchervonenko Czerwonenko Červonenko
Королевська: Korolevska Korolewska Koroliovska
Наливайченко: Nalyvaichenko Nalyvaychenko Nalivaichenko Nalywajtschenko Nalyvaïtchenko Nalywajczenko Nalyvajčenko
Гриценко: Hrytsenko Grytsenko Gritsenko Hryzenko Hryzenko Hrycenko
Власенко: Vlasenko Wlassenko Vlassenko Własenko
Кожем'якін: Kozhemiakin Kozhemyakin Koschemjakin Kojemiakine Kożemiakin Kožemjakin
Ківалов: Kivalov Kiwalow
Ярош: Yarosh Jarosch Iaroch Jarosz Jaroš Jarosj
Тягнибок: Tyahnybok Tiahnybok Tiagnibok Tjahnybok Tjagnibok
Колесніченко: Kolesnichenko Kolesnitschenko Kolesnitchenko Kolesniczenko Kolesničenko
Єфремов: Yefremov Efremov Jefremow Iefremov Jefremov
Добкін: Dobkin Dobkine
Симоненко: Symonenko Simonenko
Мороз: Moroz Moros
Литвин: Lytvyn Litvin Lytwyn Lytvine Litvine
Плющ: Plyushch Plyusch Pljuschtsch Pliouchtch Pluszcz Pljušč
Азаров: Azarov Asarow Azarow
Янукович: Yanukovych Yanukovich Janukowytsch Janukowitsch Ianoukovytch Ianoukovitch Janukowycz Janukovyč Janukovych Janoekovytsj Janukovytj Janukovitj Yanoukovitch
Кубів: Kubiv Kubiw Koubiv
Шкіряк: Shkiryak Shkiriak Schkirjak Chkiriak Szkiriak
Железняк: Zhelezniak Zheleznyak Schelesnjak Jelezniak Żelezniak Železňak
Безугла: Bezuhla Besuhla Bezouhla Bezuhła
Жеваго: Zhevago Schewaho Jevaho Żewaho Ževaho Zhevaho
Ахметов: Akhmetov Achmetow Achmetov Ajmetov
Хомутиннік: Khomutynnik Chomutynnik Khomoutynnik
Чубаров: Chubarov Tschubarow Tchoubarov Czubarow Čubarov
Джемілєв: Dzhemilev Dschemiljew Djemilev Jemilev Dżemilew Džemilev Dzhemiliev
"""

if __name__ == "__main__":
    main()
