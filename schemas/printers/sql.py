"""CREATE TABLE statements for DuckDB and PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pyarrow as pa

from schemas.fields import Table

SQL_TYPES: tuple[tuple[Callable[[pa.DataType], bool], str, str], ...] = (
    (pa.types.is_string, "VARCHAR", "text"),
    (pa.types.is_boolean, "BOOLEAN", "boolean"),
    (pa.types.is_int32, "INTEGER", "integer"),
    (pa.types.is_int64, "BIGINT", "bigint"),
    (pa.types.is_float64, "DOUBLE", "double precision"),
    (pa.types.is_date32, "DATE", "date"),
    (pa.types.is_timestamp, "TIMESTAMP WITH TIME ZONE", "timestamptz"),
)
KEYS = {"articles": ("article_id", "content_sha256")}


def print_duckdb(tables: Iterable[Table]) -> str:
    """DuckDB DDL; structs and lists keep their shape, so `INSERT … BY NAME SELECT * FROM read_parquet(…)` loads the files."""
    return "\n".join(_create(table, _duckdb_type, keys=False) for table in tables)


def print_postgres(tables: Iterable[Table]) -> str:
    """PostgreSQL DDL; lists and structs become jsonb, lists of strings text[]."""
    return "\n".join(_create(table, _postgres_type, keys=True) for table in tables)


def _create(table: Table, type_name: Callable[[pa.DataType], str], keys: bool) -> str:
    lines = [
        f'    "{field.name}" {type_name(field.type)}{"" if field.nullable else " NOT NULL"}' for field in table.schema()
    ]
    if keys and table.name in KEYS:
        lines.append(f"    PRIMARY KEY ({', '.join(KEYS[table.name])})")
    columns = ",\n".join(lines)
    comments = "".join(
        f"COMMENT ON COLUMN {table.name}.{column.name} IS '{_quoted(column.doc)}';\n" for column in table.columns
    )
    return f"CREATE TABLE {table.name} (\n{columns}\n);\nCOMMENT ON TABLE {table.name} IS '{_quoted(table.doc)}';\n{comments}"


def _quoted(sentence: str) -> str:
    return sentence.replace("'", "''")


def _duckdb_type(type_: pa.DataType) -> str:
    if pa.types.is_list(type_):
        return f"{_duckdb_type(type_.value_type)}[]"
    if pa.types.is_struct(type_):
        inner = ", ".join(f'"{field.name}" {_duckdb_type(field.type)}' for field in type_)
        return f"STRUCT({inner})"
    return _scalar(type_)[0]


def _postgres_type(type_: pa.DataType) -> str:
    if pa.types.is_list(type_) and pa.types.is_string(type_.value_type):
        return "text[]"
    if pa.types.is_nested(type_):
        return "jsonb"
    return _scalar(type_)[1]


def _scalar(type_: pa.DataType) -> tuple[str, str]:
    for test, duckdb, postgres in SQL_TYPES:
        if test(type_):
            return duckdb, postgres
    raise ValueError(f"no SQL type for Arrow type {type_}")
