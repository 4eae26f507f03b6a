"""Positions in the order of time, and who changed his mind."""

from bearwitness.comparison.stances import issues
from bearwitness.record import Anchor, Assertion, Dispute, Dossier, Position, SourceRecord, Stance, When


def held(number: int, holder: str, stance: Stance, source: str, year: str = "") -> tuple[Assertion, Position]:
    anchor = Anchor(source, 0, 1, "x")
    when = When(year, f"{year}-01-01", f"{year}-12-31") if year else None
    said = Assertion(id=f"a{number}", type="position", participants=(), time=when, stance=stance, evidence=(anchor,))
    return said, Position(holder=holder, claim="Kronstadt", assertions=(said.id,), evidence=(anchor,))


def dossier(*told: tuple[Assertion, Position]) -> Dossier:
    """One dispute a source, under the same name but for a blank; the sources are dated 1938, 1921 and not at all."""
    dates = {"s1": "1938", "s2": "1921", "s3": None}
    sources = tuple(SourceRecord(id=s, title=s, text="x", sha256="0" * 64, date=d) for s, d in dates.items())
    disputes = []
    for source in dates:
        positions = tuple(position for _, position in told if position.evidence[0].source == source)
        if positions:
            issue = "Kronstadt " if source == "s2" else "Kronstadt"
            disputes.append(Dispute(id=f"d{source}", issue=issue, positions=positions))
    return Dossier(sources=sources, assertions=tuple(a for a, _ in told), disputes=tuple(disputes))


def test_positions_of_one_issue_come_together_by_their_own_date_or_the_document_s() -> None:
    (issue,) = issues(
        dossier(
            held(1, "serge", "denies", "s1"),
            held(2, "serge", "asserts", "s2"),
            held(3, "trotsky", "asserts", "s3"),
            held(4, "goldman", "denies", "s1", "1922"),
        )
    )
    assert [(h.position.holder, h.when.edtf if h.when else "", h.own) for h in issue.held] == [
        ("serge", "1921", False),
        ("goldman", "1922", True),
        ("serge", "1938", False),
        ("trotsky", "", False),
    ]
    assert [(a.stance, b.stance) for a, b in issue.changes()] == [("asserts", "denies")]


def test_the_same_stance_later_is_no_change_and_the_same_year_is_no_later() -> None:
    (issue,) = issues(dossier(held(1, "serge", "asserts", "s1"), held(2, "serge", "asserts", "s2")))
    assert list(issue.changes()) == []
    (issue,) = issues(dossier(held(1, "serge", "asserts", "s1"), held(2, "serge", "denies", "s1", "1938")))
    assert list(issue.changes()) == []
