"""Quotations, voices and disputes as they are listed."""

import msgspec
import pytest
from tests.views.making import Making

from bearwitness.record import Citation, Dispute, Position, Quotation
from bearwitness.views import disputes, disputes_text, quotations, quotations_text

TEXT = "Bruno writes that Ada said “never again” (p. 12). Carl denies that to this day: Ada was silent."


@pytest.fixture
def made() -> Making:
    made = Making(TEXT).entity("ada", "person", "Ada").entity("bruno", "person", "Bruno")
    made.entity("carl", "person", "Carl").entity("life", "work", "The Life of Ada")
    start = TEXT.index("never")
    made.quotations.append(
        Quotation(
            source="s1",
            start=start,
            end=start + 11,
            text="never again",
            id="q1",
            speaker="ada",
            voice=("bruno", "ada"),
            citations=(Citation("life", "12"),),
        )
    )
    return made


def test_a_quotation_has_its_page_and_its_chain(made: Making) -> None:
    found = quotations(made.dossier)[0]
    assert found.citations == ("The Life of Ada, p. 12",)
    assert found.voice == "Ada, according to Bruno, according to the reviewer"


def test_quotations_stand_under_their_speakers(made: Making) -> None:
    assert [line.text for line in quotations_text(quotations(made.dossier), 100)] == [
        "Ada",
        "    “never again”",
        "      The Life of Ada, p. 12; given by Bruno, according to the reviewer; Source 1",
    ]


def test_a_dispute_shows_who_denies(made: Making) -> None:
    claim = made.says("position", "denies", holder="carl", claim="Ada spoke", stance="denies")
    position = Position(holder="carl", claim="Ada spoke", assertions=(claim.id,), evidence=claim.evidence)
    dossier = msgspec.structs.replace(
        made.dossier, disputes=(Dispute(id="d1", issue="whether Ada spoke", positions=(position,)),)
    )
    printed = [line.text for line in disputes_text(disputes(dossier), 100)]
    assert printed == [
        "Whether Ada spoke",
        "    Carl denies: Ada spoke",
        "      “Carl _denies_ that to this day: Ada was silent.”",
    ]
