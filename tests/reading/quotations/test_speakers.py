import pytest
from tests.reading.marked import marked

from bearwitness.reading.quotations import find_quotations


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        ("s", "{w:Weissman} quotes {s:Serge} as saying that the party had “lost its soul for good”."),
        ("s", "The party, {s:Serge} complained in a letter to {n:Nin}, had “lost its soul for good”."),
        ("s", "“The party has lost its soul,” was how {s:Serge} put it."),
        ("s", "In {s:Serge}’s words, the party had “lost its soul for good”."),
        ("s", "For {s:Serge}, the party was “an army without a soul”."),
        ("s", "{s:Serge} went further. “The party,” {s:he} declared, “is an army without a soul.”"),
        ("s", "{s:Serge}, writing in 1936, spoke of “an army without a soul”."),
        ("s", "What {s:Serge} called “an army without a soul” was the party."),
        ("s", "The party was, {s:he} wrote, “an army without a soul”."),
        ("s", "{s:Serge}’s verdict was harsh: “an army without a soul”."),
        ("s", "{s:His} diary for that day reads: “An army without a soul.”"),
        ("s", "{s:Serge} dismissed the party as “an army without a soul”."),
        ("s", "{s:Serge} used to say that the party was “an army without a soul”."),
        ("s", "{s:Serge} answered with a shrug: “An army without a soul.”"),
        ("s", "When {n:Nin} asked about the party, {s:Serge} replied, “An army without a soul.”"),
        ("s", "“An army without a soul”: so {s:Serge} on the party."),
        ("s", "“An army without a soul,” {s:Serge} had written in 1936; nobody listened."),
        ("s", "{n:Nin} was told by {s:Serge} that the party was “an army without a soul”."),
        ("s", "{w:Weissman} cites {s:Serge}’s remark that the party was “an army without a soul”."),
        ("w", "{w:Weissman} is right to call {s:Serge} “a man without a shadow”."),
        ("w", "{s:Serge} was, according to {w:Weissman}, “a man without a shadow”."),
        ("w", "{s:Serge} comes across in {w:Weissman}’s account as “a man without a shadow”."),
        ("w", "{w:Weissman} writes: “{s:Serge} was a man without a shadow.”"),
        ("w", "{w:She} argues, persuasively, that {s:Serge} was “a man without a shadow”."),
        ("w", "{w:Weissman} suggests that {s:he} had become “a man without a shadow” by then."),
        ("w", "{w:Weissman} makes much of {s:his} being “a man without a shadow”."),
        ("w", "{w:Weissman} finds in {s:Serge} “a man without a shadow”."),
        ("w", "{s:Serge}’s biographer, {w:Weissman}, calls {s:him} “a man without a shadow”."),
        (
            "w",
            "The biographer {w:Weissman}, {w:whose} book is of 2001, calls {s:him} “a man without a shadow”.",
        ),
        ("t", "{t:Trotsky} accused {s:Serge} of being “a moralist in a void”."),
        ("t", "{t:Trotsky} never forgave {s:Serge} for what {t:he} saw as “the morals of a void”."),
        ("t", "{t:Trotsky} replied that {s:he} was “a moralist in a void”, and {s:Serge} never answered."),
        ("t", "{s:Serge} protested, but {t:Trotsky} would only say that {s:he} was “a moralist in a void”."),
        ("p", "{+p:Pravda} called {s:him} “a moralist in a void”."),
        ("p", "{s:He} was, said {+p:Pravda}, “a moralist in a void”."),
        (None, "Critics called {s:him} “a moralist in a void”."),
        (None, "One reviewer thought {s:him} “a moralist in a void”."),
    ],
)
def test_the_ways_of_bringing_in_somebodys_words(speaker: str | None, text: str) -> None:
    found = find_quotations(*marked(text, author="a"))
    assert found
    assert {quotation.speaker for quotation in found} == {speaker}
