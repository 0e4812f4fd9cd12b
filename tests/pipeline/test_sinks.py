"""What is published has the promised types, order, folders and file layout."""

from __future__ import annotations

import io
import threading
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from plain_editing import edit, read_document

from pipeline.sinks.columns import read_columns
from pipeline.sinks.partitions import partition_of
from pipeline.sinks.receipt import Receipt, WrittenFile, add_up
from pipeline.sinks.rows import article_row, dead_letter_row, rejection_row
from pipeline.sinks.storage import Storage
from pipeline.sinks.tables import Sinks, Stamp
from schemas.records import Author, Rejection
from schemas.tables import ARTICLES, TABLES
from transforms.text.document import Raw

NOON = datetime(2026, 1, 31, 12, tzinfo=timezone.utc)


def article(copy="Kyiv stands.", uri="a.txt", **changes):
    return replace(edit(read_document(Raw(copy.encode(), uri, "txt")), "desk"), **changes)


def written(tmp_path, articles, partition_by="none"):
    sinks = Sinks.into(Storage.at(str(tmp_path)), Stamp("1.0", "0.1", "s", "r", NOON), partition_by)
    receipt = sinks.articles.write("00000", [article_row(each) for each in articles])
    return [pq.ParquetFile(tmp_path / file.name) for file in receipt.files], receipt


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_declared_type_has_a_check(table):
    assert len({column.name for column in table.columns}) == len(table.columns)
    assert {"articles": article_row, "rejections": rejection_row, "dead_letters": dead_letter_row}[table.name]


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"title": "a\udc80"}, "articles.title: lone surrogate at 1"),
        ({"text": None}, "articles.text: expected string, found null"),
        ({"char_count": 2**31}, "articles.char_count: expected an integer in"),
        ({"word_count": True}, "articles.word_count: expected an integer in"),
        ({"kept_share": float("nan")}, "articles.kept_share: expected a number"),
        ({"published_at": datetime(2025, 7, 4)}, "articles.published_at: expected an aware datetime"),
        ({"published_date": NOON}, "articles.published_date: expected a date"),
        ({"tags": ("a", None)}, r"articles.tags\[\]: expected string, found null"),
        ({"authors": (Author("\ud800", "author"),)}, r"articles.authors\[\].name: lone surrogate"),
        ({"url": 3}, "articles.url: expected a string, found int"),
    ],
)
def test_a_value_that_does_not_fit_is_named_by_its_column(changes, complaint):
    with pytest.raises(ValueError, match=complaint):
        article_row(article(**changes))


def test_a_rejection_may_quote_what_no_file_can_hold():
    row = rejection_row(Rejection("a", "txt", None, "0" * 64, "empty", "found \udc80"))
    assert row[-1] == "found \\udc80"


def test_rows_are_ordered_by_language_time_and_id_whatever_order_they_come_in(tmp_path):
    early, late = NOON - timedelta(days=1), NOON
    articles = [
        article(language="uk", published_at=early, article_id="1" * 32),
        article(language="en", published_at=None, article_id="2" * 32),
        article(language="en", published_at=late, article_id="3" * 32),
        article(language="en", published_at=early, article_id="5" * 32),
        article(language="en", published_at=early, article_id="4" * 32),
    ]
    (file,), receipt = written(tmp_path, articles)
    assert [each[0] for each in file.read(["article_id"])["article_id"].to_pylist()] == list("45321")
    assert written(tmp_path / "other", reversed(articles))[1] == receipt
    assert (receipt.files[0].min_published, receipt.files[0].max_published) == (early, late)


def test_the_file_keeps_to_the_schema_and_the_writer_profile(tmp_path):
    (file,), _ = written(tmp_path, [article(), article(uri="b.txt")])
    schema = file.schema_arrow
    assert schema.names == ARTICLES.schema().names
    for found, declared in zip(schema, ARTICLES.schema()):
        assert (found.name, found.type, found.nullable) == (declared.name, declared.type, declared.nullable)
    assert b"ARROW:schema" not in (file.metadata.metadata or {})
    group = file.metadata.row_group(0)
    columns = {group.column(i).path_in_schema: group.column(i) for i in range(group.num_columns)}
    assert {column.compression for column in columns.values()} == {"ZSTD"}
    assert columns["language"].has_offset_index
    assert columns["language"].has_column_index
    assert columns["language"].statistics.has_min_max
    assert columns["text"].statistics is None
    assert "RLE_DICTIONARY" in columns["edits.list.element.rule"].encodings
    assert "RLE_DICTIONARY" not in columns["text"].encodings


def test_pages_carry_checksums_that_find_a_flipped_byte(tmp_path):
    _, receipt = written(tmp_path, [article("Kyiv stands. " * 200)])
    path = tmp_path / receipt.files[0].name
    column = next(
        column
        for column in (pq.ParquetFile(path).metadata.row_group(0).column(i) for i in range(200))
        if column.path_in_schema == "text"
    )
    data = bytearray(path.read_bytes())
    data[column.data_page_offset + column.total_compressed_size - 3] ^= 0xFF
    path.write_bytes(bytes(data))
    with pytest.raises(OSError, match=r"(?i)crc|checksum"):
        pq.read_table(path, page_checksum_verification=True)


def test_every_row_bears_the_stamp_of_its_run(tmp_path):
    (file,), _ = written(tmp_path, [article()])
    row = file.read().to_pylist()[0]
    assert (row["schema_version"], row["run_id"], row["processed_at"]) == ("1.0", "r", NOON)


@pytest.mark.parametrize(
    ("by", "changes", "folder"),
    [
        ("month", {"published_date": date(2025, 7, 4)}, "p_month=2025-07/"),
        ("day", {"published_date": date(2025, 7, 4)}, "p_day=2025-07-04/"),
        ("month", {}, "p_month=unknown/"),
        ("language", {"language": "uk"}, "p_language=uk/"),
        ("language", {"language": "../../evil"}, "p_language=..%2F..%2Fevil/"),
        ("none", {}, ""),
    ],
)
def test_folders_bear_names_that_are_no_columns(by, changes, folder):
    row = {"published_date": None, "language": "en", **changes}
    assert partition_of(by, row) == folder
    assert folder.partition("=")[0] not in ARTICLES.schema().names


def test_a_unit_is_written_once_a_partition(tmp_path):
    days = [date(2025, 7, 4), date(2025, 7, 30), date(2025, 8, 1), None]
    _, receipt = written(tmp_path, [article(uri=str(day), published_date=day) for day in days], "month")
    assert [(file.name.split("/")[1], file.rows) for file in receipt.files] == [
        ("p_month=2025-07", 2),
        ("p_month=2025-08", 1),
        ("p_month=unknown", 1),
    ]


def test_receipts_add_up_in_any_order():
    one = Receipt((WrittenFile("b", "t", 1, 2, "x", NOON, NOON),), {"rows": {"t": 1}, "rules": {"r": 2}})
    two = Receipt((WrittenFile("a", "t", 3, 4, "y"),), {"rows": {"t": 3}})
    total = add_up([one, two])
    assert total == add_up([two, one]) == add_up([add_up([two]), add_up([]), one])
    assert total.counts == {"rows": {"t": 4}, "rules": {"r": 2}}
    assert Receipt.from_dict(total.to_dict()) == total


def test_a_file_is_there_whole_or_not_at_all(tmp_path, monkeypatch):
    storage = Storage.at(str(tmp_path))
    storage.put("a/b", b"old")

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        storage.put("a/b", b"new")
    assert storage.read("a/b") == b"old"
    assert storage.names("_runs") == []


def test_removing_files_removes_the_folders_that_this_leaves_empty(tmp_path):
    storage = Storage.at(str(tmp_path))
    storage.put("a/b/c", b"")
    storage.put("a/d", b"")
    storage.remove(["a/b/c"])
    assert storage.names("a") == ["a/d"]
    assert not (tmp_path / "a" / "b").exists()


def test_columns_are_read_on_the_thread_that_asks() -> None:
    threads: set[str] = set()

    class Watched(io.BytesIO):
        def read(self, *args: int) -> bytes:
            threads.add(threading.current_thread().name)
            return super().read(*args)

    stored = io.BytesIO()
    pq.write_table(pa.table({"text": ["a", "b"], "edits": [[{"rule": "r"}], []], "title": [None, "t"]}), stored)
    table = read_columns(Watched(stored.getvalue()), ["text", "edits"])
    assert table.to_pydict() == {"text": ["a", "b"], "edits": [[{"rule": "r"}], []]}
    assert threads == {threading.current_thread().name}
