"""The lists of a TEI file: people with what happened to them and what they are to each other, groups, places.

TEI P5, chapter 14: `listPerson`, `listOrg`, `listPlace`, `listRelation`.  An entry is a record; an element of it that
tells of birth, death, work or the like is a line.  The text of the file is not read here: `witness read` does that.
"""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from bearwitness.exchange.errors import NotAnExchangeFileError
from bearwitness.exchange.records.dates import edtf_of, span_of
from bearwitness.exchange.records.facts import Fact
from bearwitness.exchange.records.gathering import Gathering, Line, Record, cleaned
from bearwitness.record import EntityType, Name, NameKind, Reading, When
from bearwitness.sources.signature import is_tei
from bearwitness.sources.xmltree import local_name, parsed_without, words_of

READER = "tei-lists/1"
_ENTRIES: dict[str, tuple[EntityType, tuple[str, ...]]] = {
    "person": ("person", ("persName", "name")),
    "personGrp": ("group", ("persName", "name")),
    "org": ("group", ("orgName", "name")),
    "place": ("place", ("placeName", "geogName", "settlement", "name")),
}
_NAME_KINDS: dict[str, NameKind] = {
    "birth": "birth name",
    "maiden": "birth name",
    "married": "married name",
    "pseudonym": "pseudonym",
    "pen": "pseudonym",
    "nickname": "epithet",
    "alt": "name",
}
_FACTS = frozenset(("birth", "death", "occupation", "residence", "education", "affiliation", "event", "state"))
_PLACES = ("placeName", "settlement", "country", "region", "geogName")
_KIN = {
    "parent": "child",
    "child": "parent",
    "father": "child",
    "mother": "child",
    "son": "parent",
    "daughter": "parent",
}
_OTHER_KIN = frozenset("sibling brother sister cousin uncle aunt nephew niece grandparent grandchild relative".split())
_SPOUSES = frozenset("spouse husband wife marriage married".split())


def looks_like_lists(data: bytes) -> bool:
    """Whether a file is TEI with a list of people, groups or places."""
    return is_tei(data) and any(name in data for name in (b"listPerson", b"listOrg", b"listPlace"))


def read_lists(data: bytes, name: str) -> Reading:
    """The reading of the lists; SourceError where the file is no sound XML, ExchangeError where it has none."""
    root = parsed_without(data, Path(name), _IDLE)
    reader = _Reader(data, name, root)
    reader.entries()
    reader.relations()
    if not reader.known:
        raise NotAnExchangeFileError(name, "nor has it a list of people, groups or places")
    return reader.gathered.reading(language=root.get("lang", "en"))


class _Reader:
    """One file as it is read."""

    def __init__(self, data: bytes, name: str, root: etree._Element) -> None:
        self.gathered = Gathering(data, name, READER)
        self.known: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self._root = root

    def entries(self) -> None:
        """The entries of all lists: those that only place others first."""
        for tag in ("place", "org", "personGrp", "person"):
            for number, element in enumerate(self._root.iter(tag)):
                if str(getattr(element.getparent(), "tag", "")).startswith("list"):
                    self._entry(element, number)
        events = len(self._root.findall(".//listEvent//event"))
        if events:
            self.gathered.leave("events that stand by themselves", events)

    def relations(self) -> None:
        """What people are to each other."""
        for relation in self._root.iter("relation"):
            self._relation(relation)

    def _entry(self, element: etree._Element, number: int) -> None:
        kind, called = _ENTRIES[str(element.tag)]
        spelt = {cleaned(words_of(child)): child for tag in called for child in reversed(element.findall(tag))}
        named = [child for words, child in reversed(spelt.items()) if words]
        facts = [child for child in element if child.tag in _FACTS]
        if not named:
            self.gathered.leave("entries without a name")
            return
        lines = [*(("name", words_of(child)) for child in named), *((_kind(fact), _told(fact)) for fact in facts)]
        record = self.gathered.record(lines)
        assert record is not None
        names = tuple(Name(cleaned(words_of(child)), _NAME_KINDS.get(child.get("type", ""), "name")) for child in named)
        key = element.get("id", "") or f"{element.tag} {number}"  # two of one name may be two people
        identifier = self.gathered.entity(kind, key, names, record.lines[0].words)
        self.gathered.lies(identifier, _point(element), _links(element))
        self.known[key], self._labels[key] = identifier, names[0].text
        lines_of_facts = iter(record.lines[len(named) :])
        for fact in facts:
            self._fact(fact, identifier, record, next(lines_of_facts))

    def _fact(self, element: etree._Element, subject: str, record: Record, line: Line) -> None:
        groups = tuple(self._of(child, "group", record, line) for child in element.iter("orgName"))
        places = [child for tag in _PLACES for child in element.iter(tag)]
        place = self._of(places[0], "place", record, line) if places else None
        words = "" if element.tag in ("birth", "death", "residence") else cleaned(_own(element))
        fact = Fact(kind=_kind(element), subject=subject, words=words, place=place, groups=groups)
        self.gathered.say(fact, record.beside(line.head, "name"), time=self._time(element, record, line))

    def _of(self, element: etree._Element, kind: EntityType, record: Record, line: Line) -> str:
        """The entity that an element names, by its pointer where it has one, else by its words."""
        pointed = self.known.get(element.get("ref", element.get("key", "")).rpartition("#")[2])
        words = cleaned(words_of(element)) or element.get("ref", "")
        return pointed if pointed is not None else self.gathered.named(kind, words, record.where(words, line.words))

    def _time(self, element: etree._Element, record: Record, line: Line) -> When | None:
        """The date of an element, or of the `date` in it."""
        dated = next((each for each in (element, *element.iter("date")) if _edtf(each) is not None), None)
        if dated is None:
            return None
        edtf = _edtf(dated)
        assert edtf is not None
        words = words_of(dated) if dated.tag == "date" else _figures(dated)
        return self.gathered.time(edtf, record.where(words, line.words))

    def _relation(self, relation: etree._Element) -> None:
        name = relation.get("name", relation.get("type", "")).rpartition("#")[2]
        active, passive = _pointers(relation, "active"), _pointers(relation, "passive")
        mutual = _pointers(relation, "mutual")
        pairs = [(one, other) for one in active for other in passive]
        pairs += [(mutual[0], other) for other in mutual[1:]]
        for one, other in pairs:
            if name and one in self.known and other in self.known:
                self._pair(name, one, other)
            else:
                self.gathered.leave("relations to somebody who is in no list")

    def _pair(self, name: str, one: str, other: str) -> None:
        kind, words = "association", ""
        folded = name.casefold()
        if folded in _KIN or folded in _OTHER_KIN:
            kind, words = "kinship", _KIN.get(folded, folded)
        elif folded in _SPOUSES:
            kind = "marriage"
        record = self.gathered.record([(name, f"{self._labels[one]} – {self._labels[other]}")])
        assert record is not None
        fact = Fact(kind=kind, subject=self.known[one], others=(self.known[other],), words=words)
        self.gathered.say(fact, (record.lines[0].head,))


def _stands_alone(event: etree._Element) -> bool:
    """Whether an event is in no entry, where it would be a fact of somebody."""
    parent = event.getparent()
    return parent is not None and local_name(parent) == "listEvent"


def _is_prose(paragraph: etree._Element) -> bool:
    """Whether a paragraph is in no list and has none in it."""
    around = (*paragraph.iterancestors(), *paragraph.iterdescendants())
    return not any(local_name(each).startswith("list") for each in around)


_IDLE = {"event": _stands_alone, "p": _is_prose}
"""What the lists do not need of a file: most of one that has texts, too."""


def _kind(element: etree._Element) -> str:
    if element.tag in ("event", "state"):
        return element.get("type", "") or str(element.tag)
    return "membership" if element.tag == "affiliation" else str(element.tag)


def _own(element: etree._Element) -> str:
    """The words of an element without its dates, or of its label or description."""
    for tag in ("label", "desc", "head"):
        if element.find(tag) is not None:
            return words_of(element.find(tag))
    gone = {id(child) for child in element if child.tag in ("date", "note", "bibl")}
    parts = [element.text or ""]
    for child in element:
        parts += [words_of(child) if id(child) not in gone else "", child.tail or ""]
    return " ".join(" ".join(parts).split()).strip(" ,;:")


def _told(element: etree._Element) -> str:
    """An element in a line: its words, and its date where only an attribute has it."""
    words = cleaned(words_of(element))
    figures = _figures(element)
    return "; ".join(part for part in (words, figures) if part) or "yes"


def _figures(element: etree._Element) -> str:
    single = element.get("when", "")
    ends = [element.get(name, "") for name in ("from", "to", "notBefore", "notAfter")]
    return single or " – ".join(end for end in ends if end)


def _edtf(element: etree._Element) -> str | None:
    """The value of the attributes that date an element (att.datable)."""
    when = edtf_of(element.get("when", ""))
    if when is not None:
        return f"{when}~" if element.get("cert") == "low" and "~" not in when else when
    if element.get("from") or element.get("to"):
        return span_of(element.get("from", ""), element.get("to", ""))
    before, after = element.get("notBefore", ""), element.get("notAfter", "")
    if before and before == after:
        return edtf_of(before)
    if before or after:
        return edtf_of(f"[{before}..{after}]")
    return edtf_of(words_of(element)) if element.tag == "date" else None


def _pointers(element: etree._Element, name: str) -> list[str]:
    return [pointer.rpartition("#")[2] for pointer in element.get(name, "").split()]


def _links(element: etree._Element) -> Iterator[str]:
    for identifier in element.findall("idno"):
        if "://" in words_of(identifier):
            yield words_of(identifier)
    yield from (link for link in element.get("sameAs", "").split() if "://" in link)


def _point(element: etree._Element) -> tuple[float, float] | None:
    """Longitude and latitude of `geo`, which has the latitude first."""
    found = words_of(element.find("location/geo")).replace(",", " ").split()
    try:
        latitude, longitude = (float(number) for number in found)
    except ValueError:
        return None
    return (longitude, latitude) if abs(longitude) <= 180 and abs(latitude) <= 90 else None
