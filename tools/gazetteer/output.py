"""Write the built files: sorted, compressed without a time stamp, so that the same input gives the same bytes."""

from __future__ import annotations

import gzip
import io
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tools.gazetteer.dangers import Account
from tools.gazetteer.records import Gazetteer, Row

SHOWN = 40  # examples a reason shows in the report


def write(folder: Path, gazetteer: Gazetteer, account: Account) -> None:
    """The three files."""
    entities = sorted(gazetteer.entities, key=lambda entity: entity.id)
    lines = (json.dumps(e.as_json(), ensure_ascii=False, sort_keys=True, separators=(",", ":")) for e in entities)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "entities.jsonl.gz").write_bytes(_gzip(lines))
    (folder / "surfaces.tsv.gz").write_bytes(_gzip(map(_line, gazetteer.rows)))
    (folder / "report.txt").write_text(report(gazetteer, account), "utf-8")


def report(gazetteer: Gazetteer, account: Account) -> str:
    """What was dropped or restricted, why and how often, and what is left."""
    kinds = Counter(row.kind for row in gazetteer.rows)
    types = Counter(f"{entity.type}, tier {entity.tier}" for entity in gazetteer.entities)
    parts = [f"entities\t{len(gazetteer.entities)}", *(f"  {name}\t{count}" for name, count in sorted(types.items()))]
    parts += [f"surface rows\t{len(gazetteer.rows)}", *(f"  {name}\t{count}" for name, count in sorted(kinds.items()))]
    for reason, forms in sorted(account.forms.items()):
        parts += ["", f"{reason}\t{len(forms)}", *(f"  {form}" for form in sorted(set(forms))[:SHOWN])]
        if len(set(forms)) > SHOWN:
            parts.append(f"  … and {len(set(forms)) - SHOWN} more")
    return "\n".join(parts) + "\n"


def _line(row: Row) -> str:
    return "\t".join((row.surface, row.entity, ",".join(row.languages), row.kind, row.form, row.source))


def _gzip(lines: Iterable[str]) -> bytes:
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", filename="", mtime=0, compresslevel=9) as file:
        for line in lines:
            file.write(f"{line}\n".encode())
    return buffer.getvalue()
