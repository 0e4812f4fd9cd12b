"""The judge: decides of every sighting which entity it is and whether its spelling changes."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.spelling.article import Article
from transforms.text.spelling.entity import Entity
from transforms.text.spelling.house import UNDECIDED, House
from transforms.text.spelling.lineup import Bearing, LineUp
from transforms.text.spelling.quotes import why_quoted
from transforms.text.spelling.reasons import Why
from transforms.text.spelling.ruling import Ruling
from transforms.text.spelling.scene import Scene
from transforms.text.spelling.sighting import Sighting
from transforms.text.spelling.stylebook import Stylebook
from transforms.text.spelling.surfaces import Reading
from transforms.text.spelling.talk import discussed

UNANCHORED = frozenset({Why.NO_ANCHOR, Why.AMBIGUOUS})
NAMESAKE_GAP = 60  # our choice, in characters: about ten words
ELSEWHERE = frozenset({Why.OTHER_PLACE, Why.OTHER_PERSON})


class Judge:
    """Rules on the sightings of one article."""

    def __init__(self, article: Article, language: str, stylebook: Stylebook):
        self._article = article
        self._language = language
        self._book = stylebook
        self._house = House(language, stylebook)
        self._line_up = LineUp(article.sightings, language, stylebook)
        self._talk = discussed(article)
        self._set_aside: dict[tuple[int, int], Why] = {}
        self._borne_elsewhere: dict[str, tuple[Sighting, Why]] = {}
        texts = [field.shadow.text for field in article.fields]
        self._scene = Scene(texts, stylebook.cues, stylebook.homonyms, self._sure_countries)
        for sighting in article.sightings:
            self._look_round(sighting)

    def rule(self, sighting: Sighting) -> Ruling | None:
        """The ruling on one sighting; None when it is nobody's name that is known here."""
        ruling = self._ruling(sighting)
        unknown = ruling.why in ELSEWHERE or ruling.why in UNANCHORED
        if unknown and self._house.is_right(sighting) and not self._is_unmistakable(ruling):
            return None  # an ordinary Miller: neither the entity nor a spelling that would have changed
        return ruling

    def _is_unmistakable(self, ruling: Ruling) -> bool:
        return ruling.why in UNANCHORED and ruling.entity in self._book.unmistakable

    def _ruling(self, sighting: Sighting) -> Ruling:
        persons, places = sighting.meaning.persons, sighting.meaning.places
        if persons and (not places or self._known(persons)):
            return self._rule_person(sighting, persons)
        return self._rule_place(sighting, places)

    # the words around each name, before any ruling

    def _look_round(self, sighting: Sighting) -> None:
        """Remember what the words around a name say of it, and whether they lend the spelling to somebody else."""
        why = self._why_aside(sighting)
        if why is not None:
            self._set_aside[sighting.field, sighting.start] = why
            if why in ELSEWHERE:
                self._borne_elsewhere.setdefault(sighting.text.lower(), (sighting, why))

    def _why_aside(self, sighting: Sighting) -> Why | None:
        entity = self._house.entity(sighting.readings[0])
        if (sighting.field, sighting.start) in self._talk:
            return Why.SPELLING_DISCUSSED
        right = self._house.is_right(sighting)
        rule = self._book.rules.first(sighting, entity, self._language, self._scene.occurs)
        if rule is not None and (rule.why in ELSEWHERE or not right):
            return rule.why
        if not entity.is_person and self._follows_given_name(sighting):
            return Why.OTHER_PERSON
        if right:
            return None  # nothing to keep: it would not change
        field = self._article.fields[sighting.field]
        start, end = field.shadow.original(sighting.start), field.shadow.original(sighting.end - 1) + 1
        return why_quoted(field.text, start, end, self._book.quote_cues)

    def _follows_given_name(self, sighting: Sighting) -> bool:
        """Whether a given name stands right before a place's spelling: "Leonid Nikolaev"."""
        before = sighting.before
        if not before.endswith(" ") or " " in sighting.text:
            return False
        word = before[before.rfind(" ", 0, -1) + 1 : -1].lstrip("\"'“„«‘(")
        return (
            word[:1].isupper()
            and self._book.given_names.is_given(word, self._language)
            and word.lower() not in self._book.given_names.not_given
        )

    # persons

    def _known(self, readings: Sequence[Reading]) -> bool:
        return any(reading.kind != "surname" or reading.entity in self._line_up.named for reading in readings)

    def _rule_person(self, sighting: Sighting, readings: Sequence[Reading]) -> Ruling:
        full = [reading for reading in readings if reading.kind != "surname"]
        if full:
            return self._respell(sighting, full[0], Why.FULL_NAME)
        for reading in readings:
            standing = self._line_up.standing(sighting, reading.entity)
            if standing.bearing is Bearing.OWN:
                return self._respell(sighting, reading, Why.FULL_NAME, standing.given)
        return self._rule_surname(sighting, readings)

    def _rule_surname(self, sighting: Sighting, readings: Sequence[Reading]) -> Ruling:
        """A surname without its bearer's given name."""
        first = readings[0]
        aside = self._aside(sighting)
        if aside is not None:
            return self._house.leave(first, aside)
        bearings = {reading.entity: self._line_up.standing(sighting, reading.entity).bearing for reading in readings}
        if Bearing.OTHER in bearings.values() and Bearing.OFFICE not in bearings.values():
            return self._house.leave(first, Why.OTHER_PERSON)
        named = [reading for reading in readings if reading.entity in self._line_up.named]
        if not named:
            rival = any(reading.entity in self._line_up.rivalled for reading in readings)
            several = len({reading.entity for reading in readings}) > 1
            return self._house.leave(first, Why.OTHER_PERSON if rival else Why.AMBIGUOUS if several else Why.NO_ANCHOR)
        office = [reading for reading in named if bearings[reading.entity] is Bearing.OFFICE]
        entities = {reading.entity for reading in office or named}
        if len(entities) > 1 or (not office and named[0].entity in self._line_up.rivalled):
            return self._house.leave((office or named)[0], Why.RIVAL_IN_ARTICLE)
        return self._respell(sighting, (office or named)[0], Why.ANCHORED_SURNAME)

    # places and organisations

    def _rule_place(self, sighting: Sighting, readings: Sequence[Reading]) -> Ruling:
        reading = self._of_one_kind(sighting, readings)[0]
        entity = self._house.entity(reading)
        aside = self._aside(sighting)
        if aside is not None:
            return self._house.leave(reading, aside)
        if self._language == UNDECIDED:
            return self._house.leave(reading, Why.LANGUAGE_UNDECIDED)
        if reading.kind == "former" and (region := self._as_region(sighting, entity)) is not None:
            return region
        shared = self._needs_evidence(sighting, entity)
        if (why := self._elsewhere(sighting, entity, shared)) is not None:
            return self._house.leave(reading, why)
        if not shared:
            return self._respell(sighting, reading, Why.VARIANT)
        if self._has_evidence(sighting, entity):
            return self._respell(sighting, reading, Why.EVIDENCE)
        return self._house.leave(reading, Why.NO_EVIDENCE)

    def _of_one_kind(self, sighting: Sighting, readings: Sequence[Reading]) -> Sequence[Reading]:
        """Where a river and a town share a spelling, those that the words around it allow."""
        if len(readings) == 1:
            return readings
        rivers = [reading for reading in readings if self._house.entity(reading).type == "river"]
        if not rivers or len(rivers) == len(readings):
            return readings
        if self._book.homonyms.is_river(sighting.before, sighting.after):
            return rivers
        return [reading for reading in readings if reading not in rivers]

    def _as_region(self, sighting: Sighting, town: Entity) -> Ruling | None:
        """The region that still bears the name which the town gave up, if it is meant and has a form in this language."""
        names = self._book.homonyms.region_names.get(town.entity_id, {})
        name = names.get(self._language)
        if name is None or not self._book.homonyms.is_region(sighting.before, sighting.after):
            return None
        return Ruling(self._book.number(names["region"]), Why.VARIANT, name, name)

    def _elsewhere(self, sighting: Sighting, entity: Entity, shared: bool) -> Why | None:
        """Why the spelling is somebody else's all through the article; None where the place itself is meant.

        A famous place that is named before its namesake, in an article about its country, is itself.
        """
        first, why = self._borne_elsewhere.get(sighting.text.lower(), (None, None))
        if first is None or self._scene.says_here(entity, sighting.before, sighting.after):
            return None
        if why is Why.OTHER_PERSON and self._book.cues.locative.search(sighting.before):
            return None
        earlier = sighting.field == first.field and sighting.start < first.start
        if earlier and not shared and self._scene.plays_in(entity.country):
            return None
        if (
            earlier
            and self._is_apart(sighting, first)
            and self._scene.names_beside(entity, sighting.before, sighting.after)
        ):
            return None
        return why

    def _is_apart(self, sighting: Sighting, first: Sighting) -> bool:
        """Whether the namesake follows by the way: in another sentence, in an article that does not set the two off."""
        return ". " in sighting.after and first.start - sighting.end > NAMESAKE_GAP and not self._scene.tells_apart()

    def _needs_evidence(self, sighting: Sighting, entity: Entity) -> bool:
        if entity.tier > 1 or entity.type == "district" or "homonym" in entity.flags:
            return True
        return bool(sighting.meaning.persons) or self._book.homonyms.shares(entity.entity_id, sighting.text)

    def _has_evidence(self, sighting: Sighting, entity: Entity) -> bool:
        if entity.type == "district":
            return self._is_district(sighting)
        if (entity.tier > 1 or sighting.meaning.persons) and not self._book.homonyms.may_be_place(
            sighting.before, sighting.after
        ):
            return False
        return self._scene.speaks_for(entity)

    def _is_district(self, sighting: Sighting) -> bool:
        """A district's name is an adjective like many surnames: the word for a district must stand near it."""
        districts = self._book.cues.districts
        return bool(districts.search(sighting.after[:70]) or districts.search(sighting.before[-40:]))

    def _sure_countries(self) -> frozenset[str]:
        """Countries of the names in the article that can mean nothing else."""
        sure = set()
        for sighting in self._article.sightings:
            if (sighting.field, sighting.start) in self._set_aside:
                continue
            for reading in sighting.readings[:1]:
                entity = self._house.entity(reading)
                if entity.country is None or entity.tier > 1:
                    continue
                if entity.is_person:
                    known = reading.kind != "surname" or reading.entity in self._line_up.named
                else:
                    known = not self._needs_evidence(sighting, entity)
                if known:
                    sure.add(entity.country)
        return frozenset(sure)

    # what both have in common

    def _aside(self, sighting: Sighting) -> Why | None:
        return self._set_aside.get((sighting.field, sighting.start))

    def _respell(self, sighting: Sighting, reading: Reading, why: Why, given: str = "") -> Ruling:
        """The house form, unless the words around the name speak against it."""
        aside = self._aside(sighting)
        if aside is not None:
            return self._house.leave(reading, aside, len(given))
        return self._house.respell(sighting, reading, why, given)
