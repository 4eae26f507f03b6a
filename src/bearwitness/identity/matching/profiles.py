"""What is told of each entity: the ground on which people of one name are told apart or found to be one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from bearwitness.identity.matching.forms import Form, kin_forms, married_forms, written_forms
from bearwitness.identity.people import parse_name
from bearwitness.identity.sexes import sex_by_ending
from bearwitness.identity.spelling import folded, title_key
from bearwitness.reading import nouns
from bearwitness.reading.lexicon import Sex
from bearwitness.record import Assertion, Entity, When

Kin = Literal["spouse", "parent", "child", "sibling"]
Event = tuple[str, str, str]
"""A type, the year or day, the place: what happened to somebody, exactly enough to be told twice of one."""

_RELATIVES: dict[str, Kin] = {
    **dict.fromkeys("husband wife spouse widow widower".split(), "spouse"),
    **dict.fromkeys("father mother parent".split(), "parent"),
    **dict.fromkeys("son daughter child".split(), "child"),
    **dict.fromkeys("brother sister sibling".split(), "sibling"),
}
_OF_THE_OTHER: Mapping[Kin, Kin] = {"spouse": "spouse", "parent": "child", "child": "parent", "sibling": "sibling"}
_LIVING = frozenset(
    "marriage education occupation joining leaving membership move expulsion residence arrest trial sentence"
    " imprisonment release participation meeting collaboration break creation illness".split()
)
_MADE = {"creation": "work", "publication": "work", "translation": "work", "founding": "founded"}
_OF_WOMEN = ("ova", "eva", "skaya", "skaia")
_LEAST_CERTAIN = 0.5


class Profile(msgspec.Struct, eq=False, kw_only=True):
    """Who an entity is, by what the source tells: names, life dates, kin, works, doings and fellows.

    Every part is as the one source tells it; what is denied, doubtful or rejected is left out.
    """

    entity: Entity
    sources: frozenset[str]
    forms: tuple[Form, ...] = ()
    sex: str = ""
    born: list[When] = msgspec.field(default_factory=list)
    died: list[When] = msgspec.field(default_factory=list)
    acts: list[When] = msgspec.field(default_factory=list)
    birthplaces: set[str] = msgspec.field(default_factory=set)
    kin: dict[Kin, list["Profile"]] = msgspec.field(default_factory=dict)
    works: dict[str, str] = msgspec.field(default_factory=dict)
    """Titles by their keys."""
    authors: list["Profile"] = msgspec.field(default_factory=list)
    """Of a work: who is said to have made it."""
    events: dict[Event, str] = msgspec.field(default_factory=dict)
    """What happened, in words."""
    callings: set[str] = msgspec.field(default_factory=set)
    fellows: dict[str, str] = msgspec.field(default_factory=dict)
    """Names of those who take part in the same things, by their keys."""


def profiles(entities: Iterable[Entity], assertions: Iterable[Assertion]) -> dict[str, Profile]:
    """The profile of each entity, by id; `assertions` name the entities as their own sources have them."""
    found = {
        entity.id: Profile(entity=entity, sources=frozenset(m.source for m in entity.mentions)) for entity in entities
    }
    for profile in found.values():
        if profile.entity.type == "person":
            profile.forms = written_forms(profile.entity)
            profile.sex = _sex(profile.entity)
    for assertion in assertions:
        if _counts(assertion):
            _learn(found, assertion)
    for profile in found.values():
        if profile.entity.type == "person" and profile.kin:
            profile.forms = (*profile.forms, *_derived_forms(profile))
    return found


def _counts(assertion: Assertion) -> bool:
    believed = assertion.status == "accepted" or assertion.certainty >= _LEAST_CERTAIN
    told = assertion.stance == "asserts" and assertion.modality == "certain"
    return assertion.status != "rejected" and believed and told


def _learn(found: Mapping[str, Profile], assertion: Assertion) -> None:
    parts = defaultdict[str, list[Profile]](list)
    for participant in assertion.participants:
        if participant.entity is not None and participant.entity in found:
            parts[participant.role].append(found[participant.entity])
    _learn_life(found, assertion, parts)
    _learn_kin(assertion, parts)
    if assertion.type in _MADE:
        _learn_works(parts, parts.get(_MADE[assertion.type], []))
    everybody = [profile for profiles in parts.values() for profile in profiles]
    for profile in everybody:
        _learn_event(found, assertion, profile)
        for other in everybody:
            if other is not profile and " " in other.entity.label and other.entity.label[:1].isupper():
                profile.fellows.setdefault(folded(other.entity.label), other.entity.label)


def _learn_life(found: Mapping[str, Profile], assertion: Assertion, parts: Mapping[str, list[Profile]]) -> None:
    main = parts.get("victim" if assertion.type == "killing" else "person", [])
    for profile in main:
        if assertion.type == "birth" and assertion.place is not None and assertion.place in found:
            profile.birthplaces.add(folded(found[assertion.place].entity.label))
        if assertion.time is not None and assertion.type in ("birth", "death", "killing"):
            (profile.born if assertion.type == "birth" else profile.died).append(assertion.time)
    if assertion.type in _LIVING and assertion.time is not None:
        for role in ("person", "member", "author"):
            for profile in parts.get(role, []):
                profile.acts.append(assertion.time)


def _learn_kin(assertion: Assertion, parts: Mapping[str, list[Profile]]) -> None:
    relation: Kin | None = None
    if assertion.type == "marriage":
        relation, others = "spouse", parts.get("spouse", [])
    elif assertion.type == "birth":
        relation, others = "parent", parts.get("parent", [])
    elif assertion.type == "kinship":
        words = " ".join(p.text or "" for p in assertion.participants if p.role == "relation").casefold().split()
        relation, others = _RELATIVES.get(words[-1]) if len(words) == 1 else None, parts.get("relative", [])
    if relation is None:
        return
    for one in parts.get("person", []):
        for other in others:
            _relate(one, relation, other)
            _relate(other, _OF_THE_OTHER[relation], one)
    if assertion.type == "kinship":
        for other in others:
            other.sex = other.sex or ("f" if words[-1] in nouns.KIN_F else "m" if words[-1] in nouns.KIN_M else "")


def _relate(one: Profile, relation: Kin, other: Profile) -> None:
    known = one.kin.setdefault(relation, [])
    if other not in known and other is not one:
        known.append(other)


def _learn_works(parts: Mapping[str, list[Profile]], works: Iterable[Profile]) -> None:
    for work in works:
        for role in ("author", "founder", "translator"):
            for author in parts.get(role, []):
                if role != "translator":
                    work.authors.append(author)
                for name in work.entity.names:
                    author.works.setdefault(title_key(name.text), work.entity.label)


def _learn_event(found: Mapping[str, Profile], assertion: Assertion, profile: Profile) -> None:
    """Notes what happened where, and in which year; birth and death are known by themselves."""
    if assertion.type in ("birth", "death", "killing"):
        return
    told = (p.entity for p in assertion.participants if p.role in ("destination", "institution", "employer"))
    place = assertion.place or next(filter(None, told), None)
    if place is not None and place in found and profile.entity.id != place:
        label, year = found[place].entity.label, _year(assertion.time)
        words = f"{assertion.type} ({label}, {year})" if year else f"{assertion.type} ({label})"
        profile.events.setdefault((assertion.type, year, folded(label)), words)
    for part in assertion.participants:
        if part.role == "function" and part.text and len(part.text) > 3 and assertion.type == "occupation":
            profile.callings.add(part.text.casefold())


def _year(when: When | None) -> str:
    """The year of a date that is exact to a year; "" of others."""
    if when is None or when.earliest is None or when.latest is None:
        return ""
    first, last = when.earliest[:-6], when.latest[:-6]
    return first if first == last else ""


def _sex(entity: Entity) -> str:
    for name in entity.names:
        if name.kind != "epithet" and name.text.split():
            parsed = parse_name(name.text)
            sex = parsed.sex if parsed.is_full else _by_title(parsed.title) or _by_surname(parsed.last)
            sex = sex if sex in ("m", "f") else sex_by_ending(name.text)
            if sex in ("m", "f"):
                return sex
    return ""


def _by_title(title: str) -> Sex | None:
    return "f" if title in nouns.TITLES_F else "m" if title in nouns.TITLES_M else None


def _by_surname(word: str) -> Sex | None:
    return "f" if word.endswith(_OF_WOMEN) else None


def _derived_forms(profile: Profile) -> Iterable[Form]:
    partners = profile.kin.get("spouse", [])
    spouses = [form for spouse in partners for form in spouse.forms if not form.derived]
    parents = [form for parent in profile.kin.get("parent", []) for form in parent.forms if not form.derived]
    if profile.sex == "f" or (not profile.sex and any(spouse.sex == "m" for spouse in partners)):
        yield from married_forms(profile.forms, spouses)
    yield from kin_forms(profile.forms, [*spouses, *parents])
