"""Names of things for formats of the web.

A dossier stands nowhere on the web, so that its things have names and no addresses: `urn:bearwitness:` and their id.
"""

import re
from urllib.parse import quote

BASE = "urn:bearwitness:"
_PLAIN = re.compile(r"[A-Za-z0-9._-]+")
_WEB = re.compile(r"(?:https?|urn|info|tag|doi|hdl|ark):[!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]+(?<!%)")


def iri(identifier: str) -> str:
    """The name of what has that id; letters outside ASCII and signs are percent-encoded."""
    return BASE + (identifier if _PLAIN.fullmatch(identifier) else quote(identifier, safe=""))


def is_iri(link: str) -> bool:
    """Whether a link to an authority can stand as it is where an IRI has to stand: ASCII, of a scheme that names."""
    return _WEB.fullmatch(link) is not None
