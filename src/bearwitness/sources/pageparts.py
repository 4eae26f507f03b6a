"""Which pieces of a web page are furniture: by their elements, by where they stand, and by their links.

The text that nobody marks as furniture here is judged once more by its words, as plain text is.
"""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec
from lxml import html

from bearwitness.record import PageMark
from bearwitness.sources.draft import Block, Role, words_in
from bearwitness.sources.pagetext import Piece

_FURNITURE_TAGS = frozenset(("nav", "aside", "footer", "form", "menu", "dialog"))
_FURNITURE_ROLES = frozenset(("navigation", "search", "contentinfo", "complementary", "dialog", "menu", "toolbar"))
_FURNITURE_WORDS = re.compile(
    r"(?:^|[\s_-])(?:nav|navi|navbar|navbox|navigation|menu|submenu|sidebar|footer|breadcrumbs?|pagination|pager|"
    r"share|sharing|sharedaddy|social|addtoany|related|recommend(?:ed|ations?)?|promo|promoted|sponsored|advert\w*|ads?|"
    r"cookies?|consent|gdpr|newsletter|subscribe|subscription|signup|donate|donation|"
    r"comments?|commentlist|respond|disqus|trackbacks?|tags|tagcloud|toolbar|toolbox|popup|modal|"
    r"login|search|searchform|skip|sitemap|copyright|colophon|catlinks|printfooter|jump-to-nav|toc|mostread)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOTES = re.compile(r"(?:^|[\s_-])(?:foot|end)?notes?(?:$|[\s_-])", re.IGNORECASE)
_PARAGRAPHS = frozenset(
    ("p", "ul", "ol", "dl", "li", "blockquote", "pre", "figure", "h1", "h2", "h3", "h4", "h5", "h6")
)
_ARTICLE_WORDS = re.compile(
    r"(?:^|[\s_-])(?:article|post|entry|story|hentry|content-?body|main-?content)(?:$|[\s_-])", re.IGNORECASE
)
_PROSE = 100
"""Characters: a piece this long, mostly outside links, is prose."""
_SHARE = 0.8
_MOST = 0.5
_LONG_FORM = 300
_LINKED = 0.7
_LINK_WORDS = 2
_ROW = re.compile(r"\s[|·•/]\s")


class _Page(msgspec.Struct, frozen=True):
    """Where on a page the author's words are to be looked for."""

    marked: frozenset[html.HtmlElement]
    """The elements that say themselves that they are furniture."""
    root: html.HtmlElement
    """The innermost element that holds nearly all of the prose."""
    article: html.HtmlElement
    """The element round it that calls itself an article, or the same."""


def judged(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """The pieces as blocks: furniture, headings, and text still to be judged by its words."""
    if not pieces:
        return ()
    page = _page_of(pieces)
    titled = _title_zone(pieces, page)
    return tuple(
        Block(piece.text, _role(piece, page, titled=number in titled), piece.group, _begun(piece))
        for number, piece in enumerate(pieces)
    )


def _begun(piece: Piece) -> tuple[PageMark, ...]:
    """The pages that begin in a piece; a note that is gathered elsewhere does not stand on the page before it."""
    if any(mark.start == 0 for mark in piece.pages) or not any(_NOTES.search(_signs(e)) for e in piece.within):
        return piece.pages
    return (PageMark(0, ""), *piece.pages)


def _signs(element: html.HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"


def _page_of(pieces: Sequence[Piece]) -> _Page:
    prose = _prose_by_element(pieces)
    total = prose[pieces[0].within[0]]
    elements = {element for piece in pieces for element in piece.within}
    marked = frozenset(
        e for e in elements if _is_furniture(e) and prose[e] <= (_LONG_FORM if e.tag == "form" else _MOST * total)
    )
    root = _root([piece for piece in pieces if marked.isdisjoint(piece.within)] or pieces)
    around = [e for e in (root, *root.iterancestors()) if _is_article(e)]
    return _Page(marked, root, around[0] if around else root)


def _prose_by_element(pieces: Sequence[Piece]) -> Counter[html.HtmlElement]:
    """How many characters of prose each element holds."""
    prose: Counter[html.HtmlElement] = Counter()
    for piece in pieces:
        if len(piece.text) >= _PROSE and piece.linked < 1 - _LINKED:
            prose.update(dict.fromkeys(piece.within, len(piece.text)))
    return prose


def _root(pieces: Sequence[Piece]) -> html.HtmlElement:
    """The innermost element that holds nearly all prose of `pieces`."""
    prose = _prose_by_element(pieces)
    total = prose[pieces[0].within[0]]
    if not total:
        return pieces[0].within[0]
    holders = {
        element: depth
        for piece in pieces
        for depth, element in enumerate(piece.within)
        if prose[element] >= _SHARE * total and element.tag not in _PARAGRAPHS
    }
    return max(holders, key=lambda element: holders[element])


def _is_furniture(element: html.HtmlElement) -> bool:
    if element.tag in _FURNITURE_TAGS or element.get("role", "") in _FURNITURE_ROLES:
        return True
    words = f"{element.get('class', '')} {element.get('id', '')}"
    return element.tag not in ("html", "body", "main", "article") and _FURNITURE_WORDS.search(words) is not None


def _is_article(element: html.HtmlElement) -> bool:
    if (
        element.tag in ("article", "main")
        or element.get("role") == "main"
        or "articleBody" in element.get("itemprop", "")
    ):
        return True
    words = f"{element.get('class', '')} {element.get('id', '')}"
    return element.tag not in ("html", "body") and _ARTICLE_WORDS.search(words) is not None


def _title_zone(pieces: Sequence[Piece], page: _Page) -> range:
    """The pieces from the last first-level heading above the prose on, up to the prose."""
    first = next((i for i, piece in enumerate(pieces) if page.root in piece.within), 0)
    titles = [i for i in range(first) if any(element.tag == "h1" for element in pieces[i].within)]
    return range(titles[-1], first) if titles else range(0)


def _role(piece: Piece, page: _Page, *, titled: bool) -> Role:
    if not page.marked.isdisjoint(piece.within):
        return "furniture"
    inside = page.root in piece.within
    if not (inside or titled or page.article in piece.within):
        return "furniture"
    if piece.linked >= _LINKED and not piece.heading and (not inside or _is_link_of_a_list(piece)):
        return "furniture"
    return "heading" if piece.heading else "text"


def _is_link_of_a_list(piece: Piece) -> bool:
    """Whether a piece that is nearly all link is a button, a row of links or an item of a list."""
    short = words_in(piece.text) <= _LINK_WORDS or _ROW.search(piece.text) is not None
    return short or any(element.tag == "li" for element in piece.within)
