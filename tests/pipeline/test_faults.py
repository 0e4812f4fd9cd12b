"""Bad input among good: each bad one ends in a table with a reason, in bounded memory, and all the others come out."""

from __future__ import annotations

import bz2
import gzip
import os
import resource

import pytest
import zstandard

GOOD = ("good1.txt", "good2.html", "good3.jsonl")


@pytest.fixture
def among_good(newsroom):
    newsroom.file("good1.txt", "A good text.")
    newsroom.file("good2.html", "<p>A good page.</p>")
    newsroom.file("good3.jsonl", '{"text": "A good record."}\n')
    return newsroom


def outcome(newsroom, name):
    """(table, reason or error type, message) of the one row that a file ended as, the good ones being there too."""
    assert newsroom.run()["status"] == "done"
    assert set(GOOD) <= set(newsroom.names("articles"))
    found = [
        *(
            ("rejected", row["reason"], row["detail"])
            for row in newsroom.rows("rejections")
            if row["source_uri"].endswith(name)
        ),
        *(
            ("failed", row["error_type"], row["error"])
            for row in newsroom.rows("dead_letters")
            if row["source_uri"].endswith(name)
        ),
    ]
    (only,) = found
    return only


def test_an_empty_file_is_rejected(among_good):
    among_good.file("bad.txt", b"")
    assert outcome(among_good, "bad.txt")[:2] == ("rejected", "empty")


def test_a_json_lines_file_of_blank_lines_is_rejected(among_good):
    among_good.file("bad.jsonl", b"\n \n\r\n")
    assert outcome(among_good, "bad.jsonl") == ("rejected", "empty", "expected lines of JSON, found 3 blank lines")


@pytest.mark.parametrize(
    ("name", "compress"),
    [("bad.txt.gz", gzip.compress), ("bad.txt.bz2", bz2.compress), ("bad.txt.zst", zstandard.compress)],
)
def test_a_cut_archive_is_a_dead_letter(among_good, name, compress):
    among_good.file(name, compress(os.urandom(100_000))[:-9])
    assert outcome(among_good, name) == ("failed", "OSError", "Truncated compressed stream")


def test_a_damaged_archive_is_a_dead_letter(among_good):
    data = bytearray(gzip.compress(os.urandom(10_000)))
    data[-6] ^= 0xFF
    among_good.file("bad.txt.gz", bytes(data))
    assert outcome(among_good, "bad.txt.gz") == ("failed", "OSError", "zlib inflate failed: incorrect data check")


def test_what_is_no_archive_is_a_dead_letter(among_good):
    among_good.file("bad.html.bz2", b"<p>not compressed at all</p>")
    assert outcome(among_good, "bad.html.bz2")[:2] == ("failed", "OSError")


def test_lines_before_the_damage_come_out(newsroom):
    lines = "".join(f'{{"text": "{os.urandom(400).hex()}"}}\n' for _ in range(2_000))
    newsroom.file("cut.jsonl.gz", gzip.compress(lines.encode())[:-50_000])
    balance = newsroom.run()["balance"]
    assert balance["dead_letters"] == 1
    assert 1_850 < balance["articles"] < 2_000


@pytest.mark.parametrize("name", ["bomb.html.gz", "bomb.jsonl.zst"])
def test_a_bomb_is_stopped_early(among_good, name):
    zeros = bytes(1 << 20)
    bomb = gzip.compress(zeros * 200) if name.endswith("gz") else zstandard.compress(zeros * 200)
    among_good.file(name, bomb)
    before = peak_megabytes()
    way, error_type, error = outcome(among_good, name)
    assert (way, error_type) == ("failed", "DecompressionBomb")
    assert "expected at most 100 times the stored size" in error
    assert peak_megabytes() - before < 120


def test_a_page_of_100_mb_on_one_line_is_rejected_in_bounded_memory(among_good):
    path = among_good.file("long.html", b"<p>")
    with open(path, "ab") as file:
        for _ in range(100):
            file.write(b"x" * (1 << 20))
    before = peak_megabytes()
    assert outcome(among_good, "long.html") == (
        "rejected",
        "too_large",
        "expected at most 33,554,432 bytes, found 104,857,603",
    )
    assert peak_megabytes() - before < 120


def test_a_json_line_of_40_mb_is_rejected_and_its_neighbours_come_out(newsroom):
    newsroom.file("long.jsonl", b'{"a": 1}\n"' + b"y" * (40 << 20) + b'"\n{"b": 2}\n')
    newsroom.run()
    assert sorted(row["source_record"] for row in newsroom.rows("articles")) == ["1", "3"]
    (row,) = newsroom.rows("rejections")
    assert (row["source_record"], row["reason"]) == ("2", "too_large")


def test_a_dangling_link_is_a_dead_letter(among_good):
    (among_good.drop / "bad.txt").symlink_to("nowhere")
    assert outcome(among_good, "bad.txt")[:2] == ("failed", "FileNotFoundError")


def test_a_pipe_is_a_dead_letter_and_does_not_hang_the_run(among_good):
    os.mkfifo(among_good.drop / "bad.txt")
    assert outcome(among_good, "bad.txt") == ("failed", "OSError", "not a regular file")


def test_a_name_that_is_not_utf8_is_read_and_published_escaped(newsroom):
    path = os.fsencode(newsroom.drop) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(b"A good text.")
    newsroom.run()
    assert set(newsroom.names("articles")) == {"caf\\udce9.txt"}


def test_a_loop_of_links_is_walked_once(among_good):
    (among_good.drop / "again").symlink_to(among_good.drop)
    assert among_good.run()["balance"]["files_found"] == 3


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
