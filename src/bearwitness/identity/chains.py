"""The cast of a text: who and what it speaks of, by all their names, with every place where it does."""

from collections.abc import Sequence

from bearwitness.identity.aliases import join_written
from bearwitness.identity.casting import frozen
from bearwitness.identity.clusters import Clusters
from bearwitness.identity.references import references
from bearwitness.identity.resolve import walk, walk_quotations
from bearwitness.identity.roles import assign
from bearwitness.identity.scene import Scene
from bearwitness.identity.sexes import learn_from_names, learn_from_pronouns
from bearwitness.reading.names import NameSpan
from bearwitness.reading.quotations import find_quotations
from bearwitness.reading.quotations.blocks import blocks
from bearwitness.reading.quotations.marks import quoted_words
from bearwitness.reading.words import words_of
from bearwitness.record import Cast, Prose


def make_cast(prose: Prose, names: Sequence[NameSpan]) -> Cast:
    """Everybody and everything the prose speaks of, names joined and pronouns resolved where the reading is safe.

    Two walks: the first places what stands outside quotations and all names, the second what hangs on who speaks.
    """
    words = words_of(prose)
    found = references(words, names, prose.text)
    clusters = Clusters(found)
    learn_from_pronouns(found, clusters)
    learn_from_names(clusters.drafts)
    join_written(prose.text, found, names, clusters)
    quotes = sorted({*(q.span for q in quoted_words(prose.text)), *blocks(prose.text)})
    paragraphs = tuple(sentence.paragraph for sentence in prose.sentences)
    scene = Scene(
        words=words, text=prose.text, names=tuple(names), clusters=clusters, paragraphs=paragraphs, quotes=tuple(quotes)
    )
    assign(scene, prose, found)
    walk(scene, found)
    _learn_speakers(prose, scene)
    walk_quotations(scene, found)
    return frozen(prose, scene)[0]


def _learn_speakers(prose: Prose, scene: Scene) -> None:
    cast, whose = frozen(prose, scene)
    for quotation in find_quotations(prose, cast):
        if quotation.speaker is not None:
            scene.speakers[quotation.span] = whose[quotation.speaker]


__all__ = ["make_cast"]
