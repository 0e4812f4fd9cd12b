"""Print the cities and countries of CLDR (through babel) as the list of places that a dateline may name.

    python -m tools.print_places > transforms/text/metadata/data/cldr_places.txt

Babel is needed here alone; the product reads the printed file.
"""

from __future__ import annotations

from babel import Locale

LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "pl", "uk", "ru", "nl", "cs")
HEAD = "# Cities and countries by language. Printed from Unicode CLDR (Unicode License v3) by tools/print_places.py."
SHORT = 3  # `Pau`, `Ube`: shorter names are words too often
NOT_PLACES = frozenset({"Unknown City", "Unbekannt", "Samara Time"})


def places(code: str) -> list[str]:
    """Exemplar cities of the time zones, and countries with a two-letter code."""
    locale = Locale.parse(code)
    cities = [zone["city"] for zone in locale.time_zones.values() if "city" in zone]
    if code == "en":  # CLDR gives an English city only where the zone's own name is not it
        cities += [name.rpartition("/")[2].replace("_", " ") for name in Locale.parse("de").time_zones if "/" in name]
    countries = [name for key, name in locale.territories.items() if len(key) == 2]
    return sorted(
        {name for name in cities + countries if len(name) > SHORT and "(" not in name and "/" not in name} - NOT_PLACES
    )


def main() -> None:
    print(HEAD)
    for code in LANGUAGES:
        print(f"{code}\t" + "|".join(places(code)))


if __name__ == "__main__":
    main()
