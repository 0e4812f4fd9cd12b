"""What a run promises of itself: a balance, a commit, the same bytes again, and nothing done twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import datetime, timezone
from hashlib import sha256

import pytest

from pipeline.settings import DeskSettings
from pipeline.sinks.lock import OutputBusy, locked
from pipeline.sinks.storage import Storage


def test_every_input_takes_one_of_three_ways_and_the_balance_says_so(newsroom):
    newsroom.file("a.txt", "A good one.")
    newsroom.file("b.txt", "REJECT this one")
    newsroom.file("c.txt", "RAISE at this one")
    newsroom.file("d.txt", "SURROGATE in the title")
    newsroom.file("e.txt", "")
    manifest = newsroom.run()
    assert manifest["balance"] == {
        "files_found": 5,
        "files_read": 5,
        "inputs": 5,
        "articles": 1,
        "rejections": 2,
        "dead_letters": 2,
        "already_done": 0,
        "adds_up": True,
    }
    assert set(newsroom.names("articles")) == {"a.txt"}
    assert set(newsroom.names("rejections")) == {"b.txt", "e.txt"}
    assert set(newsroom.names("dead_letters")) == {"c.txt", "d.txt"}


def test_a_dead_letter_says_which_step_failed_and_why(newsroom):
    newsroom.file("a.txt", "good")
    path = newsroom.file("c.txt", "RAISE at this one")
    newsroom.run()
    (letter,) = newsroom.rows("dead_letters")
    assert letter["stage"] == "Edit copy"
    assert letter["error_type"] == "RuntimeError"
    assert letter["error"] == "asked to, at <object object at 0x...>"
    assert "in edit" in letter["traceback"]
    assert letter["raw_excerpt"] == path.read_text()


def test_a_row_that_arrow_would_refuse_fails_alone(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.file("d.txt", "SURROGATE in the title")
    newsroom.run()
    (letter,) = newsroom.rows("dead_letters")
    assert (letter["stage"], letter["error"]) == ("Fit the schema", "articles.title: lone surrogate at 0")
    assert set(newsroom.names("articles")) == {"a.txt"}


def test_two_runs_on_the_same_input_write_the_same_bytes(newsroom, contents_of, tmp_path):
    for number in range(40):
        newsroom.file(f"{number:02}.txt", f"Text {number} of 2025-0{number % 9 + 1}-04" + " RAISE" * (number % 10 == 9))
    newsroom.run()
    newsroom.run(out=tmp_path / "other")
    assert contents_of(newsroom.out)
    assert contents_of(newsroom.out) == contents_of(tmp_path / "other")


def test_two_worker_processes_write_the_same_bytes_as_one(newsroom, contents_of, tmp_path, monkeypatch):
    monkeypatch.setattr("pipeline.sources.units.UNIT_FILES", 5)
    monkeypatch.setenv("PYTHONPATH", os.path.dirname(__file__))
    for number in range(23):
        newsroom.file(f"{number:02}.txt", f"Text {number} of 2025-0{number % 3 + 1}-04" + " RAISE" * (number % 10 == 9))
    newsroom.run()
    newsroom.run("--direct_running_mode=multi_processing", "--direct_num_workers=2", out=tmp_path / "other")
    assert len(contents_of(newsroom.out)) > 10
    assert contents_of(newsroom.out) == contents_of(tmp_path / "other")


def test_a_second_run_does_nothing_that_was_done(newsroom, contents_of):
    newsroom.file("a.txt", "good")
    newsroom.file("b.txt", "REJECT")
    newsroom.file("c.txt", "RAISE")
    newsroom.run()
    before = contents_of(newsroom.out / "articles")
    manifest = newsroom.run()
    assert manifest["balance"]["already_done"] == 3
    assert manifest["balance"]["articles"] == 0
    assert contents_of(newsroom.out / "articles") == before
    assert len(list((newsroom.out / "_runs").glob("*.json"))) == 2


def test_a_second_run_does_what_is_new_or_changed(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.file("b.txt", "good too")
    newsroom.run()
    newsroom.file("b.txt", "good too, and better")
    newsroom.file("c.txt", "new")
    manifest = newsroom.run()
    assert (manifest["balance"]["articles"], manifest["balance"]["already_done"]) == (2, 1)
    assert sorted(row["text"] for row in newsroom.rows("articles")) == [
        "good",
        "good too",
        "good too, and better",
        "new",
    ]


def test_a_changed_line_of_a_json_lines_file_is_done_alone(newsroom):
    newsroom.file("a.jsonl", '{"a": 1}\n{"b": 2}\n')
    newsroom.run()
    newsroom.file("a.jsonl", '{"a": 1}\n{"b": 3}\n{"c": 4}\n')
    manifest = newsroom.run()
    assert (manifest["balance"]["articles"], manifest["balance"]["already_done"]) == (2, 1)


def test_other_settings_of_the_desk_make_everything_new(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.run()
    manifest = newsroom.run(desk=DeskSettings(min_words=80))
    assert manifest["balance"]["already_done"] == 0


def test_again_means_everything_and_the_later_rows_are_dated_later(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.run()
    manifest = newsroom.run(again=True)
    assert manifest["balance"]["already_done"] == 0
    first, second = sorted(row["processed_at"] for row in newsroom.rows("articles"))
    assert first < second


def test_the_time_of_a_run_is_that_of_its_newest_input(newsroom):
    newsroom.file("a.txt", "good")
    path = newsroom.file("b.txt", "good")
    os.utime(path, (1_770_000_000, 1_770_000_000))
    newsroom.run()
    assert {row["processed_at"] for row in newsroom.rows("articles")} == {
        datetime.fromtimestamp(1_770_000_000, timezone.utc)
    }


def test_the_time_of_a_run_can_be_given(newsroom):
    newsroom.file("a.txt", "good")
    given = datetime(2020, 5, 17, tzinfo=timezone.utc)
    newsroom.run(processed_at=given)
    assert [row["processed_at"] for row in newsroom.rows("articles")] == [given]


def test_too_many_failures_withdraw_the_articles_and_keep_the_reasons(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.file("b.txt", "RAISE")
    newsroom.file("c.txt", "RAISE")
    manifest = newsroom.run(max_failures=0.5)
    assert manifest["status"] == "too_many_failures"
    assert newsroom.rows("articles") == []
    assert set(newsroom.names("dead_letters")) == {"b.txt", "c.txt"}
    assert newsroom.run(max_failures=0.7)["balance"]["already_done"] == 0


def test_files_that_no_manifest_lists_are_swept_and_foreign_ones_are_not(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.run()
    folder = newsroom.out / "articles" / "p_month=2025-01"
    folder.mkdir()
    orphan, foreign = folder / "00000-0123456789abcdef.parquet", newsroom.out / "articles" / "notes.md"
    orphan.write_bytes(b"half")
    foreign.write_text("mine")
    newsroom.run()
    assert not orphan.exists()
    assert not folder.exists()
    assert foreign.exists()
    assert not list((newsroom.out / "_runs").glob("tmp/*"))


def test_a_file_among_the_manifests_that_is_none_is_named(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.run()
    (newsroom.out / "_runs" / "notes.json").write_text("not a manifest")
    with pytest.raises(OSError, match=r"_runs/notes\.json is no manifest"):
        newsroom.run()


def test_the_manifest_lists_every_file_with_its_digest(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.file("b.txt", "RAISE")
    manifest = newsroom.run()
    assert {file["name"] for file in manifest["outputs"]} == {
        str(path.relative_to(newsroom.out)) for path in newsroom.out.rglob("*.parquet")
    }
    for file in manifest["outputs"]:
        data = (newsroom.out / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(data), sha256(data).hexdigest())
    assert json.loads((newsroom.out / "_runs" / f"{manifest['run_id']}.json").read_text()) == json.loads(
        json.dumps(manifest)
    )


def test_the_manifest_counts_rules_and_spellings(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.file("b.txt", "good too")
    counters = newsroom.run()["counters"]
    assert counters["rules"] == {"plain.nothing": 2}
    assert counters["spellings"] == {"Kiev -> Kyiv": 2}


def test_one_output_folder_takes_one_run_at_a_time(newsroom):
    newsroom.file("a.txt", "good")
    with locked(Storage.at(str(newsroom.out))), pytest.raises(OutputBusy, match="another run"):
        newsroom.run()


def test_ten_thousand_records_of_one_file_leave_in_files_of_bounded_size(newsroom, monkeypatch):
    monkeypatch.setattr(
        "pipeline.sources.read.PART_BYTES", 6 << 20
    )  # far more than the records; a row has a weight of its own
    newsroom.file("a.jsonl", "".join(f'{{"number": {number}}}\n' for number in range(10_000)))
    manifest = newsroom.run()
    sizes = [file["rows"] for file in manifest["outputs"] if file["table"] == "articles"]
    assert sum(sizes) == 10_000
    assert len(sizes) > 5
    assert max(sizes) < 2_000


KILLED = """
import os, signal, sys
sys.path.insert(0, {tests!r})
import plain_editing
from conftest import Newsroom
from pathlib import Path
def edit(document, desk, wait=plain_editing.edit):
    if "LAST" in document.raw_text:
        os.kill(os.getpid(), signal.SIGKILL)
    return wait(document, desk)
import pipeline.sources.units as units
units.UNIT_FILES = 4
plain_editing.edit = edit
Newsroom(Path({drop!r}), Path({out!r})).run()
"""


def test_a_killed_run_leaves_nothing_that_counts_and_a_rerun_is_as_if_it_had_never_been(
    newsroom, contents_of, tmp_path, monkeypatch
):
    monkeypatch.setattr("pipeline.sources.units.UNIT_FILES", 4)
    for number in range(10):
        newsroom.file(f"{number}.txt", f"Text {number}")
    newsroom.file("9.txt", "The LAST text")
    program = KILLED.format(tests=os.path.dirname(__file__), drop=str(newsroom.drop), out=str(newsroom.out))
    killed = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert contents_of(newsroom.out), "the kill came before anything was written"
    assert not list((newsroom.out / "_runs").glob("*.json"))
    newsroom.run()
    newsroom.run(out=tmp_path / "other")
    assert contents_of(newsroom.out) == contents_of(tmp_path / "other")
    assert len(newsroom.rows("articles")) == 10
    assert not list((newsroom.out / "_runs").glob("tmp/*"))
