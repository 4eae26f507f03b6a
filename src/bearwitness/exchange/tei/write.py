"""The corpus as a file: its header, its lists, and a TEI for every source."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from bearwitness.exchange.chapters import Chapter, Known, chapters, known_in, lookup_in
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.exchange.tei.headers import corpus_header, header, source_header
from bearwitness.exchange.tei.people import lists, vitals
from bearwitness.exchange.tei.statements import contradicted, disputed, event, reader_id
from bearwitness.exchange.tei.texts import body, notes
from bearwitness.exchange.tei.values import attributes, language
from bearwitness.exchange.xmlwords import unwritable, xml_id
from bearwitness.record import Anchor

CARRIES: Carried = {
    **wholly("sources furniture entities names mentions links points times reasons assertions dates durations places"),
    **wholly("voices stances modalities certainties statuses readers words positions citations quotations disputes"),
    **wholly("contradictions"),
    "texts": "all but the characters that XML has no way to write, each replaced by U+FFFD",
}
Offsets = Mapping[str, set[int]]

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n'


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the corpus, one source after the other."""
    known = known_in(now)
    offsets = _offsets(now)
    spoilt = written = 0
    out.write((_HEAD + corpus_header()).encode())
    out.writelines(part.encode() for part in _lists(now, known))
    for chapter in chapters(now):
        out.writelines(part.encode() for part in _source(chapter, known, offsets))
        spoilt += unwritable(chapter.source.text) > 0
        written += 1
    if not written:
        out.write(b"<TEI>\n" + header("No source").encode() + b"<text><body><p/></body></text>\n</TEI>\n")
    out.write(b"</teiCorpus>\n")
    return lost(now, CARRIES, {"texts": spoilt})


def _offsets(now: Holdings) -> Offsets:
    """Every place of every source that evidence begins or ends at."""
    found: dict[str, set[int]] = {}

    def add(anchors: tuple[Anchor, ...]) -> None:
        for anchor in anchors:
            found.setdefault(anchor.source, set()).update((anchor.start, anchor.end))

    for assertion in now.assertions():
        add(assertion.evidence)
    for dispute in now.disputes():
        for position in dispute.positions:
            add(position.evidence)
    return found


def _lists(now: Holdings, known: Known) -> Iterator[str]:
    """The `standOff` of the corpus; nothing where nobody is known."""
    if known:
        yield "<standOff>\n"
        yield from lists(known.values(), vitals(now.assertions()))
        yield from disputed(now.disputes())
        yield from contradicted(now.contradictions())
        yield "</standOff>\n"


def _source(chapter: Chapter, known: Known, offsets: Offsets) -> Iterator[str]:
    source = chapter.source
    lookup = lookup_in(chapter, known)
    readers = list(dict.fromkeys(assertion.reader for assertion in chapter.assertions if assertion.reader))
    names = {reader: reader_id(source.id, number) for number, reader in enumerate(readers, 1)}
    yield f'<TEI xml:id="{xml_id(source.id)}">\n{source_header(lookup, source, readers)}'
    apart = [event(lookup, assertion, names.get(assertion.reader)) for assertion in chapter.assertions]
    listed = ["<listEvent>\n", *apart, "</listEvent>\n"] if apart else []
    beside = [*listed, *notes(chapter, lookup)]
    if beside:
        yield f"<standOff>\n{''.join(beside)}</standOff>\n"
    yield f'<text xml:space="preserve"{attributes(xml_lang=language(source.language))}><body>'
    yield from body(chapter, known, sorted(offsets.get(source.id, ())))
    yield "</body></text>\n</TEI>\n"
