r"""The disputes of a dossier in Argdown 1, for its argument maps.

The issue is a statement; each position is an argument under the name of its holder.  One that asserts the issue in the
same words supports it, one whose holder denies attacks it; where a source says neither, no arrow is drawn.  Sets of
statements that cannot all be true stand at the end: each of two attacks the other, of more each is listed.

https://argdown.org/syntax/: every sign that Argdown would read stands behind a backslash, metadata are JSON in braces.
"""

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

import msgspec

from bearwitness.exchange.grounds import Grounds
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.record import Assertion, Contradiction, Dispute, Dossier, Position
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup, capital, plain

CARRIES: Carried = wholly("disputes contradictions") | {
    "sources": "titles of those that a position rests on",
    "entities": "the holders of positions, by their labels",
    "assertions": "in words: those that cannot all be true",
    "stances": "those of the holders of positions",
    "words": "the sentences that a position rests on",
}
_SIGN = re.compile(r"[^\w\s\u0080-\U0010ffff]|_")
_SHORT = 3
"""Words up to which a claim tells nothing by itself ("it")."""
_IN_TITLE = re.compile(r"[\[\]<>\\:]")
_ENCODER = msgspec.json.Encoder()


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes a section for each dispute, and tells what is not disputed."""
    dossier = now.record()
    out.writelines(line.encode() for line in _Writer(dossier).lines())
    holders = {position.holder for dispute in dossier.disputes for position in dispute.positions}
    stated = {a for contradiction in dossier.contradictions for a in contradiction.statements}
    held = stated | {a for d in dossier.disputes for position in d.positions for a in position.assertions}
    return lost(
        now,
        CARRIES,
        {
            "entities": sum(entity.id not in holders for entity in dossier.entities),
            "assertions": sum(a.id not in stated for a in dossier.assertions),
            "stances": sum(a.stance != "asserts" and a.id not in held for a in dossier.assertions),
            "words": sum(len(a.evidence) for a in dossier.assertions if a.id not in held),
        },
    )


class _Writer:
    """The text, section by section; no two things in it have one title."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._lookup = Lookup(dossier)
        self._grounds = Grounds(self._lookup)
        self._assertions = {assertion.id: assertion for assertion in dossier.assertions}
        self._titles: set[str] = set()

    def lines(self) -> Iterator[str]:
        """The whole text."""
        yield "===\ntitle: Disputes\n===\n"
        for dispute in self._dossier.disputes:
            yield from self._dispute(dispute)
        if self._dossier.contradictions:
            yield "\n# What cannot all be true\n"
        for contradiction in self._dossier.contradictions:
            yield from self._contradiction(contradiction)

    def _dispute(self, dispute: Dispute) -> Iterator[str]:
        issue = plain(dispute.issue) or dispute.id
        yield f"\n# {_escaped(capital(issue))}\n\n"
        yield f"[{self._title(issue)}]: {_escaped(issue)} {_data({'id': dispute.id})}\n"
        beside = []
        for position in dispute.positions:
            arrow = self._arrow(dispute, position)
            if arrow:
                yield f"  {arrow} {self._argument(position)}\n"
            else:
                beside.append(position)
        for position in beside:
            yield f"\n{self._argument(position)}\n"

    def _arrow(self, dispute: Dispute, position: Position) -> str:
        stances = {self._assertions[a].stance for a in position.assertions if a in self._assertions}
        if stances == {"denies"}:
            return "-"
        same = plain(position.claim).casefold() == plain(dispute.issue).casefold()
        return "+" if same and stances <= {"asserts"} else ""

    def _argument(self, position: Position) -> str:
        """A position as an argument: who, what, and the sentences that say so."""
        holder, claim = self._lookup.label(position.holder), plain(position.claim)
        stances = [self._assertions[a].stance for a in position.assertions if a in self._assertions]
        says = {"denies": " denies it", "questions": " questions it"}.get(stances[0], "") if stances else ""
        told = f"{holder}{says}" + (f": {claim}" if len(claim.split()) > _SHORT else "")
        words = dict.fromkeys(self._grounds.sentence(anchor) for anchor in position.evidence)
        sources = dict.fromkeys(self._lookup.title_of(anchor.source) for anchor in position.evidence)
        text = "; ".join((told, *(f"“{sentence}”" for sentence in words)))
        return f"<{self._title(holder)}>: {_escaped(text)} {_data({'holder': holder, 'sources': list(sources)})}"

    def _contradiction(self, contradiction: Contradiction) -> Iterator[str]:
        told = [self._assertions[a] for a in contradiction.statements if a in self._assertions]
        titles = [self._title(self._said(assertion)) for assertion in told]
        yield f"\n/* {_comment(contradiction.explanation)} */\n"
        for title, assertion in zip(titles, told, strict=True):
            yield f"\n[{title}]: {self._statement(assertion)}\n"
        if len(titles) == 2:
            first, second = titles
            yield f"\n[{first}]\n  - [{second}]\n"

    def _statement(self, assertion: Assertion) -> str:
        who = self._grounds.who(assertion)
        words = "; ".join(f"“{sentence}”" for sentence in self._grounds.quotes(assertion))
        return f"{_escaped(f'{self._said(assertion)}; {words}')} {_data({'id': assertion.id, 'who': who})}"

    def _said(self, assertion: Assertion) -> str:
        """What is stated, after its date."""
        says = self._grounds.says(assertion)
        return f"{capital(printed(assertion.time))}: {says}" if assertion.time is not None else says

    def _title(self, words: str) -> str:
        """The words as a title that nothing else in the text has; signs that would end it are left out."""
        title = " ".join(_IN_TITLE.sub(" ", plain(words)).lstrip("- ").split()) or "Untitled"
        found, number = title, 1
        while found in self._titles:
            number += 1
            found = f"{title} ({number})"
        self._titles.add(found)
        return found


def _escaped(text: str) -> str:
    return _SIGN.sub(lambda sign: f"\\{sign[0]}", plain(text))


def _data(data: Mapping[str, object]) -> str:
    """Metadata on one line; a brace within a string would end them for Argdown, so that it stands as its number."""
    inside = _ENCODER.encode(data).decode()[1:-1]
    return "{" + inside.replace("{", "\\u007b").replace("}", "\\u007d") + "}"


def _comment(text: str) -> str:
    return plain(text).replace("*/", "* /")
