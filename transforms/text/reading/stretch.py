"""What of a run stands inside elements of one kind: links, bold, italics."""

from __future__ import annotations

from transforms.text.reading.white_space import squeezed


class Stretch:
    """How deep in such elements the parser is, after how many parts of the run the outermost began, and which parts stood in those before."""

    __slots__ = ("depth", "first", "spans")

    def __init__(self) -> None:
        self.depth = self.first = 0
        self.spans: list[tuple[int, int]] = []

    def start(self, parts: list[str]) -> None:
        """Such an element begins after these parts."""
        if not self.depth:
            self.first = len(parts)
        self.depth += 1

    def end(self, parts: list[str]) -> None:
        """One ends after these parts: when it is the outermost, its parts are known."""
        self.depth -= 1
        if not self.depth:
            self.spans.append((self.first, len(parts)))

    def restart(self) -> None:
        """A new run begins; what is open goes on in it."""
        self.first = 0
        self.spans.clear()

    def chars(self, parts: list[str]) -> int:
        """The characters of those that have ended: white space inside a part counts once, around it never."""
        total = 0
        for first, last in self.spans:
            for part in parts[first:last]:
                if part != "\x00":
                    total += len(squeezed(part))
        return total

    def take(self, parts: list[str]) -> int:
        """The characters in the run that ends with these parts."""
        if self.depth:
            self.spans.append((self.first, len(parts)))
        return self.chars(parts) if self.spans else 0
