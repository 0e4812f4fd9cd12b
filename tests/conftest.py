"""Property tests look at the same examples in every run, however slow the machine is."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("desk", deadline=None, derandomize=True)
settings.load_profile("desk")
