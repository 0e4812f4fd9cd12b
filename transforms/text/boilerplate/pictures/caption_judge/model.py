"""The trained judge of captions as it is shipped: a network of the same form as that of the judge of lines."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import numpy as np

from transforms.text.boilerplate.line_judge.model import Model

FILE = "caption_judge.model"


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that comes with the package."""
    with (files(__package__) / FILE).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        return Model.of(dict(arrays))
