"""Places that datelines name and agencies that sign."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from transforms.text.metadata.shipped import shipped


@cache
def _places() -> frozenset[str]:
    by_hand = ", ".join(shipped("places").values()).split(", ")
    printed = (files(__package__) / "data" / "cldr_places.txt").read_text(encoding="utf-8").splitlines()[1:]
    from_cldr = [name for line in printed for name in line.partition("\t")[2].split("|")]
    return frozenset(name.strip().casefold() for name in by_hand + from_cldr)


@cache
def _cities() -> frozenset[str]:
    printed = (files(__package__) / "data" / "geonames_cities.txt").read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(name.casefold() for name in printed)


@cache
def agencies() -> frozenset[str]:
    """The names that news agencies sign with."""
    return frozenset(shipped("agencies"))


def is_place(name: str) -> bool:
    """Whether datelines are known to name this place, in any case.

    >>> is_place("KYIV"), is_place("Buenos Aires"), is_place("Empire")
    (True, True, False)
    """
    return name.casefold() in _places()


def is_city(name: str) -> bool:
    """Whether this is a town of the world, in any case; many are words too.

    >>> is_city("PLAUEN"), is_city("Empire")
    (True, False)
    """
    return name.casefold() in _cities()


def is_agency(name: str) -> bool:
    """Whether a news agency signs like this.

    >>> is_agency("dpa"), is_agency("Reuters"), is_agency("Ann Reuters")
    (True, True, False)
    """
    return name in agencies()
