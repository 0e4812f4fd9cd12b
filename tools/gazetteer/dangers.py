"""Apply the drop rules to all rows, and keep account of every form that goes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from tools.gazetteer.records import ANY_LANGUAGE, Entity, Gazetteer, Row
from transforms.text.spelling.drops import Claim, ends_in_apostrophe, mixes_scripts, ordinary_in, settle, too_short
from transforms.text.spelling.romanisation.table import target_languages

Words = Mapping[str, Collection[str]]


@dataclass(slots=True)
class Account:
    """Dropped or restricted forms by reason."""

    forms: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    homonyms: set[str] = field(default_factory=set)

    def note(self, reason: str, form: str) -> None:
        """Book one form under a reason."""
        self.forms[reason].append(form)


def make_safe(gazetteer: Gazetteer, words: Words, given_names: Collection[str] = ()) -> tuple[Gazetteer, Account]:
    """The gazetteer without dangerous rows, and the account of what was dropped."""
    account = Account()
    by_id = {entity.id: entity for entity in gazetteer.entities}
    rows = [safe for row in gazetteer.rows if (safe := _judged(row, by_id[row.entity], words, account))]
    rows = [row for row in rows if not _is_given_name(row, by_id[row.entity], given_names, account)]
    settled = _settled(rows, by_id, account)
    entities = tuple(
        replace(entity, flags=tuple(sorted({*entity.flags, "homonym"}))) if entity.id in account.homonyms else entity
        for entity in gazetteer.entities
    )
    return Gazetteer(entities, tuple(sorted(settled))), account


def _judged(row: Row, entity: Entity, words: Words, account: Account) -> Row | None:
    """The row, restricted to languages where it is safe, or None."""
    if row.surface in entity.deny:
        account.note("denied by hand", f"{row.surface} ({row.entity})")
        return None
    if row.surface in entity.allow or (row.by_hand and entity.tier == 1 and row.kind != "surname"):
        return row
    if mixes_scripts(row.surface):
        account.note("mixes Latin and Cyrillic letters", f"{row.surface} ({row.entity})")
        return None
    if too_short(row.surface):
        account.note("fewer than four letters", f"{row.surface} ({row.entity})")
        return None
    if row.by_hand and entity.tier == 1:
        return row
    if ends_in_apostrophe(row.surface):
        account.note("ends in an apostrophe", f"{row.surface} ({row.entity})")
        return None
    dangerous = ordinary_in(row.surface, words)
    if entity.tier == 1:  # a language that spells a famous name by its own rule counts the name among its words
        dangerous = tuple(lang for lang in dangerous if not row.source.startswith(f"press-{lang}:"))
    if not dangerous:
        return row
    languages = target_languages() if row.languages == ANY_LANGUAGE else row.languages
    left = tuple(language for language in languages if language not in dangerous)
    account.note("an ordinary word in some language", f"{row.surface} ({row.entity}; {','.join(dangerous)})")
    return replace(row, languages=left) if left and len(dangerous) < 3 else None


def _is_given_name(row: Row, entity: Entity, given_names: Collection[str], account: Account) -> bool:
    """True for a place that is spelled like a person's given name (Volodymyr, Roman), unless typed by hand."""
    if (
        row.kind == "surname"
        or entity.type == "person"
        or row.surface not in given_names
        or (row.by_hand and entity.tier == 1)
    ):
        return False
    account.note("a given name too", f"{row.surface} ({row.entity})")
    return True


def _settled(rows: Iterable[Row], by_id: Mapping[str, Entity], account: Account) -> list[Row]:
    """Rows without forms that two entities share, except bare surnames: those are for the article to decide."""
    by_surface: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_surface[row.surface].append(row)
    kept: list[Row] = []
    for surface in sorted(by_surface):
        kept += _one_owner(surface, by_surface[surface], by_id, account)
    return kept


def _one_owner(surface: str, rows: list[Row], by_id: Mapping[str, Entity], account: Account) -> list[Row]:
    surnames = [row for row in rows if row.kind == "surname"]
    others = [row for row in rows if row.kind != "surname"]
    owners = Counter(row.entity for row in others)
    if len(owners) > 1:
        claims = [_claim(by_id[owner], others) for owner in sorted(owners)]
        verdict = settle(claims)
        account.note(
            verdict.reason, f"{surface} ({', '.join(sorted(owners))} -> {', '.join(verdict.keeps) or 'nobody'})"
        )
        others = [row for row in others if row.entity in verdict.keeps]
        if verdict.homonym:
            account.homonyms.update(verdict.keeps)
    if others and surnames:
        surnames, others = _name_or_surname(surface, surnames, others, by_id, account)
    return others + surnames


def _name_or_surname(
    surface: str, surnames: list[Row], others: list[Row], by_id: Mapping[str, Entity], account: Account
) -> tuple[list[Row], list[Row]]:
    """A surname that is also a place: the typed side stays; a place from a list yields to a person."""
    if any(by_id[row.entity].tier == 2 for row in others):
        account.note("a person's surname too", f"{surface} ({others[0].entity}; {surnames[0].entity})")
        return surnames, []
    typed = [row for row in surnames if row.by_hand]
    if len(typed) < len(surnames) and any(row.by_hand for row in others):
        account.note("a famous place too", f"{surface} ({surnames[0].entity}; {others[0].entity})")
        return typed, others
    return surnames, others


def _claim(entity: Entity, rows: list[Row]) -> Claim:
    english = entity.canonical.get("en", {}).get("name")
    by_hand = any(row.entity == entity.id and row.by_hand for row in rows)
    return Claim(entity.id, english, by_hand and entity.tier == 1, entity.tier, entity.population or 0)
