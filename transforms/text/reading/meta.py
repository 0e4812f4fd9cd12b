"""What the meta elements of a page say of its article."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.text.document import Claim

_NAMES = {
    "og:title": ("title", "og"),
    "twitter:title": ("title", "meta"),
    "og:description": ("dek", "og"),
    "description": ("dek", "meta"),
    "og:image": ("image", "og"),
    "og:url": ("url", "og"),
    "og:site_name": ("publisher", "og"),
    "author": ("author", "meta"),
    "article:author": ("author", "og"),
    "article:published_time": ("published", "og"),
    "article:modified_time": ("modified", "og"),
    "article:section": ("section", "og"),
    "article:tag": ("tag", "og"),
    "datepublished": ("published", "meta"),
    "datemodified": ("modified", "meta"),
}


def claims_of_meta(pairs: Sequence[tuple[str, str]]) -> tuple[Claim, ...]:
    """Claims of (name, content) pairs, in the order of the page."""
    return tuple(
        Claim(_NAMES[name][0], content.strip(), _NAMES[name][1])
        for name, content in pairs
        if name in _NAMES and content.strip()
    )
