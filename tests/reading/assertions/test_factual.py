import pytest

from bearwitness.reader import findings
from bearwitness.reading.assertions.factual import Standing, standing_of
from bearwitness.reading.assertions.items import Layers
from bearwitness.record import Source, Span

DENIED = Standing("denies")
POSSIBLE = Standing("asserts", "possible")


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("Herzen returned to Russia in 1840.", "returned", Standing()),
        ("Herzen never returned to Russia.", "returned", DENIED),
        ("Herzen did not return to Russia.", "return", DENIED),
        ("Herzen might have gone to Paris in 1900.", "gone", POSSIBLE),
        ("Serge arrived too late to meet Trotsky.", "meet", None),
        ("Serge was unable however to immediately join the party.", "join", None),
        ("Herzen fled to Geneva to escape arrest.", "arrest", None),
        ("They campaigned for his release.", "release", None),
        ("Herzen was asked to help in the founding of the school.", "founding", None),
        ("Who knows where Herzen would have ended up in old age had he returned to Russia.", "returned", None),
        ("Had Herzen returned in 1840, all were well.", "returned", None),
        ("Herzen had him arrested.", "arrested", Standing()),
        ("Only then had he returned to Russia.", "returned", Standing()),
        ("His arrest came in 1933.", "arrest", Standing()),
        ("Herzen never wrote. He returned in 1840.", "returned", Standing()),
    ],
)
def test_what_did_not_happen_is_told_from_what_did(text: str, trigger: str, stands: Standing | None) -> None:
    found = findings(Source(id="s1", title="A life", text=text, sha256="0" * 64))
    layers = Layers(found.prose, found.cast, found.times)
    start = text.index(trigger)
    span = Span(start, start + len(trigger))
    assert standing_of(layers, found.prose.index_at(start), span) == stands


def test_words_that_no_row_has_stand_as_they_are() -> None:
    found = findings(Source(id="s1", title="A life", text="He left (1840).", sha256="0" * 64))
    layers = Layers(found.prose, found.cast, found.times)
    assert standing_of(layers, 0, Span(14, 15)) == Standing()
