"""Ids turned into what they stand for, once a dossier, for every view."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from bearwitness.record import Anchor, Assertion, Dossier, Entity, SourceRecord, Span, TimeMention, paragraphs

_SPACE = re.compile(r"\s+")
_NEVER_PRINTED = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]|["
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DETERMINED = re.compile(
    r"(?:the|a|an|his|her|its|their|our|my|your|some|any|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|several|many|another|somebody|someone|le|la|les|el|los|der|die|das)\b|l’|l'|\d",
    re.IGNORECASE,
)
_DESCRIPTION = re.compile(
    r"(?:The|An?|His|Her|Its|Their|Our|My|Two|Three|Some|Several|Many) [a-z]"
    r"|(?:An?|His|Her|Its|Their|Our|My|Two|Three|Some|Several|Many) (?:.* )?[a-z][^\W\d_]*$"
)
_HIS = re.compile(r"(?:His|Her|Its|Their) [a-z]+$")
_KIN = re.compile(r"(?:his|her|their|my|\S+(?: \S+)?[’']s) (\w+(?:-in-law)?)$", re.IGNORECASE)
_DETERMINER = re.compile(r"(the|a|an|his|her|its|their)\s+$", re.IGNORECASE)
_POSSESSED = re.compile(r"\S+(?: \S+)?(?:[’']s|s[’']) [a-z]")
_EMPHASIS = str.maketrans("", "", '*_“”"')
_QUOTED = re.compile('[“”"]')
_REACH = 12


def plain(text: str) -> str:
    """The words of `text` on one line, without control characters and marks that turn the writing direction."""
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text  # what is printable has no other white space, control character or mark of direction
    kept = _DIRECTION.sub("", _NEVER_PRINTED.sub("", _SPACE.sub(" ", text)))
    return _SPACE.sub(" ", kept).strip()


def bare_name(text: str) -> str:
    """A name as it can be printed, without the marks of emphasis in it, and of quotation around the whole of it."""
    words = plain(text.replace("*", "")).strip("_ ")
    inside = words.strip('_“”" ')
    return (words if _QUOTED.search(inside) else inside) or plain(text)


def listed(names: Iterable[str]) -> str:
    """Names as English lists them: "a", "a and b", "a, b and c"; "" for none."""
    found = list(names)
    if len(found) < 2:
        return "".join(found)
    return f"{', '.join(found[:-1])} and {found[-1]}"


def capital(text: str) -> str:
    """`text` with its first letter a capital, the rest as it is."""
    for at, letter in enumerate(text):
        if letter.isalnum():
            return text[:at] + letter.upper() + text[at + 1 :]
    return text


def is_nobody(label: str, relation: str = "") -> bool:
    """Whether a name is none, only a relation to somebody ("his father"), that of `relation` where one is given."""
    found = _KIN.match(label)
    return found is not None and (not relation or found[1].casefold() == relation.casefold())


def _uncapital(label: str) -> str:
    """A description as it reads inside a sentence: "His parents" is "his parents", "The Hague" stays."""
    return label[0].lower() + label[1:] if _DESCRIPTION.match(label) else label


class Lookup:
    """The entities, sources and times of a dossier by id.

    An id that the dossier does not hold is its own name, so that a view of a damaged dossier still prints.
    """

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.entities = {entity.id: entity for entity in dossier.entities}
        self.sources = {source.id: source for source in dossier.sources}
        self.unsigned = Counter(source.kind for source in dossier.sources if source.author is None)
        self.order = {source.id: number for number, source in enumerate(dossier.sources)}
        self._named: dict[str, str] = {}
        self._paragraphs: dict[str, tuple[int, ...]] = {}

    @cached_property
    def assertions(self) -> dict[str, Assertion]:
        """The assertions by id."""
        return {assertion.id: assertion for assertion in self.dossier.assertions}

    @cached_property
    def times(self) -> dict[str, list[TimeMention]]:
        """The dated expressions of each source, in the order of its text."""
        found: dict[str, list[TimeMention]] = {}
        for time in sorted(self.dossier.times, key=lambda t: (t.source, t.start, t.end)):
            found.setdefault(time.source, []).append(time)
        return found

    @cached_property
    def stated(self) -> Counter[str]:
        """How many assertions rest on words of each source; what was rejected is not counted."""
        kept = (assertion for assertion in self.dossier.assertions if assertion.status != "rejected")
        return Counter(source for a in kept for source in {anchor.source for anchor in a.evidence})

    @cached_property
    def quoted(self) -> Counter[str]:
        """How many quotations stand in each source."""
        return Counter(quotation.source for quotation in self.dossier.quotations)

    def entity(self, identifier: str) -> Entity | None:
        """The entity of that id, if the dossier has it."""
        return self.entities.get(identifier)

    def source(self, identifier: str) -> SourceRecord | None:
        """The source of that id, if the dossier has it."""
        return self.sources.get(identifier)

    def label(self, identifier: str) -> str:
        """The best name of an entity, as it can be printed."""
        entity = self.entities.get(identifier)
        return (bare_name(entity.label) if entity is not None else "") or plain(identifier)

    def named(self, identifier: str) -> str:
        """The name of an entity with the article that the sources give it ("the Soviet Union", "his lottery kiosk")."""
        if identifier not in self._named:
            label = _uncapital(self.label(identifier))
            self._named[identifier] = f"{self._determiner(identifier, label)} {label}".strip()
        return self._named[identifier]

    def title_of(self, source: str) -> str:
        """The title of a source, as it can be printed."""
        found = self.sources.get(source)
        return (plain(found.title) if found is not None else "") or plain(source)

    def is_title(self, identifier: str) -> bool:
        """Whether the name is a work's title, not a description of it ("the deportation order", "His writings")."""
        entity = self.entities.get(identifier)
        if entity is None or entity.type != "work":
            return False
        label = self.label(identifier)
        return not label[:1].islower() and _POSSESSED.match(label) is None and _HIS.match(label) is None

    def words(self, source: str, span: Span) -> str:
        """What stands at `span` of a source; "" where the dossier does not hold it."""
        found = self.sources.get(source)
        return span.of(found.text) if found is not None else ""

    def paragraph_starts(self, source: str) -> tuple[int, ...]:
        """Where the paragraphs of a source begin; none where the dossier does not hold it."""
        if source not in self._paragraphs:
            found = self.sources.get(source)
            self._paragraphs[source] = tuple(p.start for p in paragraphs(found.text)) if found is not None else ()
        return self._paragraphs[source]

    def _determiner(self, identifier: str, label: str) -> str:
        entity = self.entities.get(identifier)
        described = label[:1].islower()
        if entity is None or _DETERMINED.match(label) or self.is_title(identifier):
            return ""
        if entity.type == "person" and not described:
            return ""
        found = [self._said_before(m, label.casefold()) for m in entity.mentions]
        said = [word for word in found if word is not None]
        if said.count("the") * 2 > len(said):
            return "the"
        return next(filter(None, said), "") if described else ""

    def _said_before(self, mention: Anchor, label: str) -> str | None:
        """The determiner right before the name where a mention has the name; None where it has not."""
        before = self.words(mention.source, Span(max(0, mention.start - _REACH), mention.start))
        spoken = (before + mention.text).translate(_EMPHASIS).casefold()
        at = spoken.rfind(label)
        if at < 0:
            return None
        found = _DETERMINER.search(spoken[:at])
        return found[1] if found else ""
