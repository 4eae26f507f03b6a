"""What assertions say as lines of a chronology."""

import pytest
from msgspec.structs import replace
from tests.views.making import Making

from bearwitness.record import KINDS, find_anchor
from bearwitness.views.lookup import Lookup
from bearwitness.views.phrases import phrase

TEXT = """\
Serge was born in Brussels to exiles; in 1912 he was arrested with Raymond, tried, given five years and held in the
Santé for five years. He fled to Barcelona, was deported to Orenburg by the secret police and, freed, left Russia for
Paris. He married Liuba. He wrote Men in Prison; it was lost. He joined the Communist Party, broke with Trotsky over
Kronstadt, resigned from the International, died of a heart attack in Mexico, and his comrade Marcel edited the Review,
of the staff of which he was secretary. He was called the Eagle, took part in the congress and went to work for the party.
"""
CAST = {
    "serge": ("person", "Serge"),
    "raymond": ("person", "Raymond"),
    "liuba": ("person", "Liuba"),
    "trotsky": ("person", "Trotsky"),
    "marcel": ("person", "Marcel"),
    "brussels": ("place", "Brussels"),
    "barcelona": ("place", "Barcelona"),
    "orenburg": ("place", "Orenburg"),
    "russia": ("place", "Russia"),
    "paris": ("place", "Paris"),
    "sante": ("place", "Santé"),
    "mexico": ("place", "Mexico"),
    "party": ("group", "Communist Party"),
    "international": ("group", "International"),
    "police": ("group", "secret police"),
    "men": ("work", "Men in Prison"),
    "review": ("work", "Review"),
    "congress": ("event", "congress"),
}


@pytest.fixture
def told() -> Making:
    made = Making(TEXT)
    for identifier, (kind, label) in CAST.items():
        made.entity(identifier, kind, label)
    return made


def said(made: Making, kind: str, trigger: str, of: str | None = "serge", **parts: object) -> str:
    return phrase(Lookup(made.dossier), made.says(kind, trigger, **parts), of).text


OWN = [
    ("birth", "born", {"person": "serge", "place": "brussels"}, "Born in Brussels"),
    ("arrest", "arrested", {"person": ["serge", "raymond"]}, "Arrested, with Raymond"),
    ("trial", "tried", {"person": "serge"}, "Tried"),
    ("sentence", "given", {"person": "serge", "penalty": "five years"}, "Sentenced to five years"),
    (
        "imprisonment",
        "held",
        {"person": "serge", "place": "sante", "duration": "P5Y"},
        "Held in the Santé, for five years",
    ),
    ("move", "fled", {"person": "serge", "destination": "barcelona"}, "Flees to Barcelona"),
    ("move", "left", {"person": "serge", "origin": "russia", "destination": "paris"}, "Leaves Russia for Paris"),
    (
        "expulsion",
        "deported",
        {"person": "serge", "agent": "police", "destination": "orenburg"},
        "Deported to Orenburg by the secret police",
    ),
    ("release", "freed", {"person": "serge"}, "Freed"),
    ("marriage", "married", {"person": "liuba", "spouse": "serge"}, "Marries Liuba"),
    ("creation", "wrote", {"author": "serge", "work": "men"}, "Writes Men in Prison"),
    ("loss", "lost", {"work": "men", "owner": "serge"}, "Men in Prison lost"),
    ("joining", "joined", {"member": "serge", "group": "party"}, "Joins the Communist Party"),
    (
        "break",
        "broke",
        {"person": "trotsky", "other": "serge", "issue": "Kronstadt"},
        "Breaks with Trotsky, over Kronstadt",
    ),
    ("leaving", "resigned", {"member": "serge", "group": "international"}, "Resigns from the International"),
    (
        "death",
        "died",
        {"person": "serge", "cause": "heart attack", "place": "mexico"},
        "Dies of a heart attack in Mexico",
    ),
    ("association", "comrade", {"person": "marcel", "other": "serge"}, "Linked with Marcel (“comrade”)"),
    (
        "occupation",
        "secretary",
        {"person": "serge", "function": "secretary", "employer": "party"},
        "Secretary of the Communist Party",
    ),
    (
        "occupation",
        "went to work",
        {"person": "serge", "function": "work", "employer": "party"},
        "Works for the Communist Party",
    ),
    ("naming", "called", {"person": "serge", "name": "the Eagle"}, "Called “the Eagle”"),
    ("participation", "took part", {"person": "serge", "event": "congress"}, "Takes part in the congress"),
    ("kinship", "Marcel", {"person": "serge", "relative": "marcel", "relation": "cousin"}, "Cousin: Marcel"),
    ("kinship", "Marcel", {"person": "marcel", "relative": "serge", "relation": "cousin"}, "Cousin of Marcel"),
]


@pytest.mark.parametrize(("kind", "trigger", "parts", "expected"), OWN, ids=lambda v: v if isinstance(v, str) else "")
def test_the_line_leaves_out_the_person_of_the_life(
    told: Making, kind: str, trigger: str, parts: dict[str, object], expected: str
) -> None:
    assert said(told, kind, trigger, **parts) == expected


def test_a_term_is_told_once(told: Making) -> None:
    parts = {"person": "serge", "penalty": "five years", "duration": "P5Y"}
    assert said(told, "sentence", "given", **parts) == "Sentenced to five years"
    assert said(told, "imprisonment", "held", person="serge", duration="P5Y") == "Held, for five years"


def test_others_stand_with_their_names(told: Making) -> None:
    assert said(told, "arrest", "arrested", person="raymond") == "Raymond is arrested"
    assert said(told, "death", "died", person=["raymond", "liuba"]) == "Raymond and Liuba die"
    assert said(told, "occupation", "edited", person="marcel", employer="review") == "Marcel edits Review"


def test_what_is_denied_begins_so_that_nobody_takes_it_for_a_fact(told: Making) -> None:
    assert said(told, "arrest", "arrested", person="serge", stance="denies") == "Denied: arrested"
    assert said(told, "arrest", "arrested", person="serge", stance="questions") == "Questioned: arrested"


def test_the_source_s_own_doubt_is_said(told: Making) -> None:
    assert said(told, "release", "freed", person="serge", modality="probable") == "Probably freed"
    assert said(told, "release", "freed", person="serge", modality="possible") == "Perhaps freed"


def test_a_title_is_marked_for_italics(told: Making) -> None:
    found = phrase(Lookup(told.dossier), told.says("publication", "wrote", author="serge", work="men"), "serge")
    assert found.text == "Men in Prison published"
    assert [span.of(found.text) for span in found.titles] == ["Men in Prison"]


def test_a_position_says_who_denies_what(told: Making) -> None:
    parts = {"holder": "trotsky", "issue": "congress", "claim": "it was futile"}
    assert (
        said(told, "position", "congress", stance="denies", **parts)
        == "Trotsky, on the congress, denies: it was futile"
    )


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_type_has_words_with_and_without_its_roles(told: Making, kind: str) -> None:
    roles = next(k.roles for k in KINDS if k.name == kind)
    parts = {role.name: "serge" for role in roles}
    assert said(told, kind, "was").strip()
    assert said(told, kind, "was", of=None, **parts).strip()


@pytest.mark.parametrize(
    ("claim", "printed"),
    [
        ("it was futile” (p. 231)", "it was futile"),  # the reference closes a quotation that began before
        ("the “pure” line", "the “pure” line"),
        ('purist" and wrong', 'purist" and wrong'),  # half a pair inside cannot be mended
    ],
)
def test_a_claim_is_shown_without_its_page(told: Making, claim: str, printed: str) -> None:
    assert said(told, "position", "congress", holder="trotsky", claim=claim) == f"Trotsky: {printed}"


def test_a_relative_who_is_only_a_relative_has_no_name(told: Making) -> None:
    told.entity("his", "person", "His father").entity("luise", "person", "Luise Haag")
    assert said(told, "birth", "born", person="serge", parent=["his", "luise"]) == "Born to Luise Haag"
    assert said(told, "kinship", "exiles", person="serge", relative="his", relation="father") == "Father, not named"


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "parts", "expected"),
    [
        ("Ada came from Hegel, in a way.", "move", "came", {"person": "ada"}, "Comes (“came from Hegel”)"),
        (
            "Ada lived with the wife of his *friend*.",
            "residence",
            "lived",
            {"person": "ada"},
            "Lives (“lived with the wife of his friend”)",
        ),
        (
            "Some had sung a song against him.",
            "participation",
            "sung",
            {"person": "ada"},
            "Takes part (“sung a song against him”)",
        ),
        (
            "She invented the surname Ek for Ada.",
            "naming",
            "invented",
            {"person": "ada"},
            "Name (“invented the surname Ek for Ada”)",
        ),
        ("Ada was a writer, editor and thinker.", "occupation", "editor", {"person": "ada"}, "Editor"),
        ("Ada came.", "move", "came", {"person": "ada"}, "Comes"),  # the source says no more
        (
            "Ada held no office in it.",
            "occupation",
            "held no office",
            {"person": "ada", "function": "office", "stance": "denies"},
            "Denied: holds office",
        ),
        (
            "Bo had become her closest friend; he left.",
            "association",
            "become",
            {"person": "ada", "other": "bo"},
            "Linked with Bo (“become her closest friend”)",
        ),
        (
            "She bore Ada three children.",
            "kinship",
            "children",
            {"person": "ada", "relative": "three"},
            "Children, not named",
        ),
    ],
)
def test_a_line_that_says_nothing_has_the_words_of_its_source(
    text: str, kind: str, trigger: str, parts: dict[str, object], expected: str
) -> None:
    made = Making(text).entity("ada", "person", "Ada").entity("bo", "person", "Bo")
    made.entity("three", "person", "Ada three children")
    assert said(made, kind, trigger, of="ada", **parts) == expected


def test_words_of_a_dozen_are_cut() -> None:
    made = Making(f"Ada came {'on ' * 20}again.").entity("ada", "person", "Ada")
    assert said(made, "move", "came", of="ada", person="ada") == f"Comes (“came {'on ' * 11}…”)"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("the first number of *Kolokol*", "Writes the first number of Kolokol"),
        ("“The Bell”", "Writes The Bell"),
        ("His writings", "Writes his writings"),
        ("Their Morals and Ours", "Writes Their Morals and Ours"),
    ],
)
def test_a_work_stands_without_the_marks_of_its_text(label: str, expected: str) -> None:
    made = Making(f"Ada wrote {label}.").entity("ada", "person", "Ada").entity("owl", "work", label)
    assert said(made, "creation", "wrote", of="ada", author="ada", work="owl") == expected


@pytest.mark.parametrize(
    ("text", "trigger", "claim", "parts", "expected"),
    [
        (
            "Her belief that Rome had fallen.",
            "belief",
            "that Rome had fallen",
            {"issue": "rome"},
            "Holds that Rome had fallen",
        ),
        ("Her belief that it had fallen.", "belief", "that it had fallen", {"issue": "rome"}, "On Rome: it had fallen"),
        (
            "Ada rejected both views of it.",
            "rejected",
            "both views of it",
            {"stance": "denies"},
            "Rejected both views of it",
        ),
        ("Ada wrote of *The Bell*.", "wrote", "*The Bell* was bad", {}, "Holds: The Bell was bad"),
    ],
)
def test_a_position_reads_as_a_sentence(
    text: str, trigger: str, claim: str, parts: dict[str, str], expected: str
) -> None:
    made = Making(text).entity("ada", "person", "Ada").entity("rome", "place", "Rome")
    view = made.says("position", trigger, holder="ada", claim=claim, **parts)
    where = find_anchor("s1", text, claim)
    whole = replace(view, evidence=(*view.evidence, where)) if where is not None else view
    assert phrase(Lookup(made.dossier), whole, "ada").text == expected
