import pytest
from tests.reading.marked import marked

from bearwitness.reading.voices import attribution_at, find_attributions
from bearwitness.record import Span


@pytest.mark.parametrize(
    ("holder", "text"),
    [
        ("w", "{w:Weissman} believes {s:he} arrested in 1933."),
        ("w", "{w:Weissman} is certain {s:Serge} was arrested in 1933."),
        ("w", "{w:Weissman} places the arrest in 1933."),
        ("w", "{w:Weissman}, however, maintains that {s:Serge} was arrested in 1933."),
        ("w", "We learn from {w:Weissman} that {s:Serge} was arrested in 1933."),
        ("w", "{s:Serge} was arrested in 1933, as {w:Weissman} shows."),
        ("w", "{s:Serge} was, {w:Weissman} thinks, arrested in 1933."),
        ("w", "According to {w:Weissman}’s book, {s:Serge} was arrested in 1933."),
        ("w", "On {w:Weissman}’s account, {s:Serge} was arrested in 1933."),
        ("w", "In {w:Weissman}’s version {s:Serge} was arrested in 1933."),
        ("w", "{w:Weissman}’s book says that {s:Serge} was arrested in 1933."),
        ("w", "It is {w:Weissman}’s view that {s:Serge} was arrested in 1933."),
        ("w", "{w:Weissman} doubts whether {s:Serge} was ever arrested."),
        ("w", "{w:Weissman} discovered that {s:Serge} had been arrested in 1933."),
        ("w", "{w:Weissman} says little of it, but claims that {s:he} was arrested."),
        ("w", "{w:Weissman} claims that {s:he} was ill, that {s:he} was arrested, and that he died."),
        ("w", "{w:Weissman} told me that {s:he} was arrested in 1933."),
        ("w", "{w:Weissman} writes in the preface that {s:he} was arrested in 1933."),
        ("w", "{w:She} adds that {s:he} was arrested in 1933."),
        ("w", "{s:Serge} is said by {w:Weissman} to have been arrested in 1933."),
        ("w", "Only {w:Weissman} says that {s:he} was arrested in 1933."),
        ("w", "Even {w:Weissman} concedes that {s:he} was arrested in 1933."),
        ("s", "{s:Serge} told {w:Weissman} that {n:Nin} was arrested."),
        ("s", "{s:Serge} remembered that {s:he} was arrested in 1933."),
        (None, "{s:Serge} wrote a novel after {s:he} was arrested in 1933."),
        (None, "{s:Serge} was said to have been arrested in 1933."),
        (None, "{s:Serge} claimed his pension and was arrested in 1933."),
        (None, "{s:Serge} was arrested in 1933, which {w:Weissman} regrets."),
        (None, "{s:Serge} was arrested for saying so."),
        (None, "{w:Weissman} knew {s:Serge} before {s:he} was arrested."),
        (None, "{w:Weissman} praised {s:Serge}, and {s:he} was arrested in 1933."),
        (None, "{s:Serge} denied it and was arrested."),
        (None, "{s:Serge} refused to say where {n:Nin} was and was arrested."),
        (None, "{s:Serge} called on {n:Nin}, who was arrested in 1933."),
        (None, "{s:Serge} saw {n:Nin} arrested."),
        (None, "{w:Weissman} describes the years before {s:Serge} was arrested."),
    ],
)
def test_whose_word_the_arrest_rests_on(holder: str | None, text: str) -> None:
    prose, cast = marked(text)
    at = prose.text.index("arrest")
    found = attribution_at(find_attributions(prose, cast, ()), Span(at, at + 6))
    assert (found.voice[-1] if found and found.voice else None) == holder
