"""`Once`: something costly that every worker process loads for itself, one time, and that is never pickled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apache_beam.utils.shared import Shared


class _Holder:
    """Beam keeps only weak references, and a frozen dataclass with slots has none to give."""

    def __init__(self, value: Any) -> None:
        self.value = value


class Once:
    """`load(settings)`, called in the process that needs it and shared by all steps and threads there.

    Only `load` (by reference) and `settings` are pickled.
    """

    def __init__(self, load: Callable[[Any], Any], settings: Any) -> None:
        self._load = load
        self._settings = settings
        self._shared = Shared()
        self._holder: _Holder | None = None

    def get(self) -> Any:
        """The loaded value."""
        if self._holder is None:
            self._holder = self._shared.acquire(lambda: _Holder(self._load(self._settings)))
        return self._holder.value

    def __getstate__(self) -> tuple[Callable[[Any], Any], Any, Shared]:
        return self._load, self._settings, self._shared

    def __setstate__(self, state: tuple[Callable[[Any], Any], Any, Shared]) -> None:
        self._load, self._settings, self._shared = state
        self._holder = None
