"""The tables as frozen Python dataclasses: what `schemas/records.py` is printed from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

import pyarrow as pa

from schemas.fields import Column, Table

HEADER = '''"""Records of the published tables. Printed from schemas/tables.py by `make schemas`; do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
'''

STRUCT_NAMES = {
    "authors": "Author",
    "dateline": "Dateline",
    "images": "Image",
    "blocks": "BlockSpan",
    "edits": "EditMark",
    "entities": "EntityCount",
    "mentions": "MentionMark",
}
TABLE_NAMES = {"articles": "Article", "rejections": "Rejection", "dead_letters": "DeadLetter"}


def print_dataclasses(tables: Iterable[Table]) -> str:
    """Python source with one dataclass a record and one a struct column, each field under its sentence."""
    parts = [HEADER]
    for table in tables:
        for column in table.record:
            struct = _struct_of(column.type)
            if struct is not None:
                fields = [_column_of(struct.field(i)) for i in range(struct.num_fields)]
                parts.append(_dataclass(STRUCT_NAMES[column.name], f"One item of `{column.name}`.", fields))
        parts.append(_dataclass(TABLE_NAMES[table.name], table.doc, table.record))
    return "\n\n".join(parts)


def _dataclass(name: str, doc: str, columns: Iterable[Column]) -> str:
    lines = ["@dataclass(frozen=True, slots=True)", f"class {name}:", f'    """{doc}"""', ""]
    for column in columns:
        lines.append(f"    {column.name}: {_annotation(column)}")
        lines += [f"    {line}" for line in _docstring(column.doc)]
    return "\n".join(lines) + "\n"


def _docstring(sentence: str) -> list[str]:
    lines = textwrap.wrap(f'"""{sentence}"""', 112)
    return lines if len(lines) == 1 else [*lines[:-1], lines[-1]]


def _annotation(column: Column) -> str:
    base = _python_type(column.name, column.type)
    return f"{base} | None" if column.nullable else base


def _python_type(name: str, type_: pa.DataType) -> str:
    if pa.types.is_list(type_):
        return f"tuple[{_python_type(name, type_.value_type)}, ...]"
    if pa.types.is_struct(type_):
        return STRUCT_NAMES[name]
    for test, python in (
        (pa.types.is_string, "str"),
        (pa.types.is_boolean, "bool"),
        (pa.types.is_integer, "int"),
        (pa.types.is_floating, "float"),
        (pa.types.is_date, "date"),
        (pa.types.is_timestamp, "datetime"),
    ):
        if test(type_):
            return python
    raise ValueError(f"column {name}: no Python type for Arrow type {type_}")


def _struct_of(type_: pa.DataType) -> pa.StructType | None:
    item = type_.value_type if pa.types.is_list(type_) else type_
    return item if pa.types.is_struct(item) else None


def _column_of(field: pa.Field) -> Column:
    doc = (field.metadata or {}).get(b"doc", b"").decode()
    return Column(field.name, field.type, doc, field.nullable)
