"""A document of an EPUB as a tree of elements, prepared for reading: its pages marked, what is no text taken out."""

import re
from pathlib import Path

import msgspec
from lxml import etree, html

from bearwitness.sources.cleaning import cleaned
from bearwitness.sources.decoding import decode
from bearwitness.sources.epub.sheets import Classes
from bearwitness.sources.xmltree import require_bounded, with_numbers

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([\w.-]+)""")
_PROBE = 200
_TYPE = "{http://www.idpf.org/2007/ops}type"
_PAGE_BREAK = "doc-pagebreak"
_IMPRINTS = re.compile(r"\b(?:copyright-page|colophon|imprint|cover|toc|landmarks|loi|lot|index)\b")


class Document(msgspec.Struct, frozen=True):
    """A document by its name in the archive; `imprint` where it only tells who made the book, or lists what is in it."""

    name: str
    tree: html.HtmlElement
    imprint: bool


def document_of(name: str, data: bytes, path: Path, pages: dict[str, str], classes: Classes) -> Document | None:
    """The document of that name, with the pages that begin in it marked; None where it is empty."""
    tree = _tree(data, path)
    if tree is None:
        return None
    for element in tree.iter("span"):
        names = set(element.get("class", "").split())
        if names & classes.italic:
            element.tag = "i"
        elif names & classes.raised:
            element.tag = "sup"
    for element in list(tree.iter("nav")):
        element.drop_tree()
    for element in list(tree.iter()):
        if "pagebreak" in types_of(element):
            element.set("role", _PAGE_BREAK)
    _mark_pages(
        tree, {target.partition("#")[2]: label for target, label in pages.items() if target.partition("#")[0] == name}
    )
    body = tree.find("body")
    whole = [] if body is None else [body, *([body[0]] if len(body) == 1 else [])]
    return Document(name, tree, any(_IMPRINTS.search(types_of(element)) for element in whole))


def types_of(element: html.HtmlElement) -> str:
    """What an element says that it is, in the words of EPUB and of its roles."""
    return f"{element.get(_TYPE, '')} {element.get('epub:type', '')} {element.get('role', '')}"


def _tree(data: bytes, path: Path) -> html.HtmlElement | None:
    """The tree of a document that is XML, or, where it is not well-formed, of one that is meant to be."""
    declared = _ENCODING.search(data[:_PROBE])
    text = cleaned(decode(data, path, declared.group(1).decode("ascii") if declared is not None else "").text)
    whole = with_numbers(_DECLARATION.sub("", text).encode("utf-8"))
    require_bounded(whole, path)
    strict = html.XHTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    lenient = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(whole, strict)
    except etree.XMLSyntaxError:
        try:
            root = html.document_fromstring(whole, parser=lenient)
        except etree.ParserError:
            return None
    html.xhtml_to_html(root)
    return root


def _mark_pages(tree: html.HtmlElement, labels: dict[str, str]) -> None:
    """Puts a page break at each place that the list of pages names."""
    if "" in labels and (body := tree.find("body")) is not None:
        _insert_break(body, labels[""])
    for element in [element for element in tree.iter() if element.get("id", "") in labels and element.get("id")]:
        label = labels[element.get("id", "")]
        if _PAGE_BREAK in element.get("role", "") or not element.text_content().strip():
            element.set("role", _PAGE_BREAK)
            element.set("title", label)
            element.text = None
        else:
            _insert_break(element, label)


def _insert_break(element: html.HtmlElement, label: str) -> None:
    mark = html.Element("span", role=_PAGE_BREAK, title=label)
    mark.tail, element.text = element.text, None
    element.insert(0, mark)
