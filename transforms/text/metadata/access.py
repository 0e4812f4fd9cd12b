"""Whether the article can be read freely, and whether a paywall has cut it."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.enums import Caution, Role
from transforms.text.metadata.evidence import Evidence

_STRICTEST = ("paywalled", "metered", "free")
_OPEN_ENDS = ("…", "...", "[…]", "[...]")
_CLOSED = (".", "!", "?", "”", "»", '"', "'", "’", ")", "]", "。", "」", "؟", "*")
_BROKEN_CHARS = 60  # a shorter last paragraph without full stop may be a label. # our choice


def find_access(evidence: Evidence) -> str:
    """free, metered, paywalled or unknown: the strictest thing that the page says; a barrier in its text counts where it says nothing."""
    said = {claim.value for claim in evidence.claims("access")}
    strictest = next((access for access in _STRICTEST if access in said), None)
    if strictest is not None:
        return strictest
    return "paywalled" if evidence.blocks(Role.PAYWALL) else "unknown"


def access_warnings(access: str, evidence: Evidence) -> Iterator[str]:
    """paywalled, and truncated when the story breaks off."""
    if access != "paywalled" and not evidence.blocks(Role.PAYWALL):
        return
    if access == "paywalled":
        yield Caution.PAYWALLED.value
    paragraphs = evidence.paragraphs()
    if paragraphs:
        last = paragraphs[-1].text.rstrip()
        if last.endswith(_OPEN_ENDS) or (len(last) >= _BROKEN_CHARS and not last.endswith(_CLOSED)):
            yield Caution.TRUNCATED.value
