"""The balance: what went in is what came out, by one of four ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from pipeline.sinks.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Balance:
    """Files and records of a run, counted where they were read and where they were written."""

    files_found: int
    files_read: int
    inputs: int
    """Records found in the files, counted by the reader."""
    articles: int
    rejections: int
    dead_letters: int
    already_done: int

    @classmethod
    def of(cls, files_found: int, receipt: Receipt) -> Balance:
        """From the number of files that were planned and the receipts of what was read and written."""
        read: Mapping[str, int] = receipt.counts.get("inputs", {})
        written: Mapping[str, int] = receipt.counts.get("rows", {})
        return cls(
            files_found=files_found,
            files_read=read.get("files", 0),
            inputs=read.get("records", 0),
            articles=written.get("articles", 0),
            rejections=written.get("rejections", 0),
            dead_letters=written.get("dead_letters", 0),
            already_done=read.get("already_done", 0),
        )

    @property
    def adds_up(self) -> bool:
        """Whether every file was read and every record took exactly one way."""
        out = self.articles + self.rejections + self.dead_letters + self.already_done
        return self.files_found == self.files_read and self.inputs == out

    @property
    def failure_share(self) -> float:
        """Dead letters among all records, done before or not: a second try of the few that failed is no bad run."""
        return self.dead_letters / max(1, self.inputs)

    def to_dict(self) -> dict[str, Any]:
        """As it stands in the manifest."""
        return {**asdict(self), "adds_up": self.adds_up}

    def __str__(self) -> str:
        sign = "=" if self.adds_up else "≠"
        return (
            f"{counted(self.inputs, 'input')} {sign} {counted(self.articles, 'article')}"
            f" + {counted(self.rejections, 'rejection')} + {counted(self.dead_letters, 'dead letter')}"
            f" + {self.already_done:,} already done"
        )


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "dead letter"), counted(2000, "article")
    ('1 dead letter', '2,000 articles')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
