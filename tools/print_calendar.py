"""Print the month and weekday names of CLDR (through babel) as the YAML files that the date recogniser ships.

    python -m tools.print_calendar transforms/text/metadata/data

Babel is needed here alone; the product reads the printed files.
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel import Locale

# The first nine are read first when a name means different months in different languages (`listopad` is November or October).
LANGUAGES = [
    "en",
    "de",
    "es",
    "fr",
    "it",
    "pt",
    "pl",
    "uk",
    "ru",
    "nl",
    "sv",
    "da",
    "nb",
    "fi",
    "cs",
    "sk",
    "sl",
    "hr",
    "sr",
    "sr_Latn",
    "bs",
    "bg",
    "mk",
    "be",
    "ro",
    "hu",
    "el",
    "tr",
    "et",
    "lv",
    "lt",
    "ca",
    "gl",
    "eu",
    "id",
    "ar",
]

# What newsrooms print and CLDR does not list. # our choice, from the formats of news sites
MORE_MONTHS = {
    "en": {9: "sept"},
    "de": {1: "jänner jän", 2: "feber", 3: "mrz maerz"},
    "es": {9: "setiembre set"},
    "fr": {1: "jan", 2: "fév fev fevrier", 7: "juill", 8: "aout", 12: "decembre"},
    "it": {9: "sett"},
    "pt": {2: "fevereiro", 3: "marco"},
    "pl": {8: "sierp", 9: "wrzes", 10: "pazdziernika"},
    "uk": {
        1: "січ",
        2: "лют",
        3: "бер",
        4: "кві",
        5: "тра",
        6: "чер",
        7: "лип",
        8: "сер",
        9: "вер",
        10: "жов",
        11: "лис",
        12: "гру",
    },
    "ru": {
        1: "янв",
        2: "фев",
        3: "мар",
        4: "апр",
        6: "июн",
        7: "июл",
        8: "авг",
        9: "сен сент",
        10: "окт",
        11: "ноя нояб",
        12: "дек",
    },
}
MORE_WEEKDAYS = {
    "en": {1: "tues", 2: "weds", 3: "thur thurs"},
    "de": {5: "sonnabend"},
    "pt": {0: "segunda", 1: "terça", 2: "quarta", 3: "quinta", 4: "sexta"},
    "ru": {2: "среду", 4: "пятницу", 5: "субботу"},
    "uk": {2: "середу", 4: "п'ятницю", 5: "суботу", 6: "неділю"},
    "pl": {2: "środę", 5: "sobotę", 6: "niedzielę"},
}
HEAD = "# {what} by language, case-folded, without full stops. Printed from Unicode CLDR (Unicode License v3) by tools/print_calendar.py.\n"


def names(locale: Locale, table: str, number: int) -> list[str]:
    """Every form of one month or weekday: inflected and standing alone, whole and abbreviated."""
    forms: dict[str, None] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            name = (
                getattr(locale, table)[context][width][number]
                .casefold()
                .replace(".", "")
                .replace("’", "'")
                .replace("ʼ", "'")
                .strip()
            )
            if len(name) > 1 and not name[0].isdigit() and " " not in name:
                forms[name] = None
    return list(forms)


def printed(what: str, table: str, numbers: range, more: dict[str, dict[int, str]]) -> str:
    lines = [HEAD.format(what=what)]
    for code in LANGUAGES:
        locale = Locale.parse(code)
        rows = []
        for number in numbers:
            forms = names(locale, table, number) + more.get(code, {}).get(number, "").split()
            rows.append('"' + " ".join(dict.fromkeys(forms)) + '"')
        lines.append(f"{code}: [{', '.join(rows)}]\n".replace("sr_Latn", "sr-Latn"))
    return "".join(lines)


def main() -> None:
    folder = Path(sys.argv[1])
    (folder / "months.yaml").write_text(printed("Months", "months", range(1, 13), MORE_MONTHS), encoding="utf-8")
    (folder / "weekdays.yaml").write_text(
        printed("Weekdays from Monday", "days", range(7), MORE_WEEKDAYS), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
