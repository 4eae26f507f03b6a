"""Broken characters made whole where there is no doubt what they were: text decoded once too often or not at all.

Two accidents are certain enough to mend.  UTF-8 read as Windows-1252 leaves pairs such as "Ã©" and triples such as
"â€™"; Latin-1 read for Windows-1252 leaves control characters (U+0080 to U+009F) where quotation marks stood.
"""

import re

_CONTROL = re.compile("[\x80-\x9f]")
_HIGH = "".join(
    bytes([b]).decode("cp1252") if b not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(b) for b in range(0x80, 0xC0)
)
_TAIL = "[" + re.escape(_HIGH) + "]"
_TWICE = re.compile(f"[Â-ß]{_TAIL}|[à-ï]{_TAIL}{{2}}|[ð-ô]{_TAIL}{{3}}")
_SURE = re.compile("â€[™œ“”˜¦\x9d]|ï»¿")
_ENOUGH = 3
_BYTES = {char: bytes([0x80 + i]) for i, char in enumerate(_HIGH)}
_REPLACEMENT = "\ufffd"


def western(byte: int) -> str:
    """The Windows-1252 character of a byte; U+FFFD for the five bytes that have none."""
    return bytes([byte]).decode("cp1252", errors="replace")


def without_controls(text: str) -> tuple[str, int]:
    """`text` with Latin-1 controls read as the Windows-1252 characters they stand for, and how many there were."""
    return _CONTROL.subn(lambda found: western(ord(found.group())), text)


def decoded_once(text: str) -> tuple[str, int]:
    """`text` with UTF-8 that was read as Windows-1252 put right, and how many characters were.

    Left alone where fewer than three such runs stand in the text and none of them is beyond doubt: a single "Ã©" may
    be meant.
    """
    if not _TWICE.search(text):
        return text, 0
    if not _SURE.search(text) and sum(1 for _ in _TWICE.finditer(text)) < _ENOUGH:
        return text, 0
    mended = 0

    def once(found: re.Match[str]) -> str:
        nonlocal mended
        raw = b"".join(_BYTES.get(c) or c.encode("latin-1") for c in found.group())
        char = raw.decode("utf-8", errors="replace")
        if _REPLACEMENT in char:
            return found.group()
        mended += 1
        return char

    return _TWICE.sub(once, text), mended
