"""Which classes of a book's style sheets set words in italics or raise them, as publishers' programs do it."""

import re

import msgspec

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"(?:^|\s)(?:span|em|i|a|sup)?\.([\w-]+)\s*$")
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.IGNORECASE)


class Classes(msgspec.Struct, frozen=True):
    """The names of classes for words in italics, and for raised figures."""

    italic: frozenset[str] = frozenset()
    raised: frozenset[str] = frozenset()


def classes_in(sheets: str) -> Classes:
    """The classes that the rules of style sheets, one after the other, speak of."""
    italic, raised = set[str](), set[str]()
    for selectors, rules in _RULE.findall(_COMMENT.sub("", sheets)):
        names = {found.group(1) for found in map(_CLASS.search, selectors.split(",")) if found is not None}
        italic |= names if _ITALIC.search(rules) else set()
        raised |= names if _RAISED.search(rules) else set()
    return Classes(frozenset(italic), frozenset(raised))
