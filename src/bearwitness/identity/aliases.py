"""Two names that the text itself says are one's: translations, brackets, "née", "known as", "under the name of"."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bearwitness.identity.choice import is_agent
from bearwitness.identity.clusters import Clusters
from bearwitness.identity.drafts import Draft
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Scene
from bearwitness.identity.things import is_acronym_of
from bearwitness.reading import nouns
from bearwitness.reading.lexicon import is_common
from bearwitness.reading.names import NameSpan
from bearwitness.record import NameKind

_MARKS = r"[“‘\"'`*_]*"
_BORN = re.compile(rf",? ?\(?(?:née|né|born|geb\.|nee) {_MARKS}$")
_CALLED = re.compile(
    r",? ?\(?(?:also |better |otherwise |sometimes |later |generally |commonly |popularly |then |who was )*"
    r"(?:known (?:to [\w ]{3,20} )?(?:as|by the name of)|called|alias|a\.k\.a\.|aka|nicknamed|dubbed|formerly"
    rf"|originally|pseudonym of|pen-name of|real name:?|or rather|i\.e\.|recte|dit) (?:the )?{_MARKS}$"
)
_LANGUAGE = re.compile(r" \((?:in )?(?P<of>[A-Z][a-z]+):? $")
_NAMED_LATER = re.compile(rf" \([^()]{{0,60}}\bname (?:of )?{_MARKS}$")
_TODAY = re.compile(r" \((?:now|today|then|today’s|formerly|later|present-day|modern) $")
_NAME_CUE = re.compile(
    r"\b(?:(?:under|by|adopted|took|assumed|used|with) (?:the|his|her|a) (?:\w+ )?(?:name|pseudonym|alias|pen-name"
    r"|nom de guerre|nom de plume|sobriquet|nickname)(?: of)?"
    r"|(?:known|signed|signing|signs|wrote|published|registered|travelling|passing|disguised)(?: \w+){0,3}? as"
    r"|(?:wrote|signed|signs|known|published)\b[^.;]{0,60}(?:,| and)(?: [^.;]{0,40})? as"
    r"|signed|signing|nicknamed|dubbed|rechristened|née|né|(?:was|were) born|baptised|baptized|christened"
    r"|whom [^.;]{1,30} (?:called|calls|call|knew as|know as)"
    r"|(?:called|calls|call|styled|calling|named) (?:him|her|himself|herself|me))"
    rf"(?: the)?,? ?{_MARKS}$"
)
_NAMED_BY_OTHERS = re.compile(rf"(?:him|her|himself|herself|me|née|né|dubbed|nicknamed) (?:the )?{_MARKS}$")
_WHOM = re.compile(rf"whom [^.;]{{1,30}} (?:call(?:s|ed)?|kn[eo]w as) (?:the )?{_MARKS}$")


def join_written(text: str, references: Sequence[Reference], names: Sequence[NameSpan], clusters: Clusters) -> None:
    """Join what names standing side by side say is one."""
    named = [r for r in sorted(references, key=lambda r: r.span) if r.name]
    counts = Counter(r.name for r in named)
    by_number = {r.number: r for r in named}
    for number, name in enumerate(names):
        if name.of is not None and number in by_number and name.of in by_number:
            _join(clusters, by_number[name.of], by_number[number], "translation")
    for first, second in pairwise(named):
        rare = 1 in (counts[first.name], counts[second.name])
        kind = _joined_by(text, first, second, rare=rare)
        if kind is not None:
            _join(clusters, first, second, kind)


def _join(clusters: Clusters, first: Reference, second: Reference, kind: NameKind) -> None:
    one, other = clusters.bearers(first), clusters.bearers(second)
    if len(one) != 1 or len(other) != 1 or one[0] is other[0]:
        return
    one[0].kinds.setdefault(second.name, kind)
    one[0].absorb(other[0])


def _joined_by(text: str, first: Reference, second: Reference, *, rare: bool) -> NameKind | None:
    between = text[first.span.end : second.span.start]
    if len(between) > 90:
        return None
    if first.type == "group" and second.type == "work" and re.fullmatch(r" [(\[]", between):
        return "translation"
    if first.type != second.type:
        return None
    if first.type == "person":
        return _one_person(between, rare=rare)
    closed = text[second.span.end : second.span.end + 1] in (")", ",", ";", "]")
    if re.fullmatch(r" [(\[](?:the )?", between) and closed:
        return _in_bracket(first, second)
    return "name" if first.type == "place" and _TODAY.fullmatch(between) else None


def _one_person(between: str, *, rare: bool) -> NameKind | None:
    """What makes two names one person's; a stroke ("Kilbach/Serge") only where one of them stands nowhere else."""
    if _BORN.fullmatch(between):
        return "birth name"
    language = _LANGUAGE.fullmatch(between)
    if language is not None and language["of"].casefold() in nouns.DEMONYMS:
        return "translation"
    if _CALLED.fullmatch(between) or _NAMED_LATER.fullmatch(between):
        return "pseudonym"
    return "name" if between == "/" and rare else None


def _in_bracket(first: Reference, second: Reference) -> NameKind | None:
    if is_acronym_of(second.name, first.name) or (second.name.isupper() and " " not in second.name):
        return "acronym"
    if is_acronym_of(first.name, second.name) or " " not in first.name:
        return "name"
    if first.type != "place" and _is_foreign(first.name) != _is_foreign(second.name):
        return "translation"
    return None


def _is_foreign(name: str) -> bool:
    words = [w for w in re.findall(r"[^\W\d_]+", name) if len(w) > 2]
    return bool(words) and sum(not is_common(w) for w in words) * 2 >= len(words)


def bearer_of_epithet(scene: Scene, reference: Reference, name: NameSpan) -> Draft | None:
    """Whom an epithet with "the" means that nobody is said to bear: the only man or woman named just before it."""
    if "epithet in quotation marks" not in name.why or not scene.text[: reference.span.start].endswith("the "):
        return None
    for distance in (1, 2):
        named = {
            p.real: None
            for p in scene.before(reference)
            if p.reference.form == "name"
            and p.real.type == "person"
            and reference.sentence - p.reference.sentence == distance
        }
        if named:
            return next(iter(named)) if len(named) == 1 else None
    return None


def bearer_by_birth(scene: Scene, reference: Reference) -> Draft | None:
    """Whose maiden name it is, where "née" stands before it; others of that name stay apart."""
    before = [w.lower for w in scene.previous(reference, 1)]
    if before not in (["née"], ["né"], ["nee"]):
        return None
    people = (p for p in scene.before(reference) if p.real.type == "person" and not p.real.plural)
    nearest = next(people, None)
    return nearest.real if nearest and nearest.reference.sentence == reference.sentence else None


def bearer_by_cue(scene: Scene, reference: Reference) -> Draft | None:
    """Who takes or is given the name at `reference`, where words before it say that somebody does."""
    sentence_start = next((w.start for w in scene.previous(reference, 40)), reference.span.start)
    before = scene.text[sentence_start : reference.span.start]
    if not _NAME_CUE.search(before):
        return None
    people = [p for p in scene.before(reference) if p.real.type == "person" and not p.real.plural]
    here = [p for p in people if p.reference.sentence == reference.sentence]
    if _WHOM.search(before):
        here = [p for p in here if p.reference.noun == "whom"]
        return here[0].real if here else None
    nearest = here or [p for p in people[:8] if reference.sentence - p.reference.sentence == 1]
    if not _NAMED_BY_OTHERS.search(before):
        nearest = [p for p in reversed(nearest) if is_agent(scene, p.reference)] or nearest
    return nearest[0].real if nearest else None
