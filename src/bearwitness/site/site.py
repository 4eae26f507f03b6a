"""A site while it is made: what its pages have in common, and how one of them is rendered."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec
from markupsafe import Markup

from bearwitness.chronology import Chronology
from bearwitness.record import Dossier
from bearwitness.site.addresses import FOLDERS, Addresses, up_from
from bearwitness.site.cards import Card
from bearwitness.site.citing import cited_as
from bearwitness.site.grounds import Ground
from bearwitness.site.labels import ENGLISH, labels
from bearwitness.site.passages import Passages
from bearwitness.site.publication import Publication
from bearwitness.site.templating import template
from bearwitness.views import ContradictionView, Entities, Lives, contradictions, main_subject
from bearwitness.views.dates import in_words
from bearwitness.views.lookup import Lookup

_SHOWN = 110


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that the search finds on a page: where it leads, what is shown of it, and the words it is found by."""

    kind: str
    title: str
    words: str
    """The title is found by its own words too."""
    anchor: str = ""
    """Where on the page; "" for the page itself."""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it is written, and what the search finds on it."""

    path: str
    html: str
    findings: tuple[Finding, ...] = ()


def shortened(text: str) -> str:
    """The first words of a text on one line, for a list of what was found."""
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0] or words[:_SHOWN]} …"


class Site:
    """The dossier of a site with its addresses, its labels, and the words that its pages have pointed to so far."""

    def __init__(self, dossier: Dossier, publication: Publication, grounds: Sequence[Ground] = ()) -> None:
        self.dossier = dossier
        self.grounds = grounds
        self.publication = publication
        self.lookup = Lookup(dossier)
        self.lives = Lives(self.lookup)
        self.entities = Entities(dossier)
        self.addresses = Addresses(dossier)
        self.passages = Passages(self.addresses)
        self.labels = labels(publication.language)
        self.subject = main_subject(dossier)
        self.title = publication.title or self._named()
        self.english = Markup("") if publication.language == ENGLISH else Markup(' lang="en"')

    @cached_property
    def contradictions(self) -> tuple[ContradictionView, ...]:
        """What cannot all be true."""
        return contradictions(self.dossier, None, Chronology(self.dossier))

    @cached_property
    def spoken(self) -> Mapping[str | None, int]:
        """How many quotations there are of each speaker."""
        return Counter(quotation.speaker for quotation in self.dossier.quotations)

    def render(self, name: str, path: str, title: str, card: Card | None = None, **values: object) -> str:
        """The page at `path`, from the template of that name; `card` is what machines are told of it."""
        up = up_from(path)
        return template(name).render(
            site=self,
            t=self.labels,
            english=self.english,
            language=self.publication.language,
            up=up,
            path=path,
            title=title,
            card=card.script() if card is not None else "",
            citation=cited_as(self.publication, self.title, title, path, self.labels),
            link=lambda words: self.passages.href(words, up),
            **values,
        )

    def href(self, identifier: str, up: str) -> str:
        """The address of an entity's page from another page; "" where it has none."""
        address = self.addresses.entity(identifier)
        return f"{up}{address}" if address else ""

    def language_of(self, source: str) -> str:
        """The language of a source; "" where it is that of the pages."""
        found = self.lookup.source(source)
        if found is None or found.language == self.publication.language:
            return ""
        return found.language

    @cached_property
    def menu(self) -> tuple[tuple[str, str], ...]:
        """The addresses of the main pages with their labels; what the dossier has nothing of is left out."""
        kinds = {entity.type for entity in self.dossier.entities}
        found = [(f"{folder}/index.html", folder) for kind, folder in FOLDERS.items() if kind in kinds]
        found += [("quotations/index.html", "quotations")] if self.dossier.quotations else []
        found += [("debates.html", "debates")] if self.dossier.disputes else []
        found += [(f"{page}.html", page) for page in ("contradictions", "agreement", "silences")]
        found += [("open.html", "open_questions"), ("identities.html", "identities")]
        found += [("sources/index.html", "sources"), ("search.html", "search")]
        return tuple((address, self.labels[label]) for address, label in found)

    @property
    def has_several(self) -> bool:
        """Whether there are sources to compare."""
        return len(self.dossier.sources) > 1

    @property
    def as_of(self) -> str:
        """The day of the site in English; "" where none is known."""
        return in_words(self.publication.as_of) if self.publication.as_of else ""

    def _named(self) -> str:
        return self.lookup.label(self.subject) if self.subject is not None else self.labels["untitled"]
