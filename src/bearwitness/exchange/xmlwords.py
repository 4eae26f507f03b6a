"""Words, values and identifiers as XML can hold them."""

import re

from bearwitness.record import content_id

_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_IN_TEXT = re.compile(f"[&<>\r{_FORBIDDEN}]")
_IN_ATTRIBUTE = re.compile(f'[&<>"\r\n\t{_FORBIDDEN}]')
_NEVER = re.compile(f"[{_FORBIDDEN}]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
_REPLACEMENT = "\ufffd"
_PLAIN_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


def text(words: str) -> str:
    """`words` as the content of an element; what XML has no way to write becomes U+FFFD, one for one."""
    return _IN_TEXT.sub(_escape, words)


def attribute(words: str) -> str:
    """`words` as the value of an attribute, between its quotation marks."""
    return f'"{_IN_ATTRIBUTE.sub(_escape, words)}"'


def unwritable(words: str) -> int:
    """How many characters of `words` XML has no way to write."""
    return len(_NEVER.findall(words))


def xml_id(identifier: str) -> str:
    """The identifier where it is a plain name; one made from it where it is not.

    No result has a full stop in it, so that names with one can be made from it that are nothing else's.
    """
    return identifier if _PLAIN_ID.fullmatch(identifier) else content_id("id", identifier)


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0], _REPLACEMENT)
