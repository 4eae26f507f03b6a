import pytest
from tests.reading.marked import marked

from bearwitness.reading.voices import attribution_at, find_attributions
from bearwitness.record import Attribution, Span


def heard(text: str, word: str, author: str | None = "a") -> Attribution | None:
    prose, cast = marked(text, author=author)
    at = prose.text.index(word)
    return attribution_at(find_attributions(prose, cast, ()), Span(at, at + len(word)))


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("{w:Weissman} argues that {s:Serge} rejected both.", ("a", "w")),
        ("According to {w:Weissman}, {s:Serge} rejected both.", ("a", "w")),
        ("{s:Serge}, {w:Weissman} claims, rejected both.", ("a", "w")),
        ("{s:Serge} rejected both, says {w:Weissman}.", ("a", "w")),
        ("In {w:her} view {s:Serge} rejected both.", ("a", "w")),
        ("{s:Serge} recalled, {w:Weissman} writes, that {t:Trotsky} rejected both.", ("a", "w", "s")),
        ("{w:Weissman} writes that {s:Serge} thought that {t:Trotsky} rejected both.", ("a", "w", "s")),
        ("{w:Weissman} thinks {s:Serge} rejected both.", ("a", "w")),
        ("{w:Weissman} concluded the opposite: {s:Serge} rejected both.", ("a", "w")),
        ("{*book:{w:Weissman}’s book} shows that {s:Serge} rejected both.", ("a", "w")),
    ],
)
def test_what_is_reported_is_said_by_the_last_of_the_chain(text: str, voice: tuple[str, ...]) -> None:
    found = heard(text, "rejected")
    assert found is not None
    assert found.voice == voice


@pytest.mark.parametrize(
    "text",
    [
        "{w:Weissman} wrote a book. {s:Serge} rejected both.",  # another sentence
        "{w:Weissman} says that it failed; {s:Serge} rejected both.",  # another half
        "{s:Serge} rejected the report of {w:Weissman}.",  # a noun
        "{s:Serge} was said to be ill. {t:Trotsky} rejected both.",  # nobody is named
    ],
)
def test_what_nobody_else_says_is_the_authors(text: str) -> None:
    assert heard(text, "rejected") is None


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("{w:Weissman} denies that {s:Serge} rejected both.", "denies"),
        ("{w:Weissman} does not believe that {s:Serge} rejected both.", "denies"),
        ("{w:Weissman} doubts that {s:Serge} rejected both.", "questions"),
        ("{w:Weissman} insists that {s:Serge} rejected both.", "asserts"),
    ],
)
def test_the_stance_is_the_holders(text: str, stance: str) -> None:
    found = heard(text, "rejected")
    assert found is not None
    assert found.stance == stance


def test_where_the_author_is_unknown_the_chain_begins_with_the_speaker() -> None:
    found = heard("{w:Weissman} argues that {s:Serge} rejected both.", "rejected", author=None)
    assert found is not None
    assert found.voice == ("w",)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "{w:Weissman} argues that {b:his brother Lev} rejected both.",
            "brother",
        ),  # how she is told of is the author's
        ("{s:Serge}, {w:Weissman} wrote in 1931 (a novel), rejected both.", "wrote"),  # as is the aside
        ("{w:Weissman} says ({*t:Title}, published 1931) that {s:Serge} left.", "published"),  # and a bracket
        ("{w:Weissman} says that {s:Serge} left, and then rejected both.", "rejected"),  # her own next act
        ("{w:Weissman} says {s:Serge} left, which {t:Trotsky} rejected.", "rejected"),  # a remark on it
        ("{w:Weissman} thinks that {s:Serge} left, but {t:Trotsky} denied that {s:he} knew.", "knew"),
    ],
)
def test_what_the_reporter_says_in_passing_stays_the_reporters(text: str, word: str) -> None:
    found = heard(text, word)
    assert found is None or "w" not in found.voice


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("{*register:The register} gives the year of birth as 1880.", "register"),
        ("{*register:The register} has since lost the year of birth.", None),  # an auxiliary
        ("{w:Weissman} has {s:him} joining in the year of birth of the party.", "w"),
        ("{w:Weissman} calls {s:him} the year of birth of an idea.", None),  # a verdict, no statement of fact
        ("{a1:Akiko} accused {s:him} of forging the year of birth.", "a1"),
    ],
)
def test_documents_and_charges_state_things(text: str, holder: str | None) -> None:
    found = heard(text, "year of birth", author=None)
    assert (found.voice[-1] if found and found.voice else None) == holder
