"""Characters made plain: one form for each letter, line end and space, and nothing that cannot be seen."""

import re
import unicodedata

_SOFT_HYPHEN_AT_END = re.compile("\u00ad[^\\S\\n]*\\n[^\\S\\n]*")
_LINE_END = re.compile("\r\n?|[\v\u2028]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
    "|(?<![\u0600-\u0dff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)
_SPACES = re.compile(r"[^\S\n\f]+")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_LETTERS = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Raised figures as characters of their own, so that the number of a note never joins a year."""


def cleaned(text: str) -> str:
    r"""`text` in NFC, its lines ended by \n, without marks that cannot be seen; indentation and \f are kept.

    A word divided by a soft hyphen at a line's end is whole again, on the line where it began.  Joiners stay where
    a script needs them (Arabic, the scripts of India) and typographic ligatures become letters.
    """
    text = _LINE_END.sub("\n", text).replace("\u2029", "\n\n").replace("\x85", "\n")
    text = _SOFT_HYPHEN_AT_END.sub("", text)
    text = _LIGATURE.sub(lambda found: _LETTERS[found.group()], _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", text)


def spaced(line: str) -> str:
    """`line` without white space around it, and one plain space where it has several, or tabs, or unbreakable ones."""
    return _SPACES.sub(" ", line).strip()
