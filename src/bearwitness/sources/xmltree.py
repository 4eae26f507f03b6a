"""XML is parsed with nothing fetched: no network, no file beside it, no entity without end.

Names are kept without their namespaces, since each format has one that counts, in several versions.
"""

import re
from collections.abc import Callable, Mapping
from html.entities import name2codepoint
from pathlib import Path

from lxml import etree

from bearwitness.sources.error import SourceError
from bearwitness.sources.limits import MOST_MARKUP

Idle = Callable[["etree._Element"], bool]  # noqa: SLF001 - lxml has no other name for an element
_PIECE = 1 << 20
_NAMED = re.compile(rb"&([A-Za-z]+\d*);")
_OWN = frozenset(("amp", "lt", "gt", "quot", "apos"))
_ADVICE = re.compile(r",? (?:see|use) (?:xml|XML)\w+.*$|, line \d+, column \d+$|\.$")


class BrokenXmlError(SourceError):
    """The XML is not well-formed, or not safe to read."""

    def __init__(self, path: Path, what: str, inside: str = "") -> None:
        where = f"{inside}, " if inside else ""
        super().__init__(path, f"the XML cannot be read ({where}{what}); mend it, or save it again")


class SwellingMarkupError(SourceError):
    """The markup would take more memory than any text."""

    def __init__(self, path: Path, inside: str = "") -> None:
        where = f" (in its part {inside})" if inside else ""
        super().__init__(path, f"the file has more than {MOST_MARKUP:,} tags{where}, more than any text has; split it")


def require_bounded(data: bytes, path: Path, inside: str = "") -> None:
    """SwellingMarkupError where the tree of `data` would take more memory than any text."""
    if data.count(b"<") > MOST_MARKUP:
        raise SwellingMarkupError(path, inside)


def parsed(data: bytes, path: Path, inside: str = "") -> etree._Element:
    """The root of an XML file, or of the part `inside` of one, with names that have no namespace.

    The letters that HTML has names for may be named, as in a file that leaves them to its document type.
    """
    require_bounded(data, path, inside)
    parser = etree.XMLParser(no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
    return _bared(lambda: etree.fromstring(with_numbers(data), parser), path, inside)


def parsed_without(data: bytes, path: Path, is_idle: Mapping[str, Idle]) -> etree._Element:
    """The root of an XML file as `parsed` gives it, but of elements that are idle only the shell.

    `is_idle` has a question for each name of elements that may be; what is let go takes no memory and does not count.
    """
    return _bared(lambda: _emptying(with_numbers(data), path, is_idle), path, "")


def _emptying(data: bytes, path: Path, is_idle: Mapping[str, Idle]) -> etree._Element:
    parser = etree.XMLPullParser(
        ("end",), tag=[f"{{*}}{name}" for name in is_idle], no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    kept = 0
    for at in range(0, len(data), _PIECE):
        piece = data[at : at + _PIECE]
        parser.feed(piece)
        kept += piece.count(b"<")
        for _, found in parser.read_events():
            if found is not None and not isinstance(found, tuple) and is_idle[local_name(found)](found):
                kept -= 2 * len(list(found.iterdescendants()))
                del found[:]
                found.text = None
        if kept > MOST_MARKUP:
            raise SwellingMarkupError(path)
    return parser.close()


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _bared(parse: Callable[[], etree._Element], path: Path, inside: str) -> etree._Element:
    """What is parsed, with names that have no namespace; BrokenXmlError where it cannot be."""
    try:
        root = parse()
        for element in root.iter(etree.Element):
            _bare(element)
    except etree.XMLSyntaxError as error:
        raise BrokenXmlError(path, _told(error), inside) from error
    except ValueError as error:
        raise BrokenXmlError(path, str(error), inside) from error
    return root


def with_numbers(data: bytes) -> bytes:
    """`data` with the letters that HTML has names for by their numbers, unless it names entities of its own."""
    return data if b"<!ENTITY" in data else _NAMED.sub(_numbered, data)


def words_of(element: etree._Element | None) -> str:
    """The words in an element with one space between them; "" for none."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())


def _numbered(found: re.Match[bytes]) -> bytes:
    name = found.group(1).decode("ascii")
    return found.group() if name in _OWN or name not in name2codepoint else b"&#%d;" % name2codepoint[name]


def _told(error: etree.XMLSyntaxError) -> str:
    """What the parser says, without its advice to programmers."""
    what = str(error.msg)
    while (shorter := _ADVICE.sub("", what)) != what:
        what = shorter
    return f"line {error.lineno}: {what}"


def _bare(element: etree._Element) -> None:
    tag = str(element.tag)
    if tag.startswith("{"):
        element.tag = tag.partition("}")[2]
    for name, value in [(str(name), value) for name, value in element.attrib.items()]:
        if name.startswith("{"):
            del element.attrib[name]
            if name.partition("}")[2] not in element.attrib:
                element.set(name.partition("}")[2], value)
