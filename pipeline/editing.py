"""The seam between the run and the editing: all that the run knows of articles are these functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from transforms.once import Once


@dataclass(frozen=True, slots=True)
class Editing:
    """How one record becomes an article."""

    read_document: Callable[..., Any]
    """`Raw` to `Document` or `Rejection`."""
    edit: Callable[..., Any]
    """`Document` and desk to `Article` or `Rejection`."""
    desk: Once
    stylebook_version: str
