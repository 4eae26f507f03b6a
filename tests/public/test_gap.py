"""Whom a pronoun means: counted for both names of a snippet."""

from benchmarks.public.gap import score, snippets
from tests.public.made import entity, reading

TEXT = "Ann met Eve before she left."
FILE = [
    "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL",
    f"test-1\t{TEXT}\tshe\t19\tAnn\t0\tTRUE\tEve\t8\tFALSE\thttp://example.org",
]


def test_a_snippet_is_right_wrong_or_silent() -> None:
    (one,) = snippets(iter(FILE))
    assert one.feminine
    right = reading(TEXT, entity("a", "person", TEXT, "Ann", "she"), entity("e", "person", TEXT, "Eve"))
    wrong = reading(TEXT, entity("e", "person", TEXT, "Eve", "she"), entity("a", "person", TEXT, "Ann"))
    both = reading(TEXT, entity("e", "person", TEXT, "Ann", "Eve", "she"))
    assert score(one, right) == (1, 1, 1, 1)
    assert score(one, wrong) == (0, 1, 0, 1)
    assert score(one, both) == (1, 2, 1, 1)
    assert score(one, reading(TEXT)) == (0, 0, 0, 1)
