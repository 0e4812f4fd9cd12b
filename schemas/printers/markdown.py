"""The data dictionary: every column with its type and sentence, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa

from schemas.fields import Table

INTRODUCTION = """# Data dictionary

Printed from `schemas/tables.py` by `make schemas`; do not edit. Offsets count Unicode code points and are half-open.
"""


def print_markdown(tables: Iterable[Table]) -> str:
    """One section a table, one row a column; fields of structs are indented under their column."""
    return INTRODUCTION + "".join(_section(table) for table in tables)


def _section(table: Table) -> str:
    rows = "".join(line for field in table.schema() for line in _rows(field, 0))
    return f"\n## {table.name}\n\n{table.doc}\n\n| column | type | null | meaning |\n|---|---|---|---|\n{rows}"


def _rows(field: pa.Field, depth: int) -> Iterator[str]:
    doc = (field.metadata or {}).get(b"doc", b"").decode().replace("|", "\\|")
    name = "&nbsp;" * 4 * depth + f"`{field.name}`"
    yield f"| {name} | {_type_name(field.type)} | {'yes' if field.nullable else 'no'} | {doc} |\n"
    item = field.type.value_type if pa.types.is_list(field.type) else field.type
    if pa.types.is_struct(item):
        for i in range(item.num_fields):
            yield from _rows(item.field(i), depth + 1)


def _type_name(type_: pa.DataType) -> str:
    if pa.types.is_list(type_):
        return f"list of {_type_name(type_.value_type)}"
    return "struct" if pa.types.is_struct(type_) else str(type_)
