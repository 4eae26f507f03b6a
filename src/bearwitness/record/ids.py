"""Identifiers made from content: the same content has the same identifier on every machine."""

import hashlib

import msgspec

_LENGTH = 12


def content_id(prefix: str, *parts: object) -> str:
    """`prefix`, a hyphen and twelve hexadecimal digits of the SHA-256 of `parts` as a JSON list.

    A list, not joined strings, so that ("a.b", "c") and ("a", "b.c") differ.
    """
    encoded = msgspec.json.encode(list(parts))
    return f"{prefix}-{hashlib.sha256(encoded).hexdigest()[:_LENGTH]}"
