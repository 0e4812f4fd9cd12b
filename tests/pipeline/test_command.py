"""The command teaches, refuses clearly, and says with its exit code what came of the run."""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

import duckdb
import pytest

from pipeline.balance import Balance
from pipeline.learn_rules_command import lines_left
from pipeline.options import check_options, check_runner, make_options
from pipeline.plan import make_plan
from pipeline.restore_command import raw_text
from pipeline.run_flags import moment, run_flags, workers
from pipeline.settings import DeskSettings, RunSettings
from pipeline.sources.match import SourceFile
from pipeline.summary import summary

NOON = datetime(2026, 1, 31, 12, tzinfo=timezone.utc)


def plan_of(*sizes, **settings):
    files = [SourceFile(f"{number}.txt", size, None) for number, size in enumerate(sizes)]
    return make_plan(RunSettings(inputs=("x",), output="out", **settings), DeskSettings(), files, [], NOON)


def test_a_misspelt_flag_is_refused_with_the_one_that_was_meant():
    with pytest.raises(ValueError, match=r"unknown option --min-wrods=3, did you mean --min-words\?"):
        check_options(["--min-wrods=3"], run_flags())


def test_any_flag_of_beam_is_taken():
    check_options(["--runner=FlinkRunner", "--flink_master=[local]", "--direct_num_workers", "2"], run_flags())


def test_a_flag_of_beam_with_a_wrong_value_is_refused():
    with pytest.raises(ValueError, match="direct_num_workers"):
        check_options(["--direct_num_workers=many"], run_flags())


def test_a_runner_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="Unexpected pipeline runner"):
        check_runner(["--runner=FastRunner"])


@pytest.mark.parametrize(
    ("flags", "count", "sizes", "expected"),
    [
        ([], "auto", [10, 10], ("in_memory", 1)),
        ([], "2", [10, 10], ("multi_processing", 2)),
        (["--runner=FlinkRunner"], "auto", [30 << 20] * 4, ("in_memory", 1)),
        (["--direct_num_workers=3"], "2", [10], ("multi_processing", 3)),
    ],
)
def test_workers_become_options_of_the_local_runner_only(flags, count, sizes, expected):
    options = make_options(flags, count, plan_of(*sizes)).get_all_options()
    assert (options["direct_running_mode"], options["direct_num_workers"]) == expected


def test_much_work_is_shared_out_by_itself(monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    options = make_options([], "auto", plan_of(*[30 << 20] * 3)).get_all_options()
    assert (options["direct_running_mode"], options["direct_num_workers"]) == ("multi_processing", 3)


def test_workers_and_times_are_checked_where_they_are_given():
    assert workers("auto") == "auto"
    assert moment("2026-01-31T12:00:00Z") == moment("2026-01-31 13:00+01:00") == moment("2026-01-31T12:00") == NOON
    for parse, wrong in ((workers, "0"), (workers, "many"), (moment, "yesterday")):
        with pytest.raises(Exception, match=re.escape(f"found '{wrong}'")):
            parse(wrong)


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"partition_by": "year"}, "expected one of month, day, language, none, found 'year'"),
        ({"max_failures": 5}, "found 5"),
    ],
)
def test_settings_are_checked_when_they_are_made(settings, complaint):
    with pytest.raises(ValueError, match=complaint):
        RunSettings(inputs=("x",), output="out", **settings)


def test_the_same_work_has_the_same_name_and_other_work_another():
    same = plan_of(1, 2)
    assert plan_of(1, 2) == same
    assert plan_of(1, 3).run_id != same.run_id
    assert plan_of(1, 2, partition_by="day").run_id != same.run_id
    assert plan_of(1, 2, partition_by="day").work_digest == same.work_digest


def balance(**numbers):
    zeros = dict.fromkeys(
        ("files_found", "files_read", "inputs", "articles", "rejections", "dead_letters", "already_done"), 0
    )
    return Balance(**{**zeros, **numbers})


def test_the_balance_finds_a_lost_record_and_a_lost_file():
    assert balance(inputs=3, articles=1, rejections=1, already_done=1).adds_up
    assert not balance(inputs=3, articles=1, rejections=1).adds_up
    assert not balance(files_found=2, files_read=1).adds_up
    assert (
        str(balance(inputs=1, dead_letters=2))
        == "1 input ≠ 0 articles + 0 rejections + 2 dead letters + 0 already done"
    )


def test_the_summary_tells_what_came_why_and_where(newsroom):
    newsroom.file("a.txt", "good")
    newsroom.file("b.txt", "REJECT")
    newsroom.file("c.txt", "RAISE")
    manifest = newsroom.run()
    text = summary(manifest, str(newsroom.out))
    for line in (
        "3 inputs = 1 article + 1 rejection + 1 dead letter + 0 already done",
        "  1  too_short",
        "  1  Edit copy: RuntimeError",
        "  1  plain.nothing",
        "  1  Kiev -> Kyiv",
        f"  Articles      {newsroom.out}/articles/",
    ):
        assert line in text.splitlines()


def test_the_query_of_the_summary_runs(newsroom):
    newsroom.file("a.txt", "good, of 2025-07-04")
    newsroom.run()
    text = summary(newsroom.run(again=True), str(newsroom.out))
    query = re.search(r'duckdb -c "(.*)"', text, re.DOTALL)
    assert [str(row[0]) for row in duckdb.sql(query[1]).fetchall()] == ["2025-07-04"]


def copydesk(*args: str, cwd: Path, module: bool = False, binary: bool = False) -> subprocess.CompletedProcess:
    start = (
        [sys.executable, "-m", "pipeline"]
        if module
        else [sys.executable, "-c", "import sys; from pipeline.cli import main; sys.exit(main())"]
    )
    return subprocess.run(
        [*start, *args], cwd=cwd, capture_output=True, text=not binary, check=False, stdin=subprocess.DEVNULL
    )


def test_help_teaches_by_example(tmp_path):
    shown = copydesk("run", "--help", cwd=tmp_path)
    assert shown.returncode == 0
    assert "copydesk run --input 'drop/**' --output out" in shown.stdout
    assert "exit codes:" in shown.stdout


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["--input", "nothing/**", "--output", "out"], "no file matches nothing/**"),
        (["--input", "a.txt", "--output", "a.txt/out"], "cannot write to "),
        (["--input", "a.txt", "--output", "out", "--rules", "absent.yaml"], "absent.yaml"),
        (["--input", "a.txt", "--output", "out", "--style", "baroque"], "baroque"),
        (["--input", "a.txt", "--output", "out", "--min-words", "-1"], "min words: expected at least 0, found -1"),
        (["--input", "a.txt", "--output", "nosuch://bucket/out"], "nosuch://bucket/out"),
        (
            ["--input", "a.txt", "--output", "."],
            "no file matches a.txt (what lies in the output folder is never input)",
        ),
        (["--input", "a.txt", "--output", "out", "--languages", "english"], "such as en, found 'english'"),
        (["--input", "a.txt", "--output", "out", "--rules", "b.bin"], "b.bin: expected UTF-8, found 0xff at 0"),
        (["--input", "a.txt"], "--output"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line_and_exits_with_2(args, complaint, tmp_path):
    (tmp_path / "a.txt").write_text("A text.")
    (tmp_path / "b.bin").write_bytes(b"\xff")
    said = copydesk("run", *args, cwd=tmp_path)
    assert said.returncode == 2
    assert complaint in said.stderr
    assert "Traceback" not in said.stderr
    assert said.stdout == ""


def test_a_stranger_runs_the_command_and_a_scheduler_the_module(tmp_path):
    (tmp_path / "a.txt").write_text(
        "A text that nobody wrote.\n\n" + "It goes on and on about nothing in particular. " * 9
    )
    run = copydesk("run", "--input", "a.txt", "--output", "out", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "1 input = 1 article" in run.stdout
    assert run.stderr.splitlines() == [
        "Looking for input",
        "Opening the desk",
        "Editing 1 file, 450 bytes",
        "Committing the run",
    ]
    again = copydesk("--input=a.txt", "--output=out", "--min_words=3", "--json", cwd=tmp_path, module=True)
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["balance"]["articles"] == 1


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_full_disk_is_said_in_a_line_and_leaves_nothing_that_counts(workers, tmp_path):
    (tmp_path / "a.txt").write_text("It goes on and on about nothing in particular. " * 9)
    start = [sys.executable, "-c", "import sys; from pipeline.cli import main; sys.exit(main())"]
    said = subprocess.run(
        [*start, "run", "--input", "a.txt", "--output", "out", "--workers", workers],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, 4_096)),
    )
    assert said.returncode == 1
    assert "copydesk: the run broke off and does not count: OSError: [Errno 27] File too large" in said.stderr
    assert "Traceback" not in said.stderr
    assert not [*(tmp_path / "out").glob("_runs/*.json"), *(tmp_path / "out").glob("articles/*")]


def test_a_reader_who_has_seen_enough_is_no_error(tmp_path):
    program = "import sys; from pipeline.cli import main; sys.exit(main())"
    shown = subprocess.run(
        f"{sys.executable} -c '{program}' stylebook list | head -n 1",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert shown.stdout.count("\n") == 1
    assert shown.stderr == ""


@pytest.mark.parametrize("found", ["soon", "99999999999999"])
def test_a_wrong_epoch_is_named(found, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", found)
    (tmp_path / "a.txt").write_text("A text.")
    said = copydesk("run", "--input", "a.txt", "--output", "out", cwd=tmp_path)
    assert said.returncode == 2
    assert f"SOURCE_DATE_EPOCH: expected seconds since 1970, found '{found}'" in said.stderr


@pytest.mark.parametrize("format_", ["arrow", "bigquery", "duckdb", "postgres", "iceberg", "markdown"])
def test_the_schema_is_printed_in_every_form(format_, tmp_path):
    shown = copydesk("schema", "--format", format_, cwd=tmp_path)
    assert shown.returncode == 0
    assert "published_confidence" in shown.stdout


def test_a_published_article_is_restored_by_id_and_by_source(newsroom, tmp_path):
    path = newsroom.file("a.txt", "A text with\r\nits line ends.")
    newsroom.run()
    (row,) = newsroom.rows("articles")
    for name in (row["article_id"], str(path)):
        assert copydesk("restore", "out", name, cwd=tmp_path, binary=True).stdout == path.read_bytes()
    assert copydesk("restore", "out", "nothing", cwd=tmp_path).returncode == 2


def test_of_several_versions_the_latest_that_counts_is_restored(newsroom, tmp_path):
    path = newsroom.file("a.txt", "A first version.")
    newsroom.run()
    newsroom.file("a.txt", "A second version.")
    manifest = newsroom.run()
    assert copydesk("restore", "out", str(path), cwd=tmp_path).stdout == "A second version."
    (newsroom.out / "_runs" / f"{manifest['run_id']}.json").unlink()
    assert copydesk("restore", "out", str(path), cwd=tmp_path).stdout == "A first version."


def test_a_file_of_many_records_is_asked_for_one(newsroom, tmp_path):
    path = newsroom.file("a.jsonl", '{"a": 1}\n{"b": 2}\n')
    newsroom.run()
    said = copydesk("restore", "out", str(path), cwd=tmp_path)
    assert said.returncode == 2
    assert "holds 2 articles; name one by its article_id" in said.stderr


def test_lines_that_return_are_proposed_as_rules_and_the_pack_can_be_given_to_a_run(tmp_path):
    (tmp_path / "drop").mkdir()
    for number, subject in enumerate(("bridge", "market", "harbour", "library")):
        story = f"The {subject} of the old town was full on Monday, and those who came late had to wait outside. " * 3
        page = f"A full {subject}\n\n{story}\n\nRing the newsroom bell before {number} o'clock\n\nLike\n{number}\n"
        (tmp_path / "drop" / f"{number}.txt").write_text(page)
    assert copydesk("run", "-i", "drop", "-o", "out", cwd=tmp_path).returncode == 0
    learnt = copydesk("learn-rules", "out", cwd=tmp_path)
    assert learnt.returncode == 0, learnt.stderr
    assert "  4 of 4  " in learnt.stderr
    assert "Ring the newsroom bell before 0 o'clock" in learnt.stdout
    assert "Like" not in learnt.stdout
    (tmp_path / "ours.yaml").write_text(learnt.stdout)
    assert copydesk("run", "-i", "drop", "-o", "out", "--rules", "ours.yaml", cwd=tmp_path).returncode == 0
    (text,) = duckdb.sql(
        f"select text from read_parquet('{tmp_path}/out/articles/*.parquet') "
        "where source_uri like '%3.txt' qualify row_number() over (order by processed_at desc) = 1"
    ).fetchall()[0]
    assert text.startswith("The library")
    assert "newsroom bell" not in text
    again = copydesk("learn-rules", "out", cwd=tmp_path)
    assert (again.returncode, again.stdout) == (0, ""), again.stderr
    assert copydesk("learn-rules", "drop", cwd=tmp_path).returncode == 2


def test_a_line_is_left_unless_the_editing_took_all_of_it():
    marks = [
        {"raw_start": 0, "raw_end": 5, "before": "Head\n", "after": "", "stage": "strike", "rule": "r"},
        {"raw_start": 10, "raw_end": 14, "before": "Kiev", "after": "Kyiv", "stage": "spell", "rule": "r"},
        {"raw_start": 15, "raw_end": 21, "before": "\r\nLike", "after": "", "stage": "strike", "rule": "r"},
    ]
    row = {"text": "Come Kyiv.\nShare", "edits": marks}
    raw = raw_text(row)
    assert raw == "Head\nCome Kiev.\r\nLike\nShare"
    assert lines_left(row) == ["", "Come Kiev.", "", "Share"]


def test_the_stylebook_can_be_asked(tmp_path):
    shown = copydesk("stylebook", "show", "Kiev", cwd=tmp_path)
    assert shown.stdout.startswith("place/kyiv (city)")
    assert "in en text: Kyiv" in shown.stdout
    assert "Kiev" in copydesk("stylebook", "variants", "place/kyiv", cwd=tmp_path).stdout.splitlines()
    assert copydesk("stylebook", "show", "Nowhereville", cwd=tmp_path).returncode == 2
    (tmp_path / "ours.yaml").write_text("entitees: []")
    wrong = copydesk("stylebook", "check", "ours.yaml", cwd=tmp_path)
    assert wrong.returncode == 2
    assert "ours.yaml, line 1" in wrong.stderr
