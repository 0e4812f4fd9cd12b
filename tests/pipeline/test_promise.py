"""The graph says what the functions say: on the project's own samples, with the real editing."""

from __future__ import annotations

import io
import os
from pathlib import Path

import duckdb
import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from conftest import NOON, contents

from pipeline.desk import editing
from pipeline.progress import Progress
from pipeline.run import run
from pipeline.settings import DeskSettings, RunSettings
from pipeline.sinks.rows import article_row
from pipeline.sources.match import find_files
from pipeline.sources.read import UnitReader
from pipeline.sources.units import cut_units
from schemas.printers.sql import print_duckdb
from schemas.records import Article, Rejection
from schemas.tables import ARTICLES, TABLES
from transforms.text.document import Document, Raw
from transforms.text.edits import Edit, restore

pytestmark = pytest.mark.xdist_group("promise")  # one process, which opens the desk once

ROOT = Path(__file__).parents[2]
SAMPLES = "samples/raw/**"


def publish(out: Path, *flags: str):
    """The manifest of a run over the samples."""
    settings, desk = RunSettings((SAMPLES,), str(out)), DeskSettings()
    files = find_files(settings.inputs, settings.output)
    options = PipelineOptions(["--runner=FnApiRunner", *flags])
    return run(settings, desk, editing(desk), files, lambda plan: options, Progress(io.StringIO()), lambda: NOON)


@pytest.fixture(scope="module", autouse=True)
def at_root():
    """Samples are named from the project's root, so that their names do not hold a machine's folders."""
    before = os.getcwd()
    os.chdir(ROOT)
    yield
    os.chdir(before)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    out = tmp_path_factory.mktemp("samples")
    return out, publish(out)


@pytest.fixture(scope="module")
def by_hand():
    """Every sample read and edited by a call of each function, without Beam."""
    work = editing(DeskSettings())
    found = []
    for unit in cut_units(find_files([SAMPLES], "out")):
        for item in UnitReader()(unit, frozenset()):
            if isinstance(item.value, Raw):
                found.append(outcome(work, item.value))
    return found


def outcome(work, raw):
    try:
        document = work.read_document(raw)
        return work.edit(document, work.desk.get()) if isinstance(document, Document) else document
    except ValueError as error:
        return (raw.source_uri, raw.source_record, type(error).__name__)


def table(out, name):
    return (
        duckdb.sql(f"select * from read_parquet('{out}/{name}/**/*.parquet', hive_partitioning=false)")
        .to_arrow_table()
        .to_pylist()
    )


def test_the_graph_says_what_the_functions_say(published, by_hand):
    out, _ = published
    articles = {each.article_id: article_row(each) for each in by_hand if isinstance(each, Article)}
    names = [column.name for column in ARTICLES.record]
    for row in table(out, "articles"):
        assert plain(row[name] for name in names) == plain(articles.pop(row["article_id"]))
    assert articles == {}
    rejected = {(each.source_uri, each.source_record, each.reason) for each in by_hand if isinstance(each, Rejection)}
    assert {(row["source_uri"], row["source_record"], row["reason"]) for row in table(out, "rejections")} == rejected
    failed = {each for each in by_hand if isinstance(each, tuple)}
    letters = [row for row in table(out, "dead_letters") if row["stage"] != "Read files"]
    assert {(row["source_uri"], row["source_record"], row["error_type"]) for row in letters} == failed


def plain(value):
    """Rows from a file are lists of structs, rows from functions tuples: both as nested lists."""
    if isinstance(value, dict):
        return [plain(each) for each in value.values()]
    if isinstance(value, str) or not hasattr(value, "__iter__"):
        return value
    return [plain(each) for each in value]


def test_most_samples_are_published_and_the_broken_ones_say_why(published):
    _, manifest = published
    balance = manifest["balance"]
    assert balance["adds_up"]
    assert balance["articles"] >= 15
    assert balance["rejections"] >= 1
    assert balance["dead_letters"] >= 1


def test_every_published_row_restores_its_raw_text_and_its_blocks_lie_in_its_text(published):
    for row in table(published[0], "articles"):
        marks = [
            Edit(m["raw_start"], m["raw_end"], m["before"], m["after"], m["stage"], m["rule"]) for m in row["edits"]
        ]
        raw = restore(row["text"], marks)
        assert all(raw[mark.start : mark.end] == mark.before for mark in marks)
        assert all(0 <= block["start"] < block["end"] <= len(row["text"]) for block in row["blocks"])


def test_another_run_and_two_workers_write_the_same_bytes(published, tmp_path):
    out, _ = published
    publish(tmp_path / "again")
    publish(tmp_path / "two", "--direct_running_mode=multi_processing", "--direct_num_workers=2")
    assert contents(tmp_path / "again") == contents(out)
    assert contents(tmp_path / "two") == contents(out)


def test_the_printed_tables_of_duckdb_take_what_was_published(published):
    out, _ = published
    database = duckdb.connect()
    database.execute(print_duckdb(TABLES))
    for each in TABLES:
        files = f"read_parquet('{out}/{each.name}/**/*.parquet', hive_partitioning=false)"
        database.execute(f"insert into {each.name} select * from {files}")
        assert database.sql(f"from {each.name}").fetchall()
