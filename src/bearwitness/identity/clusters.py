"""Which of the names of a text are one name-bearer's, by the names alone."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bearwitness.identity.drafts import Draft
from bearwitness.identity.people import (
    PersonName,
    compatible,
    is_initials,
    is_initials_of,
    is_misspelling,
    is_short_given,
    parse_name,
    plain,
)
from bearwitness.identity.reference import Reference
from bearwitness.identity.things import is_acronym_of, is_short_form, key_of
from bearwitness.reading import nouns
from bearwitness.record import EntityType

_COUPLE = frozenset(["mr", "mr.", "mrs", "mrs.", "monsieur", "madame", "mme", "mme.", "m."])


def _couples(names: Iterable[PersonName]) -> frozenset[str]:
    """The surnames that stand both with "Mr" and with "Mrs": a couple, apart from their relatives of full name."""
    seen: dict[str, set[str]] = {}
    for name in names:
        if name.title in _COUPLE and not name.is_full and name.sex is not None:
            seen.setdefault(name.last, set()).add(name.sex)
    return frozenset(last for last, sexes in seen.items() if len(sexes) > 1)


def _bearers(name: PersonName, known: Sequence[tuple[PersonName, Draft]]) -> list[Draft]:
    """Who may be called so; whose middle name it is only where it is nobody's first or last."""
    fitting = [(p, d) for p, d in known if compatible(p, name)]
    closer = [(p, d) for p, d in fitting if name.last in (p.last, p.parts[0])]
    return list(dict.fromkeys(d for _, d in closer or fitting))


def _shortened(name: PersonName, known: Sequence[tuple[PersonName, Draft]]) -> list[Draft]:
    found = list(dict.fromkeys(d for p, d in known if is_short_given(name, p)))
    return found if len(found) == 1 else []


def _by_initials(name: str, known: Sequence[tuple[PersonName, Draft]]) -> Draft | None:
    found = list(dict.fromkeys(d for p, d in known if is_initials_of(name, p)))
    return found[0] if len(found) == 1 else None


class Clusters:
    """Drafts of all names of a text; a short name that several people could bear has several."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.drafts: list[Draft] = []
        self._by_name: dict[tuple[EntityType, str], list[Draft]] = {}
        named = [r for r in references if r.name]
        self._people([r for r in named if r.type == "person"])
        for kind in ("group", "place", "work", "event"):
            self._things(kind, [r for r in named if r.type == kind])

    def bearers(self, reference: Reference) -> list[Draft]:
        """Who may be meant by the name of a reference: one in the clear case, several of one surname."""
        found = self._by_name.get((reference.type, reference.name), [])
        return list(dict.fromkeys(draft.real() for draft in found))

    def person(self, name: str) -> Draft | None:
        """The one person of the text who may be called `name`; None where there is none, or more than one."""
        parsed = parse_name(name)
        found = {d.real() for d in self.drafts if d.type == "person" and any(self._agree(w, parsed) for w in d.written)}
        return found.pop() if len(found) == 1 else None

    def _agree(self, written: str, wanted: PersonName) -> bool:
        parsed = parse_name(written)
        return parsed == wanted or (parsed.is_full == wanted.is_full and compatible(parsed, wanted))

    def _new(self, kind: EntityType) -> Draft:
        draft = Draft(type=kind, order=len(self.drafts))
        self.drafts.append(draft)
        return draft

    def _note(self, draft: Draft, kind: EntityType, name: str) -> None:
        self._by_name.setdefault((kind, name), []).append(draft)
        draft.written.append(name)

    def _people(self, references: Sequence[Reference]) -> None:
        counts = Counter(r.name for r in references)
        parsed = {name: parse_name(name) for name in counts}
        known: list[tuple[PersonName, Draft]] = []
        full = sorted((n for n in counts if parsed[n].is_full), key=lambda n: (is_initials(n), -len(parsed[n].parts)))
        for name in full:
            draft = next((d for p, d in known if compatible(p, parsed[name])), None)
            if draft is None:
                draft = _by_initials(name, known) or self._new("person")
            known.append((parsed[name], draft))
            self._called(draft, name, parsed[name])
        couples = _couples(parsed.values())
        for name in sorted((n for n in counts if not parsed[n].is_full), key=lambda n: bool(parsed[n].title)):
            bearers = _bearers(parsed[name], known)
            if parsed[name].last in couples and parsed[name].title in _COUPLE:
                bearers = [d for d in bearers if all(parsed[n].title == parsed[name].title for n in d.written)]
            if not bearers and is_initials(name):
                initialled = _by_initials(name, known)
                bearers = [initialled] if initialled else []
            if not bearers:
                bearers = _shortened(parsed[name], known)
            if not bearers:
                bearers = self._misspelt(name, parsed[name], counts[name], known)
            if not bearers:
                bearers = [self._new("person")]
                known.append((parsed[name], bearers[0]))
            for draft in bearers:
                self._called(draft, name, parsed[name])

    def _called(self, draft: Draft, name: str, parsed: PersonName) -> None:
        self._note(draft, "person", name)
        if draft.sex not in ("m", "f"):
            draft.sex = parsed.sex
        draft.titled = draft.titled or (bool(parsed.title) and parsed.sex is not None)

    def _misspelt(
        self, name: str, parsed: PersonName, count: int, known: Sequence[tuple[PersonName, Draft]]
    ) -> list[Draft]:
        if count > 2:
            return []
        found = list(dict.fromkeys(d for p, d in known if is_misspelling(parsed.last, p.last)))
        if len(found) == 1:
            found[0].kinds[name] = "misspelling"
        return found if len(found) == 1 else []

    def _things(self, kind: EntityType, references: Sequence[Reference]) -> None:
        by_key: dict[str, Draft] = {}
        first = {r.name: r.span.start for r in reversed(references)}
        for name in sorted(dict.fromkeys(r.name for r in references), key=lambda n: -len(n)):
            key = key_of(name)
            if key not in by_key:
                told = {
                    n for n in first if kind != "group" or first[n] < first[name] or not _has_people_before(n, name)
                }
                longer = list(dict.fromkeys(d for d in by_key.values() if self._is_short(name, d, kind, told)))
                by_key[key] = longer[0] if len(longer) == 1 else self._new(kind)
            draft = by_key[key]
            if any(is_acronym_of(name, other) for other in draft.written):
                draft.kinds[name] = "acronym"
            self._note(draft, kind, name)

    def _is_short(self, name: str, draft: Draft, kind: EntityType, told: set[str]) -> bool:
        fulls = [full for full in draft.written if full in told]
        return any(is_short_form(name, full, kind) or is_acronym_of(name, full) for full in fulls)


def _has_people_before(full: str, short: str) -> bool:
    """Whether `full` is `short` of one nation: "German Communist Party", met after "Communist Party", is another."""
    lead = full.removesuffix(short).split()
    return full.endswith(short) and bool(lead) and plain(lead[-1]) in nouns.DEMONYMS
