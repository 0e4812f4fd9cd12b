"""What surnames begin with: MacArthur, DeSantis, daVinci."""

NAME_PREFIXES = frozenset(
    (
        "mc",
        "mac",
        "de",
        "di",
        "la",
        "le",
        "van",
        "von",
        "du",
        "da",
        "del",
        "el",
        "al",
        "fitz",
        "saint",
        "san",
        "ben",
        "bin",
        "st",
    )
)
