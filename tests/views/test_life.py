"""The chronology of a life."""

import msgspec
import pytest
from tests.views.making import Making

from bearwitness.record import Dossier, Name, TimeMention
from bearwitness.views import Life, life


@pytest.fixture
def made() -> Making:
    made = Making(
        "Ada was born in 1801. She joined the Club in 1820, wrote much and fled to Rome in 1824. She died in 1850.",
        "Ada was born in 1803; she was a spy, says Bruno. Her son Carl died in 1840.",
        "A wife is spoken of.",
    )
    made.entity("ada", "person", "Ada", Name("The Owl", "pseudonym")).entity("bruno", "person", "Bruno")
    made.entity("carl", "person", "Carl").entity("club", "group", "Club").entity("rome", "place", "Rome")
    made.says("birth", "born", person="ada", time="1801")
    made.says("joining", "joined", member="ada", group="club", time="1820")
    made.says("illness", "wrote much", person="ada")
    made.says("move", "fled", person="ada", destination="rome", time="1824")
    made.says("death", "died", person="ada", time="1850")
    made.says("birth", "born", source="s2", person="ada", time="1803")
    made.says("position", "spy", source="s2", holder="bruno", issue="ada", claim="a spy", voice=("bruno",))
    made.says("kinship", "son", source="s2", person="ada", relative="carl", relation="son")
    made.says("death", "died", source="s2", person="carl", time="1840")
    return made


def headings(life: Life) -> list[str]:
    return [group.heading for group in life.years]


def test_lines_stand_under_their_years_in_the_order_of_time(made: Making) -> None:
    found = life(made.dossier, "ada")
    assert headings(found) == ["1801", "1803", "1820", "Undated, told between 1820 and 1824", "1824", "1840", "1850"]


def test_sources_that_differ_are_both_shown_and_point_at_each_other(made: Making) -> None:
    first, second = (life(made.dossier, "ada").years[n].lines[0] for n in (0, 1))
    assert first.elsewhere == ("but 1803, according to the reviewer “Source 2”",)
    assert second.elsewhere == ("but 1801, according to the reviewer “Source 1”",)
    assert life(made.dossier, "ada").born == ("1801", "1803")


def test_what_has_no_date_stands_where_it_is_told_and_says_so(made: Making) -> None:
    stretch = next(group for group in life(made.dossier, "ada").years if not group.dated)
    assert stretch.lines[0].date == ""
    assert (stretch.heading, stretch.lines[0].told) == ("Undated, told between 1820 and 1824", "")


def test_what_has_no_dated_neighbours_stands_at_the_end(made: Making) -> None:
    made.says("arrest", "spy", source="s2", person="ada")
    assert [line.text for line in life(made.dossier, "ada").undated] == ["Arrested"]


def test_next_of_kin_and_what_others_say_have_their_places(made: Making) -> None:
    found = life(made.dossier, "ada")
    assert [line.text for line in found.family] == ["Son: Carl"]
    assert [line.text for line in found.said_of] == ["Bruno: a spy"]
    assert "Carl dies" in [line.text for group in found.years for line in group.lines]


def test_the_voice_of_a_line_is_a_chain_down_to_the_source(made: Making) -> None:
    made.says("arrest", "spy", source="s2", person="ada", voice=("bruno", "carl"))
    line = life(made.dossier, "ada").undated[0]
    assert line.who == "Carl, according to Bruno, according to the reviewer “Source 2”"


def test_a_note_has_the_sentence_with_its_trigger(made: Making) -> None:
    words = life(made.dossier, "ada").years[2].lines[0].notes[0].words[0]
    assert words.text == "She joined the Club in 1820, wrote much and fled to Rome in 1824."
    assert words.parts[1] == "joined"


def test_what_was_rejected_is_left_out(made: Making) -> None:
    kept = [msgspec.structs.replace(a, status="rejected") if a.type == "birth" else a for a in made.dossier.assertions]
    found = life(msgspec.structs.replace(made.dossier, assertions=tuple(kept)), "ada")
    assert headings(found)[0] == "1820"


def test_a_life_of_nobody_is_empty() -> None:
    assert life(Dossier(), "nobody").lines == ()


def test_a_life_goes_to_json_and_back(made: Making) -> None:
    found = life(made.dossier, "ada")
    assert msgspec.json.decode(msgspec.json.encode(found), type=Life) == found


def test_what_lacks_a_part_that_its_type_needs_is_left_out(made: Making) -> None:
    before = life(made.dossier, "ada").lines
    made.says("joining", "joined", member="ada", time="1821")
    assert life(made.dossier, "ada").lines == before


def test_one_calling_told_twice_is_one_line(made: Making) -> None:
    made.says("occupation", "spy", source="s2", person="ada", function=["a spy", "spied"], time="1822")
    made.says("occupation", "she was a spy", source="s2", person="ada", function="spy", time="1822")
    found = next(group for group in life(made.dossier, "ada").years if group.heading == "1822")
    assert [len(line.notes) for line in found.lines] == [2]


def test_within_a_year_what_goes_on_beyond_it_comes_last(made: Making) -> None:
    made.says("residence", "fled", person="ada", place="rome", time="1824/1830")
    made.says("arrest", "Rome", person="ada", time="1824-05")
    found = next(group for group in life(made.dossier, "ada").years if group.heading == "1824")
    assert [line.date for line in found.lines] == ["1824", "May 1824", "1824–30"]


def test_a_note_tells_how_a_date_was_worked_out() -> None:
    text = "Ada fled in May 1824. That summer she was arrested."
    made = Making(text).entity("ada", "person", "Ada")
    made.says("arrest", "arrested", person="ada", time="1824-22")
    start = text.index("That summer")
    reason = "1824-22: “That summer” is placed by 1824-05"
    found = TimeMention(
        source="s1",
        start=start,
        end=start + 11,
        text="That summer",
        edtf="1824-22",
        earliest=None,
        latest=None,
        reason=reason,
    )
    made.times.append(found)
    note = life(made.dossier, "ada").lines[0].notes[0]
    assert (note.dated_by, note.reason) == ("That summer", "“That summer” is placed by 1824-05")


def test_a_line_of_two_sources_is_a_neighbour_in_both(made: Making) -> None:
    made.says("joining", "spy", source="s2", member="ada", group="club", time="1820-05")
    made.says("illness", "wrote much", person="ada")
    stretch = next(group for group in life(made.dossier, "ada").years if not group.dated)
    assert stretch.heading == "Undated, told between 1820 and 1824"


def test_a_relative_of_whom_no_more_is_told_than_the_relation_has_no_line(made: Making) -> None:
    made.entity("father", "person", "her father")
    made.says("kinship", "spy", source="s2", person="ada", relative="father", relation="father")
    assert [line.text for line in life(made.dossier, "ada").family] == ["Son: Carl"]


def test_a_line_that_the_reader_doubts_has_a_question_mark(made: Making) -> None:
    made.says("arrest", "spy", source="s2", person="ada", certainty=0.4)
    assert [line.mark for line in life(made.dossier, "ada").undated] == ["?"]


def test_a_wife_who_is_only_spoken_of_is_family_and_no_wedding(made: Making) -> None:
    made.says("marriage", "wife", source="s3", person="ada", spouse="carl")
    assert "Married to Carl" in [line.text for line in life(made.dossier, "ada").family]


def test_what_is_told_between_two_lines_of_one_date_is_told_beside_it() -> None:
    made = Making("In 1820 Ada met Bo. Ada wrote. In 1820 Ada fled.").entity("ada", "person", "Ada")
    made.entity("bo", "person", "Bo").entity("owl", "work", "The Owl")
    made.says("meeting", "met", person="ada", other="bo", time="1820")
    made.says("creation", "wrote", author="ada", work="owl")
    made.says("move", "fled", person="ada", time="1820")
    assert [line.told for line in life(made.dossier, "ada").lines if not line.date] == ["told beside “1820”"]
