"""What the summary and the manifest tell of the rows: which rules struck, which spellings changed, why inputs were refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from schemas.enums import Action
from schemas.fields import Table
from schemas.tables import ARTICLES

Counts = dict[str, Counter[str]]


def count_rows(table: Table, rows: Sequence[Mapping[str, Any]]) -> Counts:
    """Counters by topic for rows of a table."""
    counts: Counts = {"rows": Counter({table.name: len(rows)})}
    for row in rows:
        for topic, names in _TOPICS.get(table.name, _none)(row):
            counts.setdefault(topic, Counter()).update(names)
    return counts


def _positions(table: Table, column: str) -> dict[str, int]:
    item = next(each.type for each in table.record if each.name == column).value_type
    return {item.field(i).name: i for i in range(item.num_fields)}


EDIT = _positions(ARTICLES, "edits")
MENTION = _positions(ARTICLES, "mentions")


def _article(row: Mapping[str, Any]) -> list[tuple[str, Any]]:
    spellings: Counter[str] = Counter()
    for mention in row["mentions"]:
        if mention[MENTION["action"]] == Action.REPLACED.value:
            spellings[f"{mention[MENTION['surface']]} -> {mention[MENTION['replacement']]}"] += 1
    return [
        ("rules", Counter(edit[EDIT["rule"]] for edit in row["edits"])),
        ("stages", Counter(edit[EDIT["stage"]] for edit in row["edits"])),
        ("spellings", spellings),
        ("languages", (row["language"],)),
        ("warnings", row["warnings"]),
        ("moved_to", Counter(edit[EDIT["moved_to"]] for edit in row["edits"] if edit[EDIT["moved_to"]])),
    ]


def _rejection(row: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [("reasons", (row["reason"],))]


def _dead_letter(row: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [("failures", (f"{row['stage']}: {row['error_type']}",))]


def _input(row: Mapping[str, Any]) -> list[tuple[str, Any]]:
    numbers = {name: row[name] for name in ("bytes", "records", "already_done")}
    return [("inputs", Counter({"files": 1, **numbers}))]


def _none(row: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return []


_TOPICS = {"articles": _article, "rejections": _rejection, "dead_letters": _dead_letter, "inputs": _input}
