"""JSON mirrors: the BigQuery load schema and the Iceberg table schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Any

import pyarrow as pa

from schemas.fields import Table

JSON_TYPES: tuple[tuple[Callable[[pa.DataType], bool], str, str], ...] = (
    (pa.types.is_string, "STRING", "string"),
    (pa.types.is_boolean, "BOOLEAN", "boolean"),
    (pa.types.is_int32, "INTEGER", "int"),
    (pa.types.is_int64, "INTEGER", "long"),
    (pa.types.is_float64, "FLOAT", "double"),
    (pa.types.is_date32, "DATE", "date"),
    (pa.types.is_timestamp, "TIMESTAMP", "timestamptz"),
)


def print_bigquery(tables: Iterable[Table]) -> str:
    """One JSON object: table name to BigQuery fields. Load with Parquet list inference switched on."""
    return _json({table.name: [_bigquery_field(field) for field in table.schema()] for table in tables})


def print_iceberg(tables: Iterable[Table]) -> str:
    """One JSON object: table name to Iceberg schema; columns are numbered first, then fields inside them."""
    return _json({table.name: _iceberg_schema(table) for table in tables})


def _json(value: Any) -> str:
    return f"{json.dumps(value, indent=2, ensure_ascii=False)}\n"


def _bigquery_field(field: pa.Field) -> dict[str, Any]:
    repeated = pa.types.is_list(field.type)
    item = field.type.value_type if repeated else field.type
    out: dict[str, Any] = {
        "name": field.name,
        "type": "RECORD" if pa.types.is_struct(item) else _scalar(item)[0],
        "mode": "REPEATED" if repeated else "NULLABLE" if field.nullable else "REQUIRED",
        "description": _doc(field),
    }
    if pa.types.is_struct(item):
        out["fields"] = [_bigquery_field(item.field(i)) for i in range(item.num_fields)]
    return out


def _iceberg_schema(table: Table) -> dict[str, Any]:
    ids = count(len(table.columns) + 1)
    fields = [_iceberg_field(number, field, ids) for number, field in enumerate(table.schema(), start=1)]
    return {"type": "struct", "schema-id": 0, "fields": fields}


def _iceberg_field(number: int, field: pa.Field, ids: Iterator[int]) -> dict[str, Any]:
    return {
        "id": number,
        "name": field.name,
        "required": not field.nullable,
        "type": _iceberg_type(field.type, ids),
        "doc": _doc(field),
    }


def _iceberg_type(type_: pa.DataType, ids: Iterator[int]) -> Any:
    if pa.types.is_list(type_):
        number = next(ids)
        element = _iceberg_type(type_.value_type, ids)
        return {"type": "list", "element-id": number, "element": element, "element-required": True}
    if pa.types.is_struct(type_):
        numbers = [next(ids) for _ in range(type_.num_fields)]
        fields = [_iceberg_field(number, type_.field(i), ids) for i, number in enumerate(numbers)]
        return {"type": "struct", "fields": fields}
    return _scalar(type_)[1]


def _doc(field: pa.Field) -> str:
    doc: bytes = (field.metadata or {}).get(b"doc", b"")
    return doc.decode()


def _scalar(type_: pa.DataType) -> tuple[str, str]:
    for test, bigquery, iceberg in JSON_TYPES:
        if test(type_):
            return bigquery, iceberg
    raise ValueError(f"no JSON schema type for Arrow type {type_}")
