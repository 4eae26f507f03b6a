"""What a web page states of itself: its title, author, date and language, in the markup that machines read."""

import json
import re
from collections.abc import Iterator, Sequence

from lxml import html

from bearwitness.sources.cleaning import spaced
from bearwitness.sources.dates import date_in
from bearwitness.sources.draft import Stated

_TITLES = ("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title")
_AUTHORS = (
    "citation_author",
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
)
_DATES = (
    "citation_publication_date",
    "citation_date",
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "pubdate",
    "date",
)
_SITES = ("og:site_name", "application-name")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})(?:/(\d{1,2}))?/")
_NO_NAME = re.compile(r"https?:|^@|^(?:admin|administrator|editor|redaktion|webmaster|staff|unknown)$", re.IGNORECASE)
_PARTS = re.compile(r"\s+[|–—·»-]\s+|\s+:: ")
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?$")

_LONGEST_DATA = 500_000
_ARTICLE = re.compile(r"article|posting|review|report|page|book|work", re.IGNORECASE)
_DATED = re.compile(r"publish|posted|entry-date|dateline|dt-published", re.IGNORECASE)

Meta = dict[str, list[str]]


def stated_in(tree: html.HtmlElement) -> Stated:
    """What the page's `meta` elements, its JSON-LD, its `title` and `time` elements and its address say."""
    meta = _meta(tree)
    data = tuple(_linked_data(tree))
    site = next(_firsts(meta, _SITES), "").casefold()
    authors = _names(meta, _AUTHORS) or _authors(data) or _linked_author(tree)
    authors = [author for author in authors if author.casefold() != site]
    dates = (*_firsts(meta, _DATES), *_values(data, "datePublished"), *_times(tree), *_dates_of_address(tree, meta))
    return Stated(
        title=_title(tree, meta, data),
        author=" and ".join(authors[:3]),
        date=next((date for date in map(date_in, dates) if date), ""),
        language=_language(tree),
    )


def _meta(tree: html.HtmlElement) -> Meta:
    found: Meta = {}
    for element in tree.iter("meta"):
        content = spaced(element.get("content", ""))
        for attribute in ("name", "property", "itemprop"):
            if content and attribute in element.attrib:
                found.setdefault(element.get(attribute, "").lower(), []).append(content)
    return found


def _firsts(meta: Meta, names: Sequence[str]) -> Iterator[str]:
    return (meta[name][0] for name in names if name in meta)


def _names(meta: Meta, names: Sequence[str]) -> list[str]:
    """The authors that the first of these names gives, without addresses and functions."""
    for name in names:
        people = [value for value in map(_without_by, dict.fromkeys(meta.get(name, ()))) if not _NO_NAME.search(value)]
        if people:
            return people
    return []


def _linked_data(tree: html.HtmlElement) -> Iterator[dict[str, object]]:
    """The objects of the page's JSON-LD that describe a piece of writing."""
    for script in tree.iter("script"):
        words = script.text or ""
        if script.get("type", "").lower() != "application/ld+json" or len(words) > _LONGEST_DATA:
            continue
        try:
            parsed: object = json.loads(words, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (item for item in _objects(parsed) if _ARTICLE.search(str(item.get("@type", ""))))


def _objects(parsed: object) -> Iterator[dict[str, object]]:
    for item in parsed if isinstance(parsed, list) else [parsed]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _values(data: Sequence[dict[str, object]], key: str) -> Iterator[str]:
    return (value for item in data for value in [item.get(key)] if isinstance(value, str))


def _authors(data: Sequence[dict[str, object]]) -> list[str]:
    for item in data:
        given = item.get("author")
        people = [p.get("name") if isinstance(p, dict) else p for p in (given if isinstance(given, list) else [given])]
        names = [_without_by(p) for p in people if isinstance(p, str) and p.strip() and not _NO_NAME.search(p)]
        if names:
            return names
    return []


def _without_by(name: str) -> str:
    return _BY.sub("", spaced(name))


def _linked_author(tree: html.HtmlElement) -> list[str]:
    """The one author whom a link marked as such names."""
    links = tree.xpath(
        "//a[@rel='author' or contains(@itemprop, 'author')] | //*[@itemprop='author']//*[@itemprop='name']"
    )
    names = dict.fromkeys(_without_by(link.text_content()) for link in links)
    return [name for name in names if name and not _NO_NAME.search(name)] if len(names) == 1 else []


def _times(tree: html.HtmlElement) -> Iterator[str]:
    """The dates of the `time` elements that say they are of publishing, or of the only one."""
    times = list(tree.iter("time"))
    for element in times:
        signs = f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('pubdate', '')}"
        if len(times) == 1 or "pubdate" in element.attrib or _DATED.search(signs):
            yield element.get("datetime") or element.text_content()


def _dates_of_address(tree: html.HtmlElement, meta: Meta) -> Iterator[str]:
    """The day or month in the page's own address, as many sites have it."""
    links = [link.get("href", "") for link in tree.iter("link") if link.get("rel") == "canonical"]
    for address in (*links, *meta.get("og:url", ())):
        found = _URL_DATE.search(address)
        if found is not None:
            yield "-".join(part.zfill(2) for part in found.groups() if part)


def _title(tree: html.HtmlElement, meta: Meta, data: Sequence[dict[str, object]]) -> str:
    """The title without the name of the site."""
    heads = [spaced(head.text_content()) for head in tree.iter("h1")]
    whole = spaced(tree.findtext(".//title") or "")
    given = next(iter((*_firsts(meta, _TITLES), *_values(data, "headline"))), "")
    for head in heads:
        if head and (head in whole or head in given):
            return head
    return _without_site(given or whole, next(_firsts(meta, _SITES), "")) or next(filter(None, heads), "")


def _without_site(title: str, site: str) -> str:
    parts = _PARTS.split(title)
    if len(parts) > 1 and site and site.casefold() in (parts[-1].casefold(), parts[0].casefold()):
        cut = len(parts[-1]) if parts[-1].casefold() == site.casefold() else -1
        return title[:-cut].rstrip(" |–—·»:-") if cut >= 0 else title[len(parts[0]) :].lstrip(" |–—·»:-")
    return title


def _language(tree: html.HtmlElement) -> str:
    found = _LANGUAGE.match(tree.get("lang", "").replace("_", "-"))
    return found.group() if found is not None else ""
