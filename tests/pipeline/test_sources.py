"""Files are found, told apart and cut into units in one way only."""

from __future__ import annotations

import gzip
from datetime import datetime, timezone
from hashlib import sha256

import pytest

from pipeline.sources.formats import format_of, sniff
from pipeline.sources.match import SourceFile, find_files
from pipeline.sources.read import UnitReader
from pipeline.sources.ticks import Ticks
from pipeline.sources.units import UNIT_BYTES, UNIT_FILES, Unit, cut_units


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.txt", "txt"),
        ("a.HTM", "html"),
        ("a.b/c.html.zst", "html"),
        ("export.ndjson.bz2", "jsonl"),
        ("photo.jpg", None),
        ("a.html/README", None),
        (".txt", "txt"),
    ],
)
def test_the_suffix_tells_the_format(path, name):
    format_ = format_of(path)
    assert (format_ and format_.name) == name


@pytest.mark.parametrize(
    ("head", "name"),
    [(b"\xef\xbb\xbf\n <!DOCTYPE HTML>", "html"), (b"<html lang=de>", "html"), (b"Kyiv, 4 July", "txt"), (b"", "txt")],
)
def test_a_file_without_a_telling_name_is_sniffed(head, name):
    assert sniff(head).name == name


def test_files_are_found_once_in_order_and_never_in_the_output(tmp_path):
    for name in ("b.txt", "a/c.txt", "a/d.html", "out/articles/x.parquet"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    found = find_files([f"{tmp_path}/**", f"{tmp_path}/*.txt", str(tmp_path)], f"{tmp_path}/out")
    assert [file.path.removeprefix(f"{tmp_path}/") for file in found] == ["a/c.txt", "a/d.html", "b.txt"]


def test_two_ways_to_name_a_folder_are_the_same_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drop").mkdir()
    (tmp_path / "drop" / "a.txt").write_text("x")
    assert [file.path for file in find_files(["./drop", "drop/", "drop/**", "./drop/*.txt"], "out")] == ["drop/a.txt"]


def test_a_name_with_brackets_is_a_name(tmp_path):
    (tmp_path / "a[1].txt").write_text("x")
    assert len(find_files([f"{tmp_path}/a[1].txt"], "out")) == 1


def test_a_file_uri_is_a_path(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    assert [file.path for file in find_files([f"file://{tmp_path}/*.txt"], "out")] == [f"{tmp_path}/a.txt"]


def files(*sizes):
    return tuple(SourceFile(f"{number:06}.txt", size, None) for number, size in enumerate(sizes))


def test_a_unit_is_cut_where_it_is_full():
    sizes = [UNIT_BYTES // 2, UNIT_BYTES // 2, 1, UNIT_BYTES * 3, 1]
    assert [[file.size for file in unit.files] for unit in cut_units(files(*sizes))] == [
        [UNIT_BYTES // 2, UNIT_BYTES // 2],
        [1],
        [UNIT_BYTES * 3],
        [1],
    ]


def test_a_unit_holds_no_more_files_than_it_may():
    assert [len(unit.files) for unit in cut_units(files(*[1] * (UNIT_FILES * 2 + 1)))] == [UNIT_FILES, UNIT_FILES, 1]


def test_no_files_are_no_units():
    assert cut_units(()) == ()


def read(tmp_path, name, data, done=frozenset(), **reader):
    path = tmp_path / name
    path.write_bytes(data)
    (file,) = find_files([str(path)], "out")
    items = list(UnitReader(**reader)(Unit("00000", (file,)), done))
    return [item.value for item in items[:-1]], items[-1].value


def test_a_record_knows_where_it_came_from(tmp_path):
    records, account = read(tmp_path, "a.jsonl", b'{"a": 1}\r\n\n{"b": 2}')
    assert [(raw.data, raw.source_record, raw.source_format) for raw in records] == [
        (b'{"a": 1}', "1", "jsonl"),
        (b'{"b": 2}', "3", "jsonl"),
    ]
    assert records[0].fetched_at == datetime.fromtimestamp((tmp_path / "a.jsonl").stat().st_mtime, timezone.utc)
    assert account.records == 2


def test_blank_lines_are_refused_under_their_own_digest(tmp_path):
    (refused,), _ = read(tmp_path, "a.jsonl", b" \n\n")
    assert refused.content_sha256 == sha256(b" \n\n").hexdigest()


def test_the_account_holds_the_digest_of_the_stored_bytes(tmp_path):
    stored = gzip.compress(b"A text.")
    (raw,), account = read(tmp_path, "a.txt.gz", stored)
    assert raw.data == b"A text."
    assert (account.sha256, account.bytes) == (sha256(stored).hexdigest(), len(stored))


def test_several_members_of_one_archive_are_one_text(tmp_path):
    (raw,), _ = read(tmp_path, "a.txt.gz", gzip.compress(b"A text") + gzip.compress(b" in two members."))
    assert raw.data == b"A text in two members."


def test_every_record_leaves_a_tick(tmp_path):
    (tmp_path / "ticks").mkdir()
    ticks = Ticks(str(tmp_path / "ticks"))
    read(tmp_path, "a.jsonl", b'{"a": 1}\n' * 47, ticks=ticks)
    assert ticks.total() == 47
