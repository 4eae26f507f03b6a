import pytest
from tests.desk.visitors import Visitor, weiss

from bearwitness.desk.answers import AT_ONCE
from bearwitness.record import Decision, Dispute, Position
from bearwitness.store.access import Writer

BORN, MOVED, WED = weiss().assertions


def test_an_assertion_is_shown_with_its_words_and_its_parts(desk: Visitor) -> None:
    page = desk.get(f"/api/assertions/{BORN.id}")["assertion"]
    assert (page["text"], page["date"]) == ("Anna Weiss is born at Graz", "1884")
    assert page["evidence"][0]["words"]["text"] == "Anna Weiss was born at Graz in 1884."
    assert [(part["role"], part["text"]) for part in page["parts"]] == [("person", "Anna Weiss")]


def test_other_tellings_of_the_same_are_beside_it(desk: Visitor, writer: Writer) -> None:
    other = weiss("s3")
    writer.put(other)
    writer.decide(
        Decision(kind="same", subject=weiss().entities[0].id, other=other.entities[0].id, who="ada", at="2026")
    )
    found = desk.get(f"/api/assertions/{BORN.id}")["assertion"]["others"]
    assert [each["id"] for each in found] == [other.assertions[0].id]


def test_what_is_seen_changes_with_a_decision(desk: Visitor, writer: Writer) -> None:
    before = desk.get(f"/api/assertions/{BORN.id}")["seen"]
    writer.decide(Decision(kind="accept", subject=BORN.id, who="bo", at="2026-01-01T00:00:00Z"))
    after = desk.get(f"/api/assertions/{BORN.id}")
    assert after["seen"] != before
    assert [(each["kind"], each["who"]) for each in after["assertion"]["decisions"]] == [("accept", "bo")]


def test_assertions_are_listed_by_status_and_type(desk: Visitor, writer: Writer) -> None:
    writer.decide(Decision(kind="reject", subject=MOVED.id, who="bo", at="2026"))
    assert [each["id"] for each in desk.get("/api/assertions", status="rejected")["items"]] == [MOVED.id]
    assert desk.get("/api/assertions", type="marriage")["total"] == 1


def test_quotations_by_speaker(desk: Visitor) -> None:
    page = desk.get("/api/quotations", speaker=weiss().entities[0].id)
    assert [each["words"]["text"] for each in page["items"]] == ["I left Graz for good"]
    assert desk.get("/api/quotations", speaker=weiss().entities[1].id)["total"] == 0


def test_the_types_of_assertion_come_with_their_roles(desk: Visitor) -> None:
    types = {kind["name"]: kind for kind in desk.get("/api/assertion-types")["types"]}
    assert [role["name"] for role in types["marriage"]["roles"]] == ["person", "spouse"]


@pytest.mark.parametrize("source", ["s1", "s2"])
def test_a_passage_of_one_source_is_found_however_few_are_asked_for(desk: Visitor, source: str) -> None:
    (found,) = desk.get("/api/search", q="moved", kind="passages", source=source, limit=1)["passages"]
    assert found["hit"]["sentence"]["source"] == source


def test_a_passage_is_found_with_what_it_states(desk: Visitor) -> None:
    (found,) = desk.get("/api/search", q="married vienna")["passages"]
    assert [each["id"] for each in found["states"]] == [WED.id]


def disputed(issue: str, *claims: str) -> Dispute:
    held = (Position(holder=WED.entities()[0], claim=claim, evidence=WED.evidence) for claim in claims)
    return Dispute(id=f"{issue} {claims[0]}", issue=issue, positions=tuple(held))


def test_what_is_disputed_under_one_name_is_one_issue_wherever_a_page_ends(desk: Visitor, writer: Writer) -> None:
    writer.put_comparison([disputed("Graz", "left"), disputed("her name", "Weiss"), disputed("graz", "stayed")], ())
    pages = [desk.get("/api/disputes", limit=1, after=after) for after in (0, 1)]
    assert [(page["total"], page["next"]) for page in pages] == [(2, 1), (2, None)]
    assert [len(issue["positions"]) for page in pages for issue in page["items"]] == [2, 1]


def test_fewer_issues_come_at_once_where_many_positions_are_taken(desk: Visitor, writer: Writer) -> None:
    many = [f"{number} years old" for number in range(AT_ONCE)]
    writer.put_comparison([disputed(issue, *many) for issue in ("a", "b")], ())
    assert [desk.get("/api/disputes", after=after)["next"] for after in (0, 1)] == [1, None]


def test_no_more_than_some_things_of_a_list_come_at_once(desk: Visitor, writer: Writer) -> None:
    writer.put_comparison([disputed(f"issue {number}", "yes") for number in range(AT_ONCE + 1)], ())
    page = desk.get("/api/disputes", limit=1000)
    assert (len(page["items"]), page["total"], page["next"]) == (AT_ONCE, AT_ONCE + 1, AT_ONCE)
