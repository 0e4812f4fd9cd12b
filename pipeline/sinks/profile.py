"""How Parquet is written: settings that were measured on a warehouse's queries (filters by language and day, look-ups by id)."""

from __future__ import annotations

import inspect
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

# Columns with few different values; the others are mostly unique, and a dictionary of them is only overhead.
FEW_VALUES = {
    "id_basis",
    "source_format",
    "encoding",
    "encoding_basis",
    "publisher",
    "publisher_domain",
    "published_date",
    "published_precision",
    "published_basis",
    "section",
    "access",
    "language",
    "language_basis",
    "language_declared",
    "reason",
    "stage",
    "error_type",
    "schema_version",
    "pipeline_version",
    "stylebook_version",
    "run_id",
    "processed_at",
}
FEW_VALUES_INSIDE = {
    "stage",
    "rule",
    "role",
    "kind",
    "moved_to",
    "entity_id",
    "type",
    "field",
    "canonical",
    "action",
    "reason",
}

# Columns that queries filter by; statistics on all of them would triple the footer.
FILTERS = {
    "article_id",
    "content_sha256",
    "source_uri",
    "language",
    "published_at",
    "published_date",
    "publisher_domain",
    "reason",
    "stage",
    "run_id",
    "processed_at",
}
BLOOM_COLUMN = "article_id"
BLOOM_FALSE_POSITIVES = 0.01
ROW_GROUP_ROWS = 100_000  # a unit is cut long before: every file is one row group


def writer_options(schema: pa.Schema, rows: int) -> dict[str, Any]:
    """Keyword arguments for `pyarrow.parquet.write_table`."""
    leaves = _leaves(schema)
    options: dict[str, Any] = {
        "compression": "zstd",
        "compression_level": 3,
        "version": "2.6",
        "data_page_version": "1.0",
        "row_group_size": ROW_GROUP_ROWS,
        "use_dictionary": [leaf for leaf in leaves if _has_few_values(leaf)],
        "write_statistics": [leaf for leaf in leaves if leaf in FILTERS],
        "write_page_index": True,
        "write_page_checksum": True,
        "store_schema": False,
    }
    if BLOOM_COLUMN in leaves and "bloom_filter_options" in inspect.signature(pq.write_table).parameters:
        options["bloom_filter_options"] = {BLOOM_COLUMN: {"ndv": rows, "fpp": BLOOM_FALSE_POSITIVES}}
    return options


def _leaves(schema: pa.Schema) -> list[str]:
    """The columns as Parquet names them: edits.list.element.rule, dateline.place."""
    return [path for field in schema for path in _paths(field.name, field.type)]


def _paths(path: str, type_: pa.DataType) -> list[str]:
    if pa.types.is_list(type_):
        return _paths(f"{path}.list.element", type_.value_type)
    if pa.types.is_struct(type_):
        fields = [type_.field(i) for i in range(type_.num_fields)]
        return [leaf for field in fields for leaf in _paths(f"{path}.{field.name}", field.type)]
    return [path]


def _has_few_values(leaf: str) -> bool:
    inside = ".list.element." in leaf
    return leaf.rpartition(".")[2] in FEW_VALUES_INSIDE if inside else leaf in FEW_VALUES
