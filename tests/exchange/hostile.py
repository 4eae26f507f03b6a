"""A dossier whose every word tries to be something else: markup, a formula, a control character, another line."""

from bearwitness.record import (
    KINDS,
    Assertion,
    Citation,
    Contradiction,
    Dispute,
    Dossier,
    Entity,
    Name,
    Participant,
    Position,
    Quotation,
    SourceRecord,
    Span,
    TimeMention,
    When,
    anchor_at,
)

EVIL = (
    '=1+1|@cmd -2;"\'<script>alert(1)</script>]]><!-- --><?x ?>&amp; \\ \\" {{x}} ${x} \x00\x01\x0b\x1f\x7f\x85\u2028'
    "\u202e\ufffe\ufeff\U0001ffff𝔄e\u0301ש\r\n\t# * _ ` [a](javascript:alert(1)) [^1]: | ~~ @prefix . > < ^ "
    "" + '"""'
)
EDTF = "1812-03-25/.."


def hostile() -> Dossier:
    """A dossier that the store would not take in whole, though every format has to write it."""
    text = EVIL * 2
    anchor = anchor_at(EVIL, text, Span(0, len(EVIL)))
    kinds = ("person", "group", "place", "work", "event")
    when = When(EDTF, "1812-03-25", None)
    source = SourceRecord(
        id=EVIL,
        title=EVIL,
        author="person" + EVIL,
        date="1870",
        about="work" + EVIL,
        kind=EVIL,
        language=EVIL,
        text=text,
        sha256=EVIL,
        furniture=(Span(len(EVIL), len(EVIL) + 3),),
    )
    return Dossier(
        sources=(source,),
        entities=tuple(
            Entity(
                id=kind + EVIL,
                type=kind,
                label=EVIL,
                names=(Name(EVIL), Name(EVIL, "pseudonym")),
                mentions=(anchor,),
                same_as=(EVIL, "javascript:alert(1)"),
                point=(12.5, -3.0) if kind == "place" else None,
            )
            for kind in kinds
        ),
        times=(
            TimeMention(source=EVIL, start=0, end=2, text=EVIL[:2], edtf=EVIL, earliest=EVIL, latest=None, reason=EVIL),
        ),
        assertions=tuple(
            Assertion(
                id=f"{number}{EVIL}",
                type=kind.name,
                participants=tuple(
                    Participant(role.name, text=EVIL)
                    if role.takes == "text"
                    else Participant(role.name, entity="person" + EVIL)
                    for role in kind.roles
                ),
                time=when,
                duration=EVIL,
                place="place" + EVIL,
                voice=("person" + EVIL, "group" + EVIL),
                stance="denies",
                modality="possible",
                certainty=0.5,
                evidence=(anchor,),
                citations=(Citation("work" + EVIL, EVIL), Citation(None, EVIL, "note")),
                status="accepted",
                reader=EVIL,
            )
            for number, kind in enumerate(KINDS)
        ),
        quotations=(
            Quotation(
                source=EVIL,
                start=0,
                end=4,
                text=EVIL[:4],
                id="q" + EVIL,
                speaker="person" + EVIL,
                voice=("person" + EVIL,),
                citations=(Citation("work" + EVIL, EVIL),),
            ),
        ),
        disputes=(
            Dispute(
                id="d" + EVIL,
                issue=EVIL,
                positions=(Position(holder="person" + EVIL, claim=EVIL, assertions=("0" + EVIL,), evidence=(anchor,)),),
            ),
        ),
        contradictions=(Contradiction(id="c" + EVIL, statements=("0" + EVIL, "1" + EVIL), explanation=EVIL),),
    )
