"""The printed mirrors: they have not drifted, and what they describe really loads."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from schemas import records
from schemas.enums import MOVED, PUBLISHED, Role
from schemas.printers.mirrors import FORMATS, drifted, print_schema
from schemas.tables import ARTICLES, DEAD_LETTERS, REJECTIONS, TABLES

ROOT = Path(__file__).parents[2]
PUBLISHED_TYPES = (
    pa.types.is_string,
    pa.types.is_boolean,
    pa.types.is_int32,
    pa.types.is_int64,
    pa.types.is_float64,
    pa.types.is_date32,
    pa.types.is_timestamp,
    pa.types.is_list,
    pa.types.is_struct,
)


def test_no_mirror_has_drifted_from_the_tables() -> None:
    assert drifted(ROOT) == []


def test_a_changed_table_is_seen_as_drift(tmp_path: Path) -> None:
    assert "docs/data_dictionary.md" in drifted(tmp_path)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_has_a_sentence_and_a_type_that_every_warehouse_reads(table) -> None:
    def check(field: pa.Field) -> None:
        assert (field.metadata or {}).get(b"doc", b"").endswith(b"."), field.name
        item = field.type.value_type if pa.types.is_list(field.type) else field.type
        assert any(test(item) for test in PUBLISHED_TYPES), field
        if pa.types.is_struct(item):
            for i in range(item.num_fields):
                check(item.field(i))

    for field in table.schema():
        check(field)


def test_records_have_the_fields_of_their_tables() -> None:
    for record, table in (
        (records.Article, ARTICLES),
        (records.Rejection, REJECTIONS),
        (records.DeadLetter, DEAD_LETTERS),
    ):
        assert [field.name for field in fields(record)] == [column.name for column in table.record]


def test_every_role_is_published_moved_or_dropped_and_moves_lead_to_columns() -> None:
    assert not PUBLISHED & set(MOVED)
    assert all(column in {c.name for c in ARTICLES.columns} for column in MOVED.values())
    assert len(Role) > len(PUBLISHED) + len(MOVED)


def test_duckdb_takes_the_ddl_and_loads_a_file_of_that_schema(tmp_path: Path) -> None:
    connection = duckdb.connect()
    connection.execute(print_schema("duckdb"))
    for table in TABLES:
        path = tmp_path / f"{table.name}.parquet"
        pq.write_table(table.schema().empty_table(), path, store_schema=False)
        connection.execute(f"INSERT INTO {table.name} BY NAME SELECT * FROM read_parquet('{path}')")
        names = [row[0] for row in connection.execute(f"DESCRIBE {table.name}").fetchall()]
        assert names == [column.name for column in table.columns]


def test_json_mirrors_name_every_column() -> None:
    for name in ("bigquery", "iceberg"):
        printed = json.loads(print_schema(name))
        for table in TABLES:
            columns = printed[table.name] if name == "bigquery" else printed[table.name]["fields"]
            assert [column["name"] for column in columns] == [column.name for column in table.columns]


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="duckdb"):
        print_schema("oracle")
    assert "postgres" in FORMATS
