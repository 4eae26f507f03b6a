"""The vocabulary of the file, people, groups, places, works, events and sources in CIDOC CRM."""

from collections.abc import Iterator

from bearwitness.edtf import EdtfError, first_and_last
from bearwitness.exchange.crm.mapping import CLASSES
from bearwitness.exchange.crm.values import concept, declared, label, maybe, passage, time_span, words
from bearwitness.exchange.iri import is_iri
from bearwitness.exchange.rdf.terms import Literal, Node, Said, named, node
from bearwitness.record import KINDS, Entity, SourceRecord, When, anchor_at

_PROPERTIES = {
    "bw:certainty": ("the reader's probability that a careful person would accept the statement", ""),
    "bw:trigger": ("the shortest words that carry the statement", "prov:wasDerivedFrom"),
    "bw:place": ("where it happened, where that is no place", ""),
    "bw:duration": ("how long it lasted, in ISO 8601", "crm:P3_has_note"),
    "bw:sha256": ("of the file that the source was read from", "crm:P3_has_note"),
    "bw:decided": ("the JSON of what was decided upon", "crm:P3_has_note"),
}
_CONCEPTS = {
    "status": ("accepted", "rejected"),
    "locator": ("page", "chapter", "volume", "section", "note"),
    "name": (
        "name",
        "birth name",
        "pseudonym",
        "married name",
        "epithet",
        "short form",
        "acronym",
        "title",
        "translation",
        "misspelling",
    ),
    "passage": ("furniture", "quotation", "block quotation"),
    "decision": ("accept", "reject", "withdraw", "correct", "add", "same", "different", "possibly same"),
    "set": ("dispute", "contradiction"),
}


def vocabulary() -> Iterator[Node]:
    """The terms of the file's own: the types of assertions, their roles, and some small lists."""
    for kind in KINDS:
        said: list[Said] = [label(kind.name), ("skos:definition", words(kind.says))]
        yield node(concept("type", kind.name), "skos:Concept", said)
    roles = {role.name: role.takes for kind in KINDS for role in kind.roles}
    for role in sorted(roles):
        yield node(concept("role", role), "rdf:Property", label(role))
        noted: list[Said] = [label(role), ("rdfs:subPropertyOf", "crm:P3_has_note")]
        yield node(concept("note", role), "rdf:Property", noted)
    for name, (meaning, above) in _PROPERTIES.items():
        yield node(name, "rdf:Property", label(meaning), [("rdfs:subPropertyOf", above)] if above else [])
    for kind_of, names in _CONCEPTS.items():
        yield from (declared(kind_of, name) for name in names)


def entity_nodes(entity: Entity) -> Iterator[Node]:
    """Somebody or something, by all names."""
    said: list[Said] = [label(entity.label, entity.id)]
    names = [named(entity.id, f".name{number}") for number in range(1, len(entity.names) + 1)]
    said += [("crm:P1_is_identified_by", name) for name in names]
    for number, link in enumerate(entity.same_as, 1):
        if is_iri(link):
            said.append(("owl:sameAs", f"<{link}>"))
        else:
            said.append(("crm:P1_is_identified_by", named(entity.id, f".link{number}")))
            yield node(
                named(entity.id, f".link{number}"), "crm:E42_Identifier", ("crm:P190_has_symbolic_content", words(link))
            )
    if entity.point is not None:
        longitude, latitude = entity.point
        said += [("wgs:long", Literal(str(longitude), "xsd:double")), ("wgs:lat", Literal(str(latitude), "xsd:double"))]
    yield node(named(entity.id), CLASSES[entity.type], said)
    for name, given in zip(names, entity.names, strict=True):
        content: Said = ("crm:P190_has_symbolic_content", words(given.text))
        yield node(name, "crm:E41_Appellation", content, ("crm:P2_has_type", concept("name", given.kind)))


def source_nodes(source: SourceRecord) -> Iterator[Node]:
    """A source: its text, what it is, who wrote it and when, what it is about, and its page furniture."""
    own, title, language = named(source.id), named(source.id, ".title"), named(source.id, ".language")
    kind, written = named(source.id, ".kind"), named(source.id, ".written")
    yield node(
        own,
        "crm:E31_Document crm:E33_Linguistic_Object prov:Entity",
        label(source.title, source.id),
        ("crm:P102_has_title", title),
        ("crm:P2_has_type", kind),
        ("crm:P72_has_language", language),
        ("crm:P94i_was_created_by", written),
        maybe("crm:P129_is_about", source.about),
        ("bw:sha256", words(source.sha256)),
        ("crm:P190_has_symbolic_content", words(source.text)),
    )
    yield node(title, "crm:E35_Title", ("crm:P190_has_symbolic_content", words(source.title)))
    yield node(kind, "skos:Concept", label(source.kind))
    yield node(language, "crm:E56_Language", label(source.language))
    dated = source.date is not None
    when = [("crm:P4_has_time-span", named(source.id, ".date"))] if dated else []
    yield node(written, "crm:E65_Creation", maybe("crm:P14_carried_out_by", source.author), when)
    if source.date is not None:
        yield time_span(named(source.id, ".date"), _when(source.date))
    for stretch in source.furniture:
        is_furniture: Said = ("crm:P2_has_type", concept("passage", "furniture"))
        yield passage(anchor_at(source.id, source.text, stretch), is_furniture)


def _when(edtf: str) -> When:
    try:
        return When(edtf, *first_and_last(edtf))
    except EdtfError:
        return When(edtf, None, None)
