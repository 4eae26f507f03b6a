"""Which of the names of a text are one name-bearer's, by the names alone."""

from collections import Counter
from collections.abc import Sequence

from bearwitness.identity.drafts import Draft
from bearwitness.identity.people import PersonName, compatible, is_misspelling, parse_name
from bearwitness.identity.references import Reference
from bearwitness.identity.things import is_acronym_of, is_short_form, key_of
from bearwitness.record import EntityType


class Clusters:
    """Drafts of all names of a text; a short name that several could bear has several."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.drafts: list[Draft] = []
        self._by_name: dict[tuple[EntityType, str], list[Draft]] = {}
        named = [r for r in references if r.name]
        self._people([r for r in named if r.type == "person"])
        for kind in ("group", "place", "work", "event"):
            self._things(kind, [r for r in named if r.type == kind])

    def bearers(self, reference: Reference) -> list[Draft]:
        """Who may be meant by the name of a reference: one in the clear case, several of one surname."""
        found = self._by_name[reference.type, reference.name]
        return list(dict.fromkeys(draft.real() for draft in found))

    def _new(self, kind: EntityType) -> Draft:
        draft = Draft(type=kind, order=len(self.drafts))
        self.drafts.append(draft)
        return draft

    def _people(self, references: Sequence[Reference]) -> None:
        counts = Counter(r.name for r in references)
        parsed = {name: parse_name(name) for name in counts}
        full: list[tuple[PersonName, Draft]] = []
        for name in sorted((n for n in counts if parsed[n].is_full), key=lambda n: -len(parsed[n].parts)):
            draft = next((d for p, d in full if compatible(p, parsed[name])), None) or self._new("person")
            full.append((parsed[name], draft))
            self._note(draft, "person", name, parsed[name])
        for name in sorted((n for n in counts if not parsed[n].is_full), key=lambda n: bool(parsed[n].title)):
            bearers = list(dict.fromkeys(d for p, d in full if compatible(p, parsed[name])))
            bearers = bearers or self._misspelt(parsed[name], counts[name], full)
            for draft in bearers or [self._new("person")]:
                self._note(draft, "person", name, parsed[name])
                if not bearers:
                    full.append((parsed[name], draft))

    def _misspelt(self, name: PersonName, count: int, full: Sequence[tuple[PersonName, Draft]]) -> list[Draft]:
        if count > 2:
            return []
        return list(dict.fromkeys(d for p, d in full if is_misspelling(name.last, p.last)))[:1]

    def _note(self, draft: Draft, kind: EntityType, name: str, parsed: PersonName | None) -> None:
        self._by_name.setdefault((kind, name), []).append(draft)
        if parsed is not None and draft.sex not in ("m", "f"):
            draft.sex = parsed.sex

    def _things(self, kind: EntityType, references: Sequence[Reference]) -> None:
        by_key: dict[str, Draft] = {}
        names = list(dict.fromkeys(r.name for r in references))
        for name in sorted(names, key=lambda n: -len(n)):
            key = key_of(name)
            draft = by_key.get(key)
            if draft is None:
                longer = [d for other, d in by_key.items() if self._is_short(name, d, kind)]
                distinct = list(dict.fromkeys(longer))
                draft = distinct[0] if len(distinct) == 1 else self._new(kind)
                by_key[key] = draft
            draft.kinds.setdefault(name, "acronym") if any(is_acronym_of(name, n) for n in draft.names) else None
            draft.names[name] += 0
            self._by_name.setdefault((kind, name), []).append(draft)

    def _is_short(self, name: str, draft: Draft, kind: EntityType) -> bool:
        return any(is_short_form(name, full, kind) or is_acronym_of(name, full) for full in draft.names)
