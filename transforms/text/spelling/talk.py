"""Talk about a spelling: two spellings of one name set against each other are words, not a place."""

from __future__ import annotations

import re

from transforms.text.spelling.article import Article
from transforms.text.spelling.sighting import Sighting

AGAINST = re.compile(
    r"""(?ix)^["'“”„«»‘’)\]]*(?:
      ,?\s(?:and\ |und\ |et\ |y\ |e\ |i\ |a\ |en\ )?(?:not|nicht|non|pas|no|nie|ne|niet|instead\ of|rather\ than|statt|anstatt|anstelle\ von|au\ lieu\ de|plutôt\ que|en\ lugar\ de|
          en\ vez\ de|invece\ di|zamiast|místo|in\ plaats\ van|versus|vs\.?|or|oder|ou|o|lub|czy|nebo|of|instead|to|into|as|als|comme|como|come|jako|zu|na|becomes|became|is\ now|was\ renamed)[ ]
    | ,?\s?\(?(?:formerly|previously|once|now|also|aka|a\.k\.a\.|früher|ehemals|heute|auch|anciennement|autrefois|jadis|aussi|antes|antiguamente|también|ora|già|oggi|anche|dawniej|dawny|dziś|dříve|dnes|voorheen|vroeger|
          formerly\ known\ as|also\ known\ as|also\ spelled|also\ spelt|also\ written|known\ as|russian:?|in\ russian:?|ukrainian:?|in\ ukrainian:?)[ ]
    | \s?[/=]\s?
    | \s\((?=\S)
    )["'“”„«»‘’(\[]*$"""
)
LONGEST_GAP = 30


def discussed(article: Article) -> frozenset[tuple[int, int]]:
    """(field, start) of the names that stand against another spelling of the same entity: "Kyiv, not Kiev"."""
    found: set[tuple[int, int]] = set()
    for one, other in zip(article.sightings, article.sightings[1:]):
        if one.field != other.field or other.start - one.end > LONGEST_GAP or one.text.lower() == other.text.lower():
            continue
        if not {reading.entity for reading in one.readings} & {reading.entity for reading in other.readings}:
            continue
        if AGAINST.match(article.fields[one.field].shadow.text[one.end : other.start]) and _are_alike(one, other):
            found |= {(one.field, one.start), (other.field, other.start)}
    return frozenset(found)


def _are_alike(one: Sighting, other: Sighting) -> bool:
    """Two spellings of the name of today, both bare or both in full: in "Dnepr, once Dnepropetrovsk" the first is used."""
    if any(reading.kind == "former" for reading in (*one.readings, *other.readings)):
        return False
    return one.text.count(" ") == other.text.count(" ")
