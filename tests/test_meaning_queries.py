"""The questions of `corpora/queries`: each answer is one passage of a document of the repository."""

from benchmarks.meaning import figures, questions


def test_every_question_has_answers_and_none_is_asked_twice() -> None:
    asked = questions()
    assert len({question.words for question in asked}) == len(asked) >= 60
    assert all(question.answers for question in asked)


def test_a_search_that_knows_the_answers_is_right() -> None:
    asked = questions()
    known = {question.words: sorted(question.answers) for question in asked}
    assert set(figures(asked, known.__getitem__).values()) == {1.0}
