"""What kind of thing bears a name, judged over all its places together."""

import pytest

from bearwitness.reading.names import find_names
from bearwitness.record import Source, divide


def kinds(text: str) -> dict[str, str]:
    prose = divide(Source(id="s", title="", text=text, sha256="0" * 64))
    return {n.words.of(text): n.type for n in find_names(prose)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He was exiled by the Stalin regime.", "Stalin", "person"),
        ("It appeared with the house in 2001 (published by Verso).", "Verso", "group"),
        ("He fled to Semipalatinsk in winter.", "Semipalatinsk", "place"),
        ("The GPU manoeuvres failed.", "GPU", "group"),
        ("He saw the collapse of the USSR.", "USSR", "place"),
        ("He joined the Bolsheviks.", "Bolsheviks", "group"),
        ("After the Russian Revolution he wrote.", "Russian Revolution", "event"),
        ("Verena, née Buser, died.", "Buser", "person"),
        ("He lived in the town of Enkhuizen.", "Enkhuizen", "place"),
        ("- Carr, E. H., *The Romantic Exiles*\n- Berlin, Isaiah, *Russian Thinkers*", "Berlin, Isaiah", "person"),
        ("In the reign of Czar Alexander II he was born.", "Czar Alexander II", "person"),
    ],
)
def test_words_and_neighbours_tell_the_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    "text",
    [
        "She won the Stirling Prize.",  # an honour
        "There were two Perpetuas in the parish.",  # a counted plural
        "He met a Senegalese docker.",  # an adjective
        "He took a PhD in Linguistics.",  # a degree and its subject
    ],
)
def test_what_is_no_person_group_place_work_or_event(text: str) -> None:
    assert kinds(text) == {}


def test_a_surname_is_a_person_by_the_full_name_elsewhere() -> None:
    found = kinds("Baldomero Rivas wrote. It was Rivas, and Rivas alone, who saw it.")
    assert found == {"Baldomero Rivas": "person", "Rivas": "person"}


def test_headings_and_menus_are_read_only_for_names_known_elsewhere() -> None:
    assert kinds("Home | About | Archive | Books\n\nEarly Life\n\nIt rained.") == {}


def test_a_state_is_a_place_whatever_its_head_and_its_neighbours_say() -> None:
    assert kinds("He was expelled from the Soviet Union. Members of the Soviet Union voted.")["Soviet Union"] == "place"
