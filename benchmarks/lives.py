"""The annotated corpus `lives` as values: its parts, its gold layers, and the score of a reading against them.

The documents that the project wrote stand in `corpora/lives`; the others, where they are at hand, in
`../shared/corpora/lives`.  `FORMAT.md` there says how a document is annotated, `SPLITS.md` what may be trained on.
"""

import importlib.util
import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from bearwitness.record import (
    Assertion,
    Cast,
    Citation,
    Dispute,
    Entity,
    Mention,
    Name,
    Participant,
    Position,
    Prose,
    Quotation,
    Reading,
    Source,
    SourceRecord,
    Span,
    TimeMention,
    When,
    anchor_at,
    divide,
)

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "corpora" / "lives", ROOT.parent / "shared" / "corpora" / "lives")
TEST = (
    "wp-dvorak wp-jespersen rv-10 rv-11 rv-12 rv-16 rv-22 ob-09 ob-12 ob-14 ob-17 ob-24 lt-02 lt-08 lt-12 bk-03 bk-08 "
    "ev-arnold kr-6-5"
)
DEV = "wp-byron wp-emperor rv-06 rv-09 rv-14 ob-06 ob-13 ob-19 lt-03 lt-10 bk-02 bk-07 ev-gordon1 kr-4-4"
PRONOUNS = frozenset(
    (
        "i me my mine myself he him his himself she her hers herself it its itself they them their theirs "
        "themselves we us our ours ourselves you your yours who whom whose which that this these those one"
    ).split()
)
NOT_PARTICIPANTS = frozenset({"time", "place", "voice", "stance", "duration", "modality"})


class Gold(msgspec.Struct, frozen=True):
    """An annotated document: its source, its layers, and the gold that the scorer compares with."""

    name: str
    prose: Prose
    cast: Cast
    times: tuple[TimeMention, ...]
    reading: Reading
    scored: dict[str, Any]


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _tools() -> tuple[ModuleType, ModuleType]:
    return _module("life_gold"), _module("score")


def documents(part: str) -> list[Path]:
    """The documents of "train", "dev", "test" or "own" (the dev documents in the repository), sorted by name."""
    here = {path.stem: path for folder in reversed(FOLDERS) for path in folder.glob("*.life")}
    parts = {"test": set(TEST.split()), "dev": set(DEV.split())}
    parts["train"] = set(here) - parts["test"] - parts["dev"]
    parts["own"] = {name for name in parts["dev"] if (FOLDERS[0] / f"{name}.life").exists()}
    return [here[name] for name in sorted(parts[part] & set(here))]


def load(path: Path) -> Gold:
    """The annotated document at `path`, all its layers as values."""
    life_gold, _ = _tools()
    doc = life_gold.lives.parse(path.read_text(encoding="utf-8"))
    source = Source(
        id=path.stem,
        title=doc["meta"].get("title", path.stem),
        text=doc["text"],
        sha256="0" * 64,
        byline=doc["meta"].get("author", ""),
        date=doc["meta"].get("date"),
    )
    cast = _cast(doc, source)
    times = tuple(_times(doc, source))
    return Gold(path.stem, divide(source), cast, times, _reading(doc, source, cast, times), life_gold.gold(doc))


def score(gold: dict[str, Any], dossier: dict[str, Any]) -> tuple[dict[str, Any], list[tuple[Any, ...]]]:
    """The scorer's figures and its list of misses for a dossier as decoded JSON."""
    result: tuple[dict[str, Any], list[tuple[Any, ...]]] = _tools()[1].score(gold, dossier)
    return result


def as_dossier(reading: Reading) -> dict[str, Any]:
    """A single reading as the decoded JSON of an exchange file."""
    fields = ("entities", "times", "assertions", "quotations", "disputes")
    plain = msgspec.to_builtins(reading)
    return {"format": "bearwitness-dossier/1", "sources": [plain["source"]]} | {name: plain[name] for name in fields}


def evaluate(paths: Iterable[Path], read: Callable[[Gold], Reading]) -> list[tuple[str, dict[str, Any], list[Any]]]:
    """Name, figures and misses of each document as `read` reads it."""
    found = []
    for path in paths:
        gold = load(path)
        figures, misses = score(gold.scored, json.loads(json.dumps(as_dossier(read(gold)))))
        found.append((gold.name, figures, misses))
    return found


def micro(all_figures: Iterable[dict[str, Any]]) -> dict[str, float]:
    """Precision, recall and F1 over all documents together; rates weighted by what they are rates of."""
    total: dict[str, float] = {}
    figures = list(all_figures)
    for layer in ("entities", "mentions", "times", "assertions", "assertions_loose", "quotations"):
        tp, fp, fn = (sum(f[layer][k] for f in figures if layer in f) for k in ("tp", "fp", "fn"))
        total |= {f"{layer}.p": tp / max(1, tp + fp), f"{layer}.r": tp / max(1, tp + fn)}
        total[f"{layer}.f1"] = 2 * tp / max(1, 2 * tp + fp + fn)
    rates = (
        ("entities.alias_recall", "entities", ("tp", "fn")),
        ("entities.right_type", "entities", ("tp",)),
        ("mentions.b3", "mentions", ("tp", "fn")),
        ("times.value_f1", "times", ("tp", "fn", "fp")),
        ("assertions.time_right", "assertions_loose", ("tp",)),
        ("assertions.place_right", "assertions_loose", ("tp",)),
        ("quotations.speaker_right", "quotations", ("tp",)),
    )
    for name, weight, keys in rates:
        layer, rate = name.split(".")
        pairs = [(f[layer][rate], sum(f[weight][k] for k in keys)) for f in figures if layer in f]
        total[name] = _weighted(pairs)
    pages = [f["quotations"]["pages"].split("/") for f in figures]
    total["quotations.pages"] = sum(int(a) for a, _ in pages) / max(1, sum(int(b) for _, b in pages))
    for layer in ("voices", "disputes"):
        total[f"{layer}.r"] = _weighted([(f[layer]["r"], f[layer]["n"]) for f in figures])
    total["voices.stance_right"] = _weighted([(f["voices"]["stance_right"], f["voices"]["n"]) for f in figures])
    total["broken_anchors"] = sum(f["broken_anchors"] for f in figures)
    total["in_furniture"] = sum(f["in_furniture"] for f in figures)
    total["document_date"] = sum(f["document_date"] for f in figures) / max(1, len(figures))
    total["overall"] = sum(f["overall"] for f in figures) / max(1, len(figures))
    return total


def _weighted(pairs: list[tuple[float, int]]) -> float:
    weight = sum(w for _, w in pairs)
    return sum(rate * w for rate, w in pairs) / weight if weight else 0.0


def _spans(doc: dict[str, Any], kind: str, identifier: str) -> list[Span]:
    return [Span(s["start"], s["end"]) for s in doc["spans"] if s["kind"] == kind and identifier in s["ids"]]


def _cast(doc: dict[str, Any], source: Source) -> Cast:
    kinds = {(i, text): kind for i, kind, text in doc["record"]["N"]}
    entities, mentions = [], []
    for i, entry in doc["record"]["E"].items():
        spans = _spans(doc, "mention", i)
        words = dict.fromkeys(span.of(source.text) for span in spans)
        named = [w for w in words if any(c.isupper() for c in w) and w.casefold() not in PRONOUNS and len(w) < 80]
        names = tuple(Name(w, _name_kind(kinds.get((i, w)))) for w in dict.fromkeys([entry["name"], *named]))
        anchors = tuple(anchor_at(source.id, source.text, span) for span in spans)
        entities.append(Entity(id=i, type=entry["type"], label=entry["name"], names=names, mentions=anchors))
        mentions += [Mention(span, _form(span.of(source.text)), entry["type"], i) for span in spans]
    mentions.sort(key=lambda m: (m.span.start, -m.span.end, m.entity))
    subject = doc["meta"].get("subject")
    author = "author" if "author" in doc["record"]["E"] else None
    return Cast(tuple(entities), tuple(mentions), subject if subject in doc["record"]["E"] else None, author)


def _name_kind(kind: str | None) -> Any:  # the corpus has kinds of its own
    known = {"birth name", "pseudonym", "married name", "epithet", "short form", "acronym", "title", "misspelling"}
    return kind if kind in known else "translation" if kind == "translated title" else "name"


def _form(words: str) -> Any:
    if words.casefold() in PRONOUNS:
        return "pronoun"
    return "name" if any(c.isupper() for c in words) else "description"


def _times(doc: dict[str, Any], source: Source) -> Iterable[TimeMention]:
    for i, edtf in doc["record"]["T"].items():
        for span in _spans(doc, "time", i):
            yield TimeMention(
                source=source.id,
                start=span.start,
                end=span.end,
                text=span.of(source.text),
                edtf=edtf,
                earliest=None,
                latest=None,
            )


def _reading(doc: dict[str, Any], source: Source, cast: Cast, times: tuple[TimeMention, ...]) -> Reading:
    record = SourceRecord(
        id=source.id,
        title=source.title,
        author=cast.author,
        date=source.date,
        kind=source.kind,
        text=source.text,
        sha256=source.sha256,
    )
    assertions = tuple(a for i, entry in doc["record"]["A"].items() for a in _assertion(doc, source, i, entry))
    quotations = tuple(q for i, roles in doc["record"]["Q"].items() for q in _quotation(doc, source, i, roles))
    return Reading(
        source=record,
        reader="gold",
        entities=cast.entities,
        times=times,
        assertions=assertions,
        quotations=quotations,
        disputes=tuple(_disputes(doc, assertions)),
    )


def _assertion(doc: dict[str, Any], source: Source, i: str, entry: dict[str, Any]) -> Iterable[Assertion]:
    spans = _spans(doc, "trigger", i)
    if not spans:
        return
    roles = entry["roles"]
    first = dict(reversed(roles))
    people = doc["record"]["E"]
    participants = tuple(
        Participant(name, entity=value) if value in people else Participant(name, text=value)
        for name, value in roles
        if name not in NOT_PARTICIPANTS
    )
    edtf = doc["record"]["T"].get(first.get("time", ""))
    yield Assertion(
        id=i,
        type=entry["type"],
        participants=participants,
        time=When(edtf, None, None) if edtf else None,
        duration=first.get("duration"),
        place=first.get("place"),
        voice=_voice(doc, first.get("voice", "author")),
        stance=first.get("stance", "asserts"),
        modality=first.get("modality", "certain"),
        evidence=tuple(anchor_at(source.id, source.text, span) for span in spans),
        reader="gold",
    )


def _voice(doc: dict[str, Any], chain: str) -> tuple[str, ...]:
    return tuple(name for name in chain.split(",") if name in doc["record"]["E"])


def _quotation(doc: dict[str, Any], source: Source, i: str, roles: list[tuple[str, str]]) -> Iterable[Quotation]:
    first = {role[0]: role[1] for role in roles if len(role) == 2}
    people = doc["record"]["E"]
    speaker = first.get("speaker")
    work = first.get("work")
    citations = (Citation(work if work in people else None, first["page"]),) if "page" in first else ()
    for number, span in enumerate(_spans(doc, "quotation", i)):
        yield Quotation(
            source=source.id,
            start=span.start,
            end=span.end,
            text=span.of(source.text),
            id=f"{i}-{number}",
            speaker=speaker if speaker in people else None,
            voice=_voice(doc, first.get("voice", speaker or "")),
            citations=citations,
        )


def _disputes(doc: dict[str, Any], assertions: tuple[Assertion, ...]) -> Iterable[Dispute]:
    by_id = {a.id: a for a in assertions}
    for i, entry in doc["record"]["D"].items():
        positions = tuple(
            Position(
                holder=holder,
                claim=next((p.text for p in by_id[a].participants if p.role == "claim" and p.text), ""),
                assertions=(a,),
                evidence=by_id[a].evidence,
            )
            for holder, a in entry["positions"]
            if a in by_id and holder in doc["record"]["E"]
        )
        yield Dispute(id=i, issue=entry["issue"], positions=positions)
