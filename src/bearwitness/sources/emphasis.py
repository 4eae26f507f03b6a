"""Words in italics keep one asterisk on each side in every format, so that titles of works are told from other words."""

import re

_LONGEST_TITLE = 200
_LETTER = re.compile(r"[^\W\d_]")
_PARTS = re.compile(r"(?P<before>\s*)(?P<words>.*?)(?P<after>[,.;:]?\s*)", re.DOTALL)


def emphasised(text: str) -> str:
    """`text` with asterisks round its words, a comma or stop at its end outside; as it is where it is long or no words."""
    found = _PARTS.fullmatch(text)
    if found is None or not _LETTER.search(text) or len(text) > _LONGEST_TITLE or "*" in text:
        return text
    return f"{found.group('before')}*{found.group('words')}*{found.group('after')}"
