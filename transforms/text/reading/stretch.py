"""What of a run stands inside elements of one kind: links, bold, italics."""

from __future__ import annotations


class Stretch:
    """How deep in such elements the parser is, after how many parts of the run the outermost began, and the characters so far."""

    __slots__ = ("chars", "depth", "first")

    def __init__(self) -> None:
        self.depth = self.first = self.chars = 0

    def start(self, parts: list[str]) -> None:
        """Such an element begins after these parts."""
        if not self.depth:
            self.first = len(parts)
        self.depth += 1

    def end(self, parts: list[str]) -> None:
        """One ends after these parts: when it is the outermost, its characters are counted."""
        self.depth -= 1
        if not self.depth:
            self._count(parts)

    def take(self, parts: list[str]) -> int:
        """The characters in the run that ends with these parts."""
        if self.depth:
            self._count(parts)
        return self.chars

    def _count(self, parts: list[str]) -> None:
        """White space inside a part counts once, around it never."""
        for part in parts[self.first :]:
            if part != "\x00":
                self.chars += len(" ".join(part.split()))
