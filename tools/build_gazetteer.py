"""Build the gazetteer that ships: hand-kept sources and public lists in; entities, surfaces and a report out.

    python -m tools.build_gazetteer [--places FILE.jsonl.gz]… [--spellings FILE.jsonl]

Without the lists only the hand-kept entities are built. Needs `wordfreq` (in the `gazetteer` extra): the lists of ordinary
words decide which generated forms are dropped. The product itself needs neither.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from tools.gazetteer.dangers import make_safe
from tools.gazetteer.hand import read_entries
from tools.gazetteer.listed import read_listed, read_records
from tools.gazetteer.lists import with_former_names_told_apart, with_places, with_regions, with_spellings
from tools.gazetteer.output import write
from tools.gazetteer.persons import given_spellings, person
from tools.gazetteer.places import place
from tools.gazetteer.records import Entity, Gazetteer, Row
from tools.gazetteer.words import ordinary_words
from transforms.text.spelling.variants import FOLDED, fold

DATA = Path(__file__).parents[1] / "transforms" / "text" / "spelling" / "data"


def main() -> None:
    """Read the command line, build, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=Path, action="append", default=[], metavar="FILE.jsonl.gz")
    parser.add_argument("--spellings", type=Path, metavar="FILE.jsonl")
    parser.add_argument(
        "--sources", type=Path, default=DATA / "sources", metavar="FOLDER", help="the hand-kept YAML files"
    )
    parser.add_argument("--output", type=Path, default=DATA / "built", metavar="FOLDER")
    arguments = parser.parse_args()
    gazetteer, account = make_safe(
        build(arguments.sources, arguments.places, arguments.spellings), ordinary_words(), given_spellings()
    )
    write(arguments.output, gazetteer, account)
    print(f"{len(gazetteer.entities)} entities, {len(gazetteer.rows)} surface rows in {arguments.output}")


def build(sources: Path, places: Sequence[Path] = (), spellings: Path | None = None) -> Gazetteer:
    """All entities and all rows, dangerous ones still among them."""
    entries = [entry for path in sorted(sources.glob("*.yaml")) for entry in read_entries(path)]
    built = [person(entry) if entry.get("type") == "person" else place(entry) for entry in entries]
    entities = [entity for entity, _ in built]
    gazetteer = Gazetteer(_unique(entities), tuple(row for _, rows in built for row in rows))
    if places:
        gazetteer = with_places(gazetteer, entries, read_listed(places))
        gazetteer = with_regions(gazetteer, entries, read_records(places))
    if spellings:
        gazetteer = with_spellings(gazetteer, spellings)
    return gazetteer.with_rows(distinct(with_former_names_told_apart(gazetteer).rows))


def _unique(entities: list[Entity]) -> tuple[Entity, ...]:
    seen: set[str] = set()
    for entity in entities:
        if entity.id in seen:
            raise ValueError(f"entity {entity.id!r} is defined twice")
        seen.add(entity.id)
    return tuple(entities)


PREFERENCE = ("canonical", "hand", "former", "observed")  # who is believed about what a surface means


def distinct(rows: Iterable[Row]) -> tuple[Row, ...]:
    """One row for a surface of an entity and language set, the best vouched-for; forms without diacritics added."""
    best: dict[tuple[str, str], list[Row]] = {}
    for row in sorted(rows, key=_preference):
        known = best.setdefault((row.surface, row.entity), [])
        if not any(other.languages in (("*",), row.languages) for other in known):
            known.append(row)
    kept = [row for group in best.values() for row in group]
    folded: dict[tuple[str, str, tuple[str, ...]], Row] = {}
    for row in filter(_foldable, kept):
        plain = replace(row, surface=fold(row.surface), source=row.source + FOLDED)
        if (plain.surface, row.entity) not in best:
            folded.setdefault((plain.surface, row.entity, row.languages), plain)
    return tuple(sorted([*kept, *folded.values()]))


def _foldable(row: Row) -> bool:
    """True if the form has diacritics, and none in an ending that would then read as another case (ą, a)."""
    plain = fold(row.surface)
    return plain != row.surface and (row.form in ("name", "surname") or plain[-2:] == row.surface[-2:])


def _preference(row: Row) -> tuple[int, int, int, Row]:
    source = "former" if row.kind == "former" and row.source != "hand" else row.source.partition(":")[0]
    rank = PREFERENCE.index(source) if source in PREFERENCE else len(PREFERENCE)
    return (rank, row.form not in ("name", "surname"), len(row.languages), row)


if __name__ == "__main__":
    main()
