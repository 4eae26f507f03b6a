import pytest

from bearwitness.reading.times.happenings import stem, stems


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("death", "died"),
        ("wedding", "married"),
        ("shooting", "shot"),
        ("arrest", "arrested"),
        ("trial", "tried"),
        ("release", "freed"),
    ],
)
def test_a_noun_and_its_verb_have_one_stem(noun: str, verb: str) -> None:
    assert stem(noun) == stem(verb)


def test_words_that_say_nothing_have_no_stem() -> None:
    assert stems("after that time of his") == frozenset()
