"""What the header of a TEI document says of the text: of the source that was encoded, not of the file."""

import re
from collections.abc import Iterator

from lxml import etree

from bearwitness.sources.dates import date_in
from bearwitness.sources.draft import Stated
from bearwitness.sources.xmltree import words_of

_MACHINE = re.compile(r"\s*[:;,.—–(\[-]?\s*(?:an? )?(?:machine[- ]readable|electronic|digital|TEI)\b.*$", re.IGNORECASE)
_DATES = re.compile(r"[,;\s]*\(?(?:b\. |d\. |c\. |fl\. )?\d{3,4}\??\s*(?:[-–]\s*\d{0,4}\??)?\)?\.?$")
_MOST_AUTHORS = 3
_TITLES = (
    "fileDesc/titleStmt/title[@type='main']",
    "fileDesc/titleStmt/title[@level='a']",
    "fileDesc/titleStmt/title",
    "fileDesc/sourceDesc//title",
)
_OTHER_TITLES = frozenset(("sub", "desc", "alt", "short", "iso-date", "series", "gmd"))
_AUTHORS = (
    "fileDesc/titleStmt/author",
    "fileDesc/sourceDesc//author",
    "profileDesc/correspDesc/correspAction[@type='sent']/persName",
)
_DATED = (
    "profileDesc/correspDesc/correspAction[@type='sent']/date",
    "fileDesc/sourceDesc//imprint/date",
    "fileDesc/sourceDesc//bibl/date",
    "profileDesc/creation/date",
    "fileDesc/sourceDesc//origDate",
    "fileDesc/sourceDesc//date",
)
_PUBLISHERS = ("fileDesc/sourceDesc//imprint/publisher", "fileDesc/sourceDesc//publisher")


def stated_in(root: etree._Element) -> Stated:
    """Title, authors, date, publisher and language of the text, as the header has them."""
    header = root.find(".//teiHeader")
    if header is None:
        return Stated()
    languages = [*header.iterfind("profileDesc/langUsage/language[@ident]"), *root.iterfind(".//text[@lang]")]
    language = languages[0].get("ident", languages[0].get("lang", "")) if languages else ""
    return Stated(
        title=_MACHINE.sub("", next(_titles(header), "")),
        author=" and ".join(dict.fromkeys(_authors(header))),
        date=next(_dates(header), ""),
        language=language,
        publisher=next((words for path in _PUBLISHERS for words in map(words_of, header.iterfind(path)) if words), ""),
        kind="letter" if header.find("profileDesc/correspDesc") is not None else "",
    )


def natural(name: str) -> str:
    """A name as it is spoken: "Fuller, Margaret, 1810-1850" is "Margaret Fuller"."""
    bare = _DATES.sub("", name).strip(" ,;")
    surname, comma, first = bare.partition(", ")
    return f"{first} {surname}" if comma and ", " not in first else bare


def _authors(header: etree._Element) -> Iterator[str]:
    """The authors named at the first place that names any."""
    for path in _AUTHORS:
        names = [_name(element) for element in header.iterfind(path)]
        if any(names):
            yield from [name for name in names if name][:_MOST_AUTHORS]
            return


def _name(author: etree._Element) -> str:
    surname, first = author.find(".//surname"), [words_of(name) for name in author.iterfind(".//forename")]
    return " ".join([*first, words_of(surname)]) if surname is not None and first else natural(words_of(author))


def _dates(header: etree._Element) -> Iterator[str]:
    for path in _DATED:
        for element in header.iterfind(path):
            date = date_in(element.get("when", "")) or date_in(words_of(element))
            if date:
                yield date


def _titles(header: etree._Element) -> Iterator[str]:
    """The titles of the text, not those of a series or below the main one."""
    for path in _TITLES:
        for title in header.iterfind(path):
            if title.get("type") not in _OTHER_TITLES and title.get("level") != "s" and words_of(title):
                yield words_of(title)
