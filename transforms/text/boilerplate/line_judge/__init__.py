"""The trained judge of lines: what the lines of a text are that no rule knows."""

from transforms.text.boilerplate.line_judge.verdicts import mark_judged

__all__ = ["mark_judged"]
