"""What an assertion says, as a line of a chronology: present tense or no verb at all, the person himself left out.

"Born in Pisagua", "Arrested, with Vlady", "Marries Amelia Cárcamo"; of others with their names: "Rosa Challapa dies
of smallpox".  Where the sources give words instead of a name or a noun, the words stand after a colon, so that no
grammar is invented for them.
"""

import re
from collections.abc import Callable, Mapping

import msgspec

from bearwitness.record import Assertion, AssertionType, Span
from bearwitness.views import says_of_people as people
from bearwitness.views import says_of_works as works
from bearwitness.views.emphasis import Words, emphasis
from bearwitness.views.holding import position
from bearwitness.views.lookup import Lookup, capital
from bearwitness.views.telling import TITLE_CLOSES, TITLE_OPENS, Telling

_HEDGE = {"certain": "", "probable": "probably ", "possible": "perhaps "}
_STANCE = {"asserts": "", "denies": "denied: ", "questions": "questioned: "}
_WANTING: frozenset[AssertionType] = frozenset(
    {
        "naming",
        "education",
        "occupation",
        "joining",
        "leaving",
        "membership",
        "move",
        "residence",
        "participation",
        "meeting",
        "collaboration",
        "association",
        "break",
    }
)
"""What says nothing without an object or a place."""
_MARK = re.compile(f"([{TITLE_OPENS}{TITLE_CLOSES}])")


class Phrase(msgspec.Struct, frozen=True):
    """Words of a line; `titles` says which stretches are titles of works, or in italics in the source."""

    text: str
    titles: tuple[Span, ...] = ()


def phrase(lookup: Lookup, assertion: Assertion, person: str | None = None) -> Phrase:
    """What the assertion says, from the life of `person`: a line without a full stop, its first letter a capital.

    Stance and modality are in it ("Denied: killed by the police", "Probably born in 1890"), so that no edge can
    print a denied statement as a fact; who says so is not.
    """
    telling = Telling(lookup, assertion, person)
    words = _SAYS[assertion.type](telling).strip(" ,:")
    if assertion.type in _WANTING and telling.is_bare:
        words = _with_its_words(telling, words)
    stance = "" if assertion.type == "position" else _STANCE[assertion.stance]
    return _without_marks(capital(stance + _HEDGE[assertion.modality] + words))


def _with_its_words(telling: Telling, words: str) -> str:
    """A line that says nothing of itself ("comes"), with the words of the source: "comes (“came from Hegel”)"."""
    onward = telling.onward
    return words if telling.trigger in (onward, words) else f"{words} (“{onward}”)"


def _without_marks(words: str) -> Phrase:
    text = ""
    titles: list[Span] = []
    start = 0
    for piece in _MARK.split("".join(map(_in_italics, emphasis(words)))):
        if piece == TITLE_OPENS:
            start = len(text)
        elif piece == TITLE_CLOSES:
            titles.append(Span(start, len(text)))
        else:
            text += piece
    return Phrase(text, tuple(titles))


def _in_italics(words: Words) -> str:
    """Words that the source has in italics, marked as titles are."""
    if not words.italic or _MARK.search(words.text):
        return words.text
    return f"{TITLE_OPENS}{words.text}{TITLE_CLOSES}"


_SAYS: Mapping[AssertionType, Callable[[Telling], str]] = {
    "birth": people.birth,
    "death": people.death,
    "killing": people.done_to,
    "naming": people.naming,
    "kinship": people.kinship,
    "marriage": people.marriage,
    "education": people.education,
    "occupation": people.occupation,
    "joining": people.joining,
    "leaving": people.leaving,
    "membership": people.membership,
    "founding": works.founding,
    "dissolution": works.dissolution,
    "move": people.move,
    "expulsion": people.expulsion,
    "residence": people.residence,
    "arrest": people.done_to,
    "trial": people.done_to,
    "sentence": people.sentence,
    "imprisonment": people.imprisonment,
    "release": people.done_to,
    "participation": people.participation,
    "meeting": people.meeting,
    "collaboration": people.meeting,
    "association": people.association,
    "break": people.falling_out,
    "creation": works.creation,
    "publication": works.publication,
    "translation": works.translation,
    "loss": works.loss,
    "award": people.award,
    "illness": people.illness,
    "happening": works.happening,
    "position": position,
}
