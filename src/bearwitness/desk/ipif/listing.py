"""The objects of one kind of IPIF that are asked for, in which order, and each by its name."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from bearwitness.desk.errors import BadRequestError, NotHereError
from bearwitness.desk.ipif.filters import passing
from bearwitness.exchange.ipif.objects import factoid_object, person_object, source_object
from bearwitness.exchange.ipif.table import Row, Table
from bearwitness.exchange.records.loose import listed, mapping

Kind = Literal["factoids", "statements", "persons", "sources"]
KINDS: tuple[Kind, ...] = ("factoids", "statements", "persons", "sources")
_MADE = ("createdBy", "createdWhen", "modifiedBy", "modifiedWhen")
_ALWAYS = ("@id", *_MADE)
_REFERENCES = ("person-ref", "source-ref", "statement-refs")
_OF_STATEMENTS = ("statementType", "name", "role", "date", "places", "relatesToPersons", "memberOf", "statementText")
_PROPERTIES: Mapping[Kind, Sequence[str]] = {
    "factoids": (*_ALWAYS, "derivedFrom", *_REFERENCES),
    "statements": (*_ALWAYS, "uris", "factoid-refs", *_OF_STATEMENTS),
    "persons": (*_ALWAYS, "label", "uris", "factoid-refs"),
    "sources": (*_ALWAYS, "label", "uris", "factoid-refs"),
}
_IDS: Mapping[Kind, Callable[[Row], str]] = {
    "factoids": lambda row: row.factoid.id,
    "statements": lambda row: row.factoid.statement,
    "persons": lambda row: row.factoid.person,
    "sources": lambda row: row.factoid.source,
}
_OBJECTS: Mapping[Kind, Callable[[Table, str], object]] = {
    "factoids": lambda table, identifier: factoid_object(table.by_factoid[identifier].factoid),
    "statements": lambda table, identifier: table.by_statement[identifier].statement,
    "persons": lambda table, identifier: person_object(table.people[identifier], table.by_person[identifier]),
    "sources": lambda table, identifier: source_object(
        identifier, table.sources[identifier], table.by_source[identifier]
    ),
}


def ids_of(table: Table, kind: Kind, asked: Mapping[str, str], sort_by: str) -> Sequence[str]:
    """The ids of the objects that the filters leave, in the order asked for, else in that of the record.

    BadRequestError where a filter or the order makes no sense.
    """
    if kind == "sources" and not asked:
        found = list(table.sources)
    else:
        found = list(dict.fromkeys(map(_IDS[kind], passing(table, asked))))
    return _sorted(table, kind, found, sort_by)


def object_of(table: Table, kind: Kind, name: str) -> object:
    """The object with that id, or with that address elsewhere; NotHereError where there is none."""
    try:
        return _OBJECTS[kind](table, table.id_of(name))
    except KeyError as error:
        raise NotHereError(kind.removesuffix("s"), name) from error


def _sorted(table: Table, kind: Kind, ids: Sequence[str], sort_by: str) -> Sequence[str]:
    """In the order of a property; what does not have it comes last.

    Nobody knows when what stands in a dossier was made: by that the order is the dossier's, or its reverse.
    """
    name, _, direction = sort_by.partition(" ")
    if name not in _PROPERTIES[kind] or direction.upper() not in ("", "ASC", "DESC"):
        raise BadRequestError(f"sortBy: {kind} cannot be sorted by “{sort_by[:80]}”")
    backwards = direction.upper() == "DESC"
    if name == "createdWhen":
        return ids[::-1] if backwards else ids
    values = {each: _value(_OBJECTS[kind](table, each), name) for each in ids}
    having = [each for each in ids if values[each]]
    having.sort(key=lambda each: values[each], reverse=backwards)
    return [*having, *(each for each in ids if not values[each])]


def _value(thing: object, name: str) -> str:
    """A property as it is sorted: the first of several, and of an object its day, its words or its name."""
    members = msgspec.json.decode(thing) if isinstance(thing, msgspec.Raw) else thing
    first = next(iter(listed(mapping(members).get(name))), "")
    inside = mapping(first)
    known: Iterable[object] = (inside[part] for part in ("sortdate", "label", "@id") if part in inside)
    return str(next(iter(known), "" if inside else first))
