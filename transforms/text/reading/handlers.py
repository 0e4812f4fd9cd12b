"""What to do with an element, by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

Handler = TypeVar("Handler")


class Handlers(dict[str, "Handler | None"], Generic[Handler]):
    """Handlers of known elements and, for names with a hyphen, of a site's own components; None: other elements mean nothing.

    Nothing is added for names that are not known, so that hostile pages cannot fill the memory.
    """

    def __init__(self, known: Mapping[str, Handler | None], component: Handler) -> None:
        super().__init__(known)
        self._component = component

    def __missing__(self, tag: str) -> Handler | None:
        return self._component if "-" in tag else None
