"""What a page tells machines: JSON-LD in the words of schema.org.

Only what sources state without contradiction is told: a day of birth where all that give one give the same.  The ids
are those of the RDF formats (`exchange.iri`), whatever the address of the site.
"""

import re
from collections.abc import Iterable, Mapping

import msgspec
from markupsafe import Markup

from bearwitness.exchange.iri import iri, is_iri
from bearwitness.record import Entity, EntityType
from bearwitness.views import EntityView, Life, SourceView
from bearwitness.views.lookup import Lookup, bare_name

_TYPES: dict[EntityType, str] = {
    "person": "Person",
    "group": "Organization",
    "place": "Place",
    "work": "CreativeWork",
    "event": "Event",
}
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_UNSAFE = re.compile("|".join(_IN_SCRIPT))


class Card(msgspec.Struct, frozen=True):
    """A thing as schema.org describes it; empty values are left out."""

    said: Mapping[str, object]

    def script(self) -> Markup:
        """The JSON as it can stand in a script element: nothing in it can end the element."""
        told = {"@context": "https://schema.org", **{name: value for name, value in self.said.items() if value}}
        text = msgspec.json.encode(told).decode()
        return Markup(_UNSAFE.sub(lambda found: _IN_SCRIPT[found[0]], text))  # noqa: S704 - escaped for a script


def person_card(lookup: Lookup, life: Life, url: str) -> Card:
    """A person with her names, and her dates where they are not contested."""
    entity = lookup.entity(life.id)
    dates = _vital_dates(lookup, life)
    return Card(
        {
            **_named(entity, life.id, life.label),
            "birthDate": dates.get("birth", ""),
            "deathDate": dates.get("death", ""),
            "url": url,
        }
    )


def thing_card(lookup: Lookup, view: EntityView, url: str) -> Card:
    """A group, a place, a work or an event."""
    entity = lookup.entity(view.id)
    said: dict[str, object] = {**_named(entity, view.id, view.label), "url": url}
    if entity is not None and entity.type == "place" and entity.point is not None:
        said["geo"] = {"@type": "GeoCoordinates", "longitude": entity.point[0], "latitude": entity.point[1]}
    if view.type == "work":
        said["author"] = [{"@type": "Person", "name": name} for name in view.details.get("author", ())]
    return Card(said)


def source_card(view: SourceView, url: str, date: str | None) -> Card:
    """A source with what it is."""
    return Card(
        {
            "@id": iri(view.id),
            "@type": "Review" if view.kind == "review" else "CreativeWork",
            "name": view.title,
            "author": {"@type": "Person", "name": view.author} if view.author else "",
            "datePublished": date if date is not None and _DATE.fullmatch(date) else "",
            "inLanguage": view.language,
            "url": url,
        }
    )


def site_card(title: str, editor: str, url: str, about: Iterable[str]) -> Card:
    """The site itself, and whom it is about."""
    return Card(
        {
            "@type": "Dataset",
            "name": title,
            "editor": {"@type": "Person", "name": editor} if editor else "",
            "about": [{"@type": "Person", "@id": iri(person)} for person in about],
            "url": url,
        }
    )


def _named(entity: Entity | None, identifier: str, label: str) -> dict[str, object]:
    names = [bare_name(name.text) for name in entity.names if name.kind != "misspelling"] if entity is not None else []
    return {
        "@id": iri(identifier),
        "@type": _TYPES[entity.type] if entity is not None else "Thing",
        "name": label,
        "alternateName": [name for name in dict.fromkeys(names) if name != label],
        "sameAs": [link for link in entity.same_as if is_iri(link)] if entity is not None else [],
    }


def _vital_dates(lookup: Lookup, life: Life) -> dict[str, str]:
    """The days of birth and of death that all lines which tell them agree on, in ISO 8601."""
    found: dict[str, set[str]] = {"birth": set(), "death": set()}
    for line in life.lines:
        own = line.type in found and line.time is not None and line.stance == "asserts"
        if own and line.time is not None and lookup.assertions[line.notes[0].assertion].entities()[:1] == (life.id,):
            found[line.type].add(line.time.edtf)
    return {
        kind: next(iter(dates))
        for kind, dates in found.items()
        if len(dates) == 1 and _DATE.fullmatch(next(iter(dates)))
    }
