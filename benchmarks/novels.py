"""Mentions and chains in openings of novels that nobody learned from: every tenth of LitBank.

python -m benchmarks.novels

Mentions are right where they are the same words to the letter.  Chains are scored twice: as annotated, with those of one
mention, and without.  Published for other tenths of LitBank, chains of one mention left out: BookNLP small 76.4, big 79.0.
"""

from collections.abc import Callable, Iterator, Sequence

from training.novels import held_out

from bearwitness.readers.named import NamedReader, reader_called
from bearwitness.record import Entity, Source
from benchmarks.coreference import Chain, Score, added, b_cubed, ceaf, muc
from benchmarks.lives import Gold

READERS = ("learned", "rules")
TYPES = frozenset(["person", "place", "group"])
Scorer = Callable[[Sequence[Chain], Sequence[Chain]], Score]


def chains_of(entities: Sequence[Entity]) -> list[Chain]:
    """The places of the mentions of each entity of the annotated types."""
    chains = (frozenset((m.start, m.end) for m in entity.mentions) for entity in entities if entity.type in TYPES)
    return [chain for chain in chains if chain]


def annotated(gold: Gold) -> list[Chain]:
    """The chains as they were annotated."""
    by_entity: dict[str, set[tuple[int, int]]] = {}
    for mention in gold.cast.mentions:
        by_entity.setdefault(mention.entity, set()).add((mention.span.start, mention.span.end))
    return [frozenset(chain) for chain in by_entity.values()]


def lines(reader: NamedReader, documents: Sequence[Gold]) -> Iterator[str]:
    """What is printed of a reader."""
    pairs = []
    for gold in documents:
        source = Source(id=gold.name, title=gold.name, text=gold.prose.text, sha256="0" * 64)
        pairs.append((annotated(gold), chains_of(reader.read(source).entities)))
    both = [({m for c in gold for m in c}, {m for c in found for m in c}) for gold, found in pairs]
    mentions = added(Score(len(g & f), len(f), len(g & f), len(g)) for g, f in both)
    yield f"{reader.name:10} mentions F1 {mentions.f1:.3f}"
    for name, least in (("with chains of one", 1), ("without", 2)):
        kept = [([c for c in gold if len(c) >= least], [c for c in found if len(c) >= least]) for gold, found in pairs]
        f1 = [added(scorer(gold, found) for gold, found in kept).f1 for scorer in (muc, b_cubed, ceaf)]
        shown = "  ".join(f"{label} {value:.3f}" for label, value in zip(("MUC", "B³", "CEAFe"), f1, strict=True))
        yield f"{'':10} {name:20} {shown}  CoNLL {sum(f1) / 3:.3f}"


def main() -> None:
    documents = list(held_out())
    if not documents:
        raise SystemExit("LitBank is not in ../shared/corpora/litbank: nothing to measure")
    print(f"{len(documents)} openings of LitBank, about 2,000 words each")
    for reader in READERS:
        print("\n".join(lines(reader_called(reader), documents)), flush=True)


if __name__ == "__main__":
    main()
