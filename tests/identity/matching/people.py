"""People as tests tell of them."""

from bearwitness.record import Anchor, Assertion, AssertionType, Entity, EntityType, Name, Participant, When


def entity(identifier: str, *names: str, kind: EntityType = "person") -> Entity:
    """Somebody or something of a source of its own, which is called after the id."""
    words = names[0]
    anchor = Anchor(f"source-{identifier}", 0, len(words), words)
    return Entity(id=identifier, type=kind, label=words, names=tuple(Name(n) for n in names), mentions=(anchor,))


def said(kind: AssertionType, date: str = "", place: str | None = None, /, **parts: str) -> Assertion:
    """An assertion with a year or day, a place and entities in roles; what begins with “ is words."""
    anchor = Anchor("source", 0, 1, "x")
    participants = tuple(
        Participant(role, text=value[1:]) if value.startswith("“") else Participant(role, entity=value)
        for role, value in parts.items()
    )
    first, last = (date, date) if len(date) == 10 else (f"{date}-01-01", f"{date}-12-31")
    when = When(date, first, last) if date else None
    name = f"{kind}-{date}-{sorted(parts.items())}"
    return Assertion(id=name, type=kind, participants=participants, time=when, place=place, evidence=(anchor,))
