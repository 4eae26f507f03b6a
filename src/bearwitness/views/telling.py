"""An assertion with what a phrase about it needs: names, the verb, the place, the words it stands on."""

import re
from functools import cached_property

from bearwitness.record import BY_NAME, Assertion, Participant, Span, sentence_around
from bearwitness.views.dates import lasting
from bearwitness.views.emphasis import unmarked
from bearwitness.views.lookup import Lookup, listed, plain
from bearwitness.views.verbs import Verb, verb_of

TITLE_OPENS = "\x02"
TITLE_CLOSES = "\x03"

_SYMMETRIC = {
    "marriage": "spouse",
    "meeting": "other",
    "collaboration": "other",
    "association": "other",
    "break": "other",
}
_WHERE = re.compile(r"\b(in|at|on|near|off|outside|aboard|under)\s+(?:the\s+)?[*_“‘\"']*$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(the|a|an)\s+[*_“‘\"']*$", re.IGNORECASE)
_CLOSES = re.compile(r"[,;:.!?()\[\]—–“”\"](?=\s|$)|\s[(\[—–“\"]")
_REACH = 14
_FEW = 12


class Telling:
    """One assertion seen from the life of `person`, or from nobody's where `person` is None."""

    def __init__(self, lookup: Lookup, assertion: Assertion, person: str | None) -> None:
        self.lookup = lookup
        self.assertion = assertion
        self.person = person

    @cached_property
    def roles(self) -> tuple[str, str]:
        """The role that acts and the one across from it, turned round where the person stands across from his like."""
        main = BY_NAME[self.assertion.type].roles[0].name
        across = _SYMMETRIC.get(self.assertion.type, "")
        turned = across and not self._fills(main) and self._fills(across)
        return (across, main) if turned else (main, across)

    @property
    def own(self) -> bool:
        """Whether it tells of the person: then the line has no subject."""
        return self._fills(self.roles[0])

    @cached_property
    def trigger(self) -> str:
        """The words that carry the statement, on one line."""
        return plain(self.assertion.evidence[0].text) if self.assertion.evidence else ""

    @cached_property
    def sentence(self) -> str:
        """The sentence that the trigger stands in; "" where the source is not at hand."""
        if not self.assertion.evidence:
            return ""
        anchor = self.assertion.evidence[0]
        source = self.lookup.source(anchor.source)
        return sentence_around(source.text, anchor.start, anchor.end).of(source.text) if source is not None else ""

    @cached_property
    def onward(self) -> str:
        """The words of the source from the trigger to the end of its clause ("came from Hegel"), a dozen at most."""
        at = self.sentence.find(self.assertion.evidence[0].text) if self.assertion.evidence else -1
        rest = self.sentence[at:] if at >= 0 else self.trigger
        end = _CLOSES.search(rest, len(self.trigger))
        words = plain(unmarked(rest[: end.start()] if end is not None else rest)).split(" ")
        return " ".join(words[:_FEW]) + (" …" if len(words) > _FEW else "")

    @property
    def is_bare(self) -> bool:
        """Whether it tells of those who act no more than that they do: no object, no place, no length of time."""
        told = self.assertion
        return told.place is None and told.duration is None and all(p.role == self.roles[0] for p in told.participants)

    @property
    def verb(self) -> Verb:
        """The verb that the trigger gives."""
        return verb_of(self.assertion.type, self.trigger)

    def names(self, role: str) -> list[str]:
        """The names of those who fill a role, the person of the life apart; works marked as titles."""
        return [self._name(p) for p in self._in(role) if p.entity is None or p.entity != self.person]

    def all_names(self, role: str) -> list[str]:
        """The names of all who fill a role, the person of the life by name."""
        return [self._name(p) for p in self._in(role)]

    def words(self, role: str) -> str:
        """What fills a role, as a list in words; "" where nothing does."""
        return listed(self.all_names(role))

    def with_article(self, words: str) -> str:
        """`words` with the article that the sentence gives them."""
        at = self.sentence.find(words)
        before = _ARTICLE.search(self.sentence[max(0, at - _REACH) : at]) if at > 0 else None
        return f"{before[1].lower()} {words}" if before else words

    @cached_property
    def where(self) -> str:
        """The place with the preposition of the source (" in Paris"), after a space; "" where no place is told."""
        place = self.assertion.place
        return f" {self._preposition(place)} {self.lookup.named(place)}" if place is not None else ""

    @property
    def company(self) -> str:
        """Who else did it or had it done to him (", with Vlady"); "" where the person was alone or is not meant."""
        others = self.names(self.roles[0]) if self.own else []
        return f", with {listed(others)}" if others else ""

    def clause(self, verb: Verb, rest: str = "", *, placed: bool = True) -> str:
        """The verb and what follows it, with its subject unless that is the person of the life.

        The place comes after it unless it is named already or not `placed`, then how long it lasted.
        """
        subjects = [] if self.own else self.all_names(self.roles[0])
        if not subjects:
            return self._ended(verb.own + rest, placed) + self.company
        return self._ended(f"{listed(subjects)} {verb.of(len(subjects) > 1)}{rest}", placed)

    def noun(self, words: str) -> str:
        """A line without a verb, led by its subject unless that is the person of the life."""
        if self.own:
            return self._ended(words, placed=True) + self.company
        return f"{listed(self.all_names(self.roles[0]))}: {self._ended(words, placed=True)}"

    def _ended(self, words: str, placed: bool) -> str:  # noqa: FBT001 - passed on
        return words + (self.where_unless(words) if placed else "") + self._how_long_unless(words)

    def _how_long_unless(self, words: str) -> str:
        """The duration (", for two years"), unless `words` tell it ("sentenced to two years in prison")."""
        told = lasting(self.assertion.duration)
        return f", for {told}" if told and told not in words else ""

    def where_unless(self, words: str) -> str:
        """The place, unless `words` name it."""
        place = self.assertion.place
        return "" if place is None or self.lookup.label(place) in words else self.where

    def by(self, role: str, word: str = "by") -> str:
        """Who fills a role, after a preposition (" by the police"); "" where nobody does."""
        names = self.words(role)
        return f" {word} {names}" if names else ""

    def by_name(self, role: str) -> str:
        """Those who fill a role, without the person of the life, after a space (" Amelia Cárcamo"); "" for nobody."""
        names = listed(self.names(role) or self.all_names(role))
        return f" {names}" if names else ""

    def is_person(self, role: str) -> bool:
        """Whether a person, not a group or a place, fills a role."""
        entities = (self.lookup.entity(p.entity) for p in self._in(role) if p.entity is not None)
        return any(entity is not None and entity.type == "person" for entity in entities)

    def _in(self, role: str) -> list[Participant]:
        return [p for p in self.assertion.participants if p.role == role]

    def _fills(self, role: str) -> bool:
        return self.person is not None and any(p.entity == self.person for p in self._in(role))

    def _name(self, participant: Participant) -> str:
        if participant.entity is None:
            return plain(participant.text) if participant.text is not None else ""
        if self.lookup.is_title(participant.entity):
            return f"{TITLE_OPENS}{self.lookup.label(participant.entity)}{TITLE_CLOSES}"
        return self.lookup.named(participant.entity)

    def _preposition(self, place: str) -> str:
        entity = self.lookup.entity(place)
        for mention in entity.mentions if entity is not None else ():
            if any(mention.source == a.source and abs(mention.start - a.start) < 400 for a in self.assertion.evidence):
                before = self.lookup.words(mention.source, Span(max(0, mention.start - _REACH), mention.start))
                found = _WHERE.search(before)
                if found and self.sentence and mention.text in self.sentence:
                    return found[1].lower()
        return "in" if self.lookup.label(place)[:1].isupper() else "at"
