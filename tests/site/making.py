"""A dossier with something of everything a site shows, and hostile words where words can stand."""

from tests.views.making import Making

from bearwitness.record import Citation, Dispute, Dossier, Name, Position, Quotation

HOSTILE = '<script>alert("x")</script>'
TURNED = "\u202eevil\u202c"


def made() -> Making:
    """Ada's life in two sources that differ, with Bruno, a place on the map, works, words, a debate."""
    first = (
        f"Ada was born at Pisa in 1801. She lived at Rome from 1820 to 1830. Bruno, she said, “never {HOSTILE} wrote”"
        " (p. 7). The Owl was published in 1825.\n\nAda met Bruno at Lucca. Nobody quotes this sentence."
    )
    second = "Ada was born at Pisa in 1801, and she died in 1799, says Bruno. Ada died on 3 May 1850."
    made = Making(first, second)
    made.entity("ada", "person", "Ada", Name(f"Adina {TURNED}", "epithet")).entity("bruno", "person", "Bruno")
    for place, point in (("Pisa", (10.4, 43.7)), ("Rome", (12.5, 41.9)), ("Lucca", (10.5, 43.8))):
        made.entity(place.lower(), "place", place, point=point)
    made.entity("owl", "work", "The Owl").entity("../evil", "group", f"Club{HOSTILE}")
    made.says("birth", "born", person="ada", time="1801", place="pisa")
    made.says("birth", "born", source="s2", person="ada", time="1801", place="pisa")
    made.says("residence", "lived", person="ada", time="1820/1830", place="rome")
    made.says("publication", "published", work="owl", author="ada", time="1825")
    made.says("meeting", "met", person="ada", other="bruno", place="lucca")
    made.says("membership", "lived", member="ada", group="../evil")
    made.says("death", "she died", source="s2", person="ada", time="1799", voice=("bruno",))
    made.says("death", "Ada died", source="s2", person="ada", time="1850-05-03", status="accepted")
    made.says("position", "wrote", holder="bruno", claim=HOSTILE, issue="ada", stance="denies")
    start = first.index("never")
    made.quotations.append(
        Quotation(
            source="s1",
            start=start,
            end=start + len(f"never {HOSTILE} wrote"),
            text=f"never {HOSTILE} wrote",
            id="q1",
            speaker="ada",
            citations=(Citation("owl", "7"),),
        )
    )
    return made


def dossier() -> Dossier:
    """The dossier, with its debate."""
    making = made()
    view = making.assertions[-1]
    position = Position(holder="bruno", claim=HOSTILE, assertions=(view.id,), evidence=view.evidence)
    dispute = Dispute(id="d1", issue=f"whether Bruno wrote {HOSTILE}", positions=(position,))
    plain = making.dossier
    return Dossier(**{field: getattr(plain, field) for field in plain.__struct_fields__} | {"disputes": (dispute,)})
