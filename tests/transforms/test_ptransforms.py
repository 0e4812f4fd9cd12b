"""The PTransforms keep every item, in exactly one of their outputs, on a real runner."""

from __future__ import annotations

import apache_beam as beam
import pytest
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.testing.util import assert_that, equal_to

from schemas.enums import Reason
from schemas.records import DeadLetter, Rejection
from transforms.attempt import Attempt
from transforms.dead_letter import ERROR_CHARS, EXCERPT_BYTES, TRACEBACK_CHARS, dead_letter, printable
from transforms.item import InputFile, Item
from transforms.once import Once
from transforms.read import Read
from transforms.text.document import Raw, Refusal
from transforms.write import Write


@pytest.fixture
def pipeline():
    with beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"])) as p:
        yield p


def judge(raw, limit):
    """Keeps texts up to a length, rejects longer ones, fails on digits."""
    text = raw.data.decode()
    if text.isdigit():
        raise KeyError(text)
    return text if len(text) <= limit else Refusal(Reason.TOO_LARGE, f"over {limit}").of(raw)


def load_limit(number):
    return number


def items(*texts):
    return [Item("u", raw, raw) for raw in (Raw(text.encode(), text, "txt") for text in texts)]


def test_every_item_leaves_by_one_of_three_ways(pipeline):
    attempted = pipeline | beam.Create(items("ab", "long one", "123")) | Attempt("Judge", judge, Once(load_limit, 4))
    assert_that(
        attempted.kept | "k" >> beam.Map(lambda item: (item.value, item.raw.source_uri)), equal_to([("ab", "ab")])
    )
    assert_that(
        attempted.rejected | "r" >> beam.Map(lambda item: (type(item.value), item.value.source_uri)),
        equal_to([(Rejection, "long one")]),
        label="rejected",
    )
    assert_that(
        attempted.failed | "f" >> beam.Map(lambda item: (item.value.stage, item.value.error_type, item.value.error)),
        equal_to([("Judge", "KeyError", "'123'")]),
        label="failed",
    )


def test_attempts_count_what_they_do():
    with beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"])) as p:
        p | beam.Create(items("ab", "ac", "long one", "123")) | Attempt("Judge", judge, Once(load_limit, 4))
    counters = {each.key.metric.name: each.committed for each in p.result.metrics().query()["counters"]}
    assert counters == {"Judge: kept": 2, "Judge: rejected": 1, "Judge: failed": 1}


class Loads:
    """Counts how often something was loaded in this process."""

    count = 0


def load_counted(name):
    Loads.count += 1
    return f"{name} loaded"


def test_what_is_costly_is_loaded_once_for_all_steps():
    Loads.count = 0
    once = Once(load_counted, "desk")
    with beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner"])) as p:
        first = p | beam.Create(items("a", "b")) | Attempt("First", lambda raw, desk: raw, once)
        second = first.kept | Attempt("Second", lambda raw, desk: desk, once)
        assert_that(second.kept | beam.Map(lambda item: item.value), equal_to(["desk loaded"] * 2))
    assert Loads.count == 1


def open_unit(unit, done):
    """A unit that holds one thing of every kind."""
    raw = Raw(b"x", unit, "txt")
    yield Item(unit, raw, raw)
    yield Item(unit, Refusal(Reason.EMPTY, done).of(raw))
    yield Item(unit, dead_letter(raw, "Read files", "OSError", "cut", []))
    yield Item(unit, InputFile(unit, 1, None, None, 3, 0))


def test_what_is_read_is_told_apart(pipeline):
    found = pipeline | beam.Create(["u"]) | Read("Read files", open_unit, Once(load_limit, "done"))
    for name, type_ in (("kept", Raw), ("rejected", Rejection), ("failed", DeadLetter), ("files", InputFile)):
        values = getattr(found, name) | f"{name} types" >> beam.Map(lambda item: type(item.value))
        assert_that(values, equal_to([type_]), label=name)


class ListSink:
    """Receipts that say what was written together."""

    def write(self, unit, values):
        return unit, tuple(values)


def by_unit(unit):
    return [Item(unit, f"{unit}{number}") for number in range(3)]


def test_rows_of_a_unit_are_written_together_and_in_order(pipeline):
    rows = pipeline | beam.Create(["a", "b"]) | beam.FlatMap(by_unit)
    assert_that(
        (rows, rows) | Write("Write", ListSink()),
        equal_to([("a", ("a0", "a1", "a2")), ("b", ("b0", "b1", "b2"))] * 2),
    )


def test_a_failure_is_written_up_within_bounds():
    raw = Raw(b"\x00\xff" * 5_000, "a.txt", "txt")
    letter = dead_letter(raw, "s", "ValueError", "repr", ["x" * 9_000, f"ValueError: {'y' * 3_000}"])
    assert len(letter.raw_excerpt) == EXCERPT_BYTES
    assert len(letter.error) == ERROR_CHARS
    assert len(letter.traceback) == TRACEBACK_CHARS
    assert letter.traceback.endswith("y")
    assert "\0" not in letter.raw_excerpt


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        (["Traceback:\n", "module.MyError: what happened\n"], "what happened"),
        (["MyError: several\nlines\n"], "several\nlines"),
        (["MyError\n"], "MyError()"),
        ([], "MyError()"),
    ],
)
def test_the_message_is_that_of_the_error(lines, error):
    assert dead_letter(Raw(b"", "a", "txt"), "s", "MyError", "MyError()", lines).error == error


@pytest.mark.parametrize(
    ("found", "printed"),
    [("a\ud800b", "a\\ud800b"), ("a\0b", "a\ufffdb"), ("<f at 0x7f00aa11bb22>", "<f at 0x...>"), ("0xff", "0xff")],
)
def test_what_is_printed_can_be_stored_and_is_the_same_on_every_run(found, printed):
    assert printable(found) == printed
