"""The RO-Crate metadata document (https://w3id.org/ro/crate/1.1)."""

from collections.abc import Mapping

import msgspec

from bearwitness.exchange.crate.shelf import Shelf, ShelvedSource

Json = dict[str, object]
_CONTEXT = "https://w3id.org/ro/crate/1.1/context"
_SPECIFICATION = "https://w3id.org/ro/crate/1.1"


class Part(msgspec.Struct, frozen=True):
    """A file of the crate: its path, what it is, its media type and its size in bytes."""

    path: str
    name: str
    media: str
    size: int
    source: ShelvedSource | None = None
    """Of which the file is the text."""


def metadata(shelf: Shelf, parts: list[Part]) -> bytes:
    """The document as the bytes of a JSON file, two blanks a level."""
    people = [_person("author", number, who) for number, who in enumerate(shelf.authors, 1)]
    writers = dict.fromkeys(source.author for source in shelf.sources if source.author)
    named = {who: _person("writer", number, who) for number, who in enumerate(writers, 1)}
    graph = [_descriptor(), _root(shelf, parts, people), _LICENCE, *people, *named.values()]
    graph += [_file(part) | _of(part.source, named) for part in parts]
    return msgspec.json.format(msgspec.json.encode({"@context": _CONTEXT, "@graph": graph}), indent=2) + b"\n"


_LICENCE: Json = {
    "@id": "#licence",
    "@type": "CreativeWork",
    "name": "No licence is stated",
    "description": "Whoever publishes the crate states one; the texts are under the rights of their authors.",
}


def _descriptor() -> Json:
    return {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "conformsTo": {"@id": _SPECIFICATION},
        "about": {"@id": "./"},
    }


def _root(shelf: Shelf, parts: list[Part], people: list[Json]) -> Json:
    count = len(shelf.sources)
    root: Json = {
        "@id": "./",
        "@type": "Dataset",
        "name": shelf.title,
        "description": "A dossier: what is told of a life, who says so, through which voices, and on which words, "
        f"from {count} source{'' if count == 1 else 's'}.",
        "datePublished": shelf.day,
        "license": {"@id": "#licence"},
        "hasPart": [{"@id": part.path} for part in parts],
    }
    return root | ({"author": [{"@id": person["@id"]} for person in people]} if people else {})


def _file(part: Part) -> Json:
    return {
        "@id": part.path,
        "@type": "File",
        "name": part.name,
        "encodingFormat": part.media,
        "contentSize": str(part.size),
    }


def _person(kind: str, number: int, name: str) -> Json:
    return {"@id": f"#{kind}-{number}", "@type": "Person", "name": name}


def _of(source: ShelvedSource | None, writers: Mapping[str, Json]) -> Json:
    """What is known of the work that a file is the text of; nothing where it is of none."""
    if source is None:
        return {}
    known: Json = {
        "author": {"@id": writers[source.author]["@id"]} if source.author else "",
        "dateCreated": source.date,
        "genre": source.kind,
        "inLanguage": source.language,
        "about": source.about,
        "identifier": source.id,
    }
    return {name: value for name, value in known.items() if value}
