"""`copydesk stylebook`: what the stylebook knows, without opening its files; and whether one of yours holds."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from pipeline.exits import Exit
from pipeline.sources.own_files import named_text
from transforms.text.spelling.entity import Entity
from transforms.text.spelling.packdata import shipped_text
from transforms.text.spelling.stylebook import Stylebook, load_stylebook

LANGUAGES_SHOWN = 40


def stylebook_command(args: argparse.Namespace) -> int:
    """The exit code: 2 when the overlay does not hold or the name is not known."""
    try:
        overlay = named_text(args.stylebook) if args.stylebook else None
        lines = list(ACTIONS[args.action](load_stylebook(args.style, overlay), args))
    except (ValueError, OSError) as error:
        print(f"copydesk: {error}", file=sys.stderr)
        return Exit.USAGE
    print("\n".join(lines))
    return Exit.DONE


def list_entities(book: Stylebook, args: argparse.Namespace) -> Iterator[str]:
    """One line an entity: id, type, name in English."""
    wanted = [entity for entity in book.entities if args.type in (None, entity.type)]
    if not wanted:
        types = ", ".join(sorted({entity.type for entity in book.entities}))
        raise ValueError(f"no entity is a {args.type!r}; there are {types}")
    width = max(len(entity.entity_id) for entity in wanted)
    for entity in wanted:
        yield f"{entity.entity_id:{width}}  {entity.type:12}  {entity.name('en')}"


def show(book: Stylebook, args: argparse.Namespace) -> Iterator[str]:
    """Everything about the entities that a name may stand for."""
    for entity in _entities(book, args.name):
        yield f"{entity.entity_id} ({entity.type})" + (f" {entity.wikidata_id}" if entity.wikidata_id else "")
        for language, name in sorted(entity.source_names.items()):
            yield f"  own name, {language}: {name}"
        for language, forms in sorted(entity.canonical.items())[:LANGUAGES_SHOWN]:
            yield f"  in {language} text: " + ", ".join(
                name if form == "name" else f"{name} ({form})" for form, name in forms.items()
            )
        yield f"  {len(_surfaces(book, entity))} spellings are recognised; see: copydesk stylebook variants {entity.entity_id}"


def variants(book: Stylebook, args: argparse.Namespace) -> Iterator[str]:
    """Every spelling under which the entities are recognised."""
    for entity in _entities(book, args.name):
        yield from _surfaces(book, entity)


def check(book: Stylebook, args: argparse.Namespace) -> Iterator[str]:
    """One line when the stylebook could be loaded (when not, it did not come so far), and what the gazetteer left out."""
    yield f"{args.stylebook or 'the shipped stylebook'} holds: {len(book.entities):,} entities, {len(book.surfaces):,} spellings"
    yield from ("", "The shipped gazetteer, and what was left out of it:", "")
    yield from shipped_text("built/report.txt").splitlines()


ACTIONS = {"list": list_entities, "show": show, "variants": variants, "check": check}


def _entities(book: Stylebook, name: str) -> Sequence[Entity]:
    """Those with this id, or those for which this spelling may stand."""
    by_id = [entity for entity in book.entities if entity.entity_id == name]
    numbers = {
        number
        for surface, text in enumerate(book.surfaces.texts)
        if text.casefold() == name.casefold()
        for number in book.surfaces.entities(surface)
    }
    found = by_id or [book.entities[number] for number in sorted(numbers)]
    if not found:
        raise ValueError(f"{name!r} is neither an id nor a spelling in this stylebook")
    return found


def _surfaces(book: Stylebook, entity: Entity) -> list[str]:
    number = book.entities.index(entity)
    texts = enumerate(book.surfaces.texts)
    return sorted({text for surface, text in texts if number in book.surfaces.entities(surface)})
