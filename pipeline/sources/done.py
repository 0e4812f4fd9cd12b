"""What earlier runs have published, small enough to hold millions: one short key a record."""

from __future__ import annotations

from hashlib import blake2b


def record_key(source_uri: str, source_record: str | None, content_sha256: str) -> bytes:
    """16 bytes that stand for this version of this record."""
    return blake2b("\0".join((source_uri, source_record or "", content_sha256)).encode(), digest_size=16).digest()
