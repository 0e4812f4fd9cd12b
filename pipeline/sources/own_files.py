"""The user's own rules, stylebook and field map."""

from __future__ import annotations


def named_text(path: str) -> tuple[str, str]:
    """The path and the text that lies there. ValueError, naming the file, when it is no UTF-8."""
    with open(path, encoding="utf-8") as file:
        try:
            return path, file.read()
        except UnicodeDecodeError as error:
            raise ValueError(
                f"{path}: expected UTF-8, found {error.object[error.start]:#04x} at {error.start}"
            ) from error
