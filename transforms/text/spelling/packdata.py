"""Shipped knowledge: the YAML files beside the gazetteer, read once and checked."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DATA = files("transforms.text.spelling") / "data"


class Loader(BASE):  # type: ignore[misc]
    """YAML in which `no` is Norwegian and `on` is a word: only true and false are truth values."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in BASE.yaml_implicit_resolvers.items()
}


@cache
def shipped_text(name: str) -> str:
    """The text of a shipped file, e.g. `context/frozen.yaml`."""
    return DATA.joinpath(*name.split("/")).read_text(encoding="utf-8")


@cache
def shipped(name: str) -> Any:
    """The content of a shipped YAML file. Not to be changed by who gets it."""
    return parse(shipped_text(name), name)


def shipped_bytes(name: str) -> bytes:
    """The bytes of a shipped file."""
    return DATA.joinpath(*name.split("/")).read_bytes()


def parse(text: str, name: str) -> Any:
    """The content of a YAML text. ValueError, naming file and line, when it is none."""
    try:
        return yaml.load(text, Loader=Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}" if mark else "somewhere"
        raise ValueError(f"{name}, {line}: {getattr(error, 'problem', error)}") from error
