"""Titles of works: in italics, in quotation marks, or told by a year in brackets and the word before them."""

import re
from collections.abc import Iterator

import msgspec

from bearwitness.reading import nouns
from bearwitness.reading.lexicon import is_common, is_place
from bearwitness.record import EntityType, Span

_ITALIC = re.compile(
    r"(?<![\w*])\*(?P<title>[^\s*][^*\n]{0,150}?)\*(?![\w*])|(?<![\w_])_(?P<other>[^\s_][^_\n]{0,150}?)_(?![\w_])"
)
_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{2,120})”|(?<!\w)\"(?P<b>[^\"\n]{2,120})\"(?!\w)"
    r"|(?<!\w)‘(?P<c>(?:[^‘’\n]|(?<=\w)’(?=\w)){2,120})’(?!\w)|«(?P<d>[^«»\n]{2,120})»"
)
_SMALL = nouns.word_set(
    "a an and as at au aux but by da dal das de del den der des di die do du e een el en et for from go het i"
    " il in into is it its la le les lo los la las nach no non not of on or our over past per por s sur the"
    " their to und upon van vom von with without y zum zur à é est our her his my your like who what when where"
    " why how we they be are was were nor up"
)
_TITLE_RUN = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]*)(?:,? (?:[A-ZÀ-Þ0-9][\w’'-]*|"
    + "|".join(sorted(_SMALL, key=lambda word: (-len(word), word)))
    + r"))*"
    r"(?=,? \((?:[^()\n]{0,60}, )?(?:1[4-9]|20)\d\d\b(?!\s*[–-]))"
)
_PART = (
    r"[A-ZÀ-Þ0-9][\w’'-]*(?:,? (?:[A-ZÀ-Þ0-9][\w’'–-]*|"
    + "|".join(sorted(_SMALL, key=lambda word: (-len(word), word)))
    + r"))*"
)
_WITH_SUBTITLE = re.compile(
    rf"(?<![\w’'])(?P<title>{_PART}: {_PART})(?=\.? ?(?:[(\[,.\n]|$| by (?-i:[A-Z])| edited| translated| ed\.))",
    re.MULTILINE,
)
_AFTER_YEAR = re.compile(r"[,\s]*[(\[](?:[^()\[\]\n]{0,60}[,\s])?(?:1[4-9]|20)\d\d")
_TRANSLATED = re.compile(
    r"\s*[(\[](?P<whole>[“‘\"*_](?P<title>[^()\[\]\n]{2,120}?)[”’\"*_])(?P<rest>(?:[,;] [^()\[\]\n]{0,80})?)[)\]]"
)
_CUES = nouns.WORK_HEADS | nouns.word_set(
    "called titled entitled wrote published edited novel paper headed weekly monthly daily quarterly magazine"
    " newspaper translated reviewed subtitled trilogy"
)
_SHIPS = nouns.word_set(
    "ship steamer hulk brig barque schooner frigate vessel boat liner hms ss aboard yacht cutter trawler ferry"
)


class Title(msgspec.Struct, frozen=True):
    """A title at `span`, marks included; `words` is the title itself, `translation` the one in brackets after it."""

    span: Span
    words: Span
    type: EntityType
    why: str
    translation: "Title | None" = None


def titles(text: str, stretches: tuple[Span, ...]) -> tuple[Title, ...]:
    """The titles that stand inside `stretches` of the text, in order, without overlap."""
    found: list[Title] = []
    for stretch in stretches:
        candidates = sorted(_in_stretch(text, stretch), key=lambda title: (title.span.start, -title.span.end))
        for title in candidates:
            if not found or title.span.start >= _end(found[-1]):
                found.append(title)
    return tuple(found)


def _end(title: Title) -> int:
    return title.translation.span.end if title.translation else title.span.end


def _in_stretch(text: str, stretch: Span) -> Iterator[Title]:
    for match in _ITALIC.finditer(text, stretch.start, stretch.end):
        group = "title" if match["title"] else "other"
        yield from _italic(text, Span(*match.span()), Span(*match.span(group)))
    for match in _QUOTED.finditer(text, stretch.start, stretch.end):
        yield from _quoted(text, Span(*match.span()), Span(*match.span(str(match.lastgroup))))
    for match in _WITH_SUBTITLE.finditer(text, stretch.start, stretch.end):
        yield from _with_subtitle(text, Span(*match.span("title")))
    for match in _TITLE_RUN.finditer(text, stretch.start, stretch.end):
        yield from _with_year(text, stretch, Span(*match.span()))


def _italic(text: str, outer: Span, inner: Span) -> Iterator[Title]:
    words = inner.of(text)
    before = _words_before(text, outer.start)
    if not words[0].isupper() and not words[0].isdigit():
        return
    if before & _SHIPS:
        yield Title(outer, inner, "place", "name of a ship in italics")
    else:
        yield Title(outer, inner, "work", "in italics", _translation(text, outer.end))


def _quoted(text: str, outer: Span, inner: Span) -> Iterator[Title]:
    words = inner.of(text).rstrip(".,;:")
    inner = Span(inner.start, inner.start + len(words))
    if not words or not (words[0].isupper() or words[0].isdigit()) or not is_title_case(words):
        return
    cued = bool(_words_before(text, outer.start) & _CUES)
    dated = _AFTER_YEAR.match(text, outer.end) is not None
    translation = _translation(text, outer.end)
    if cued or dated or translation or len(words.split()) > 2:
        yield Title(outer, inner, "work", "in quotation marks", translation)


def is_title_case(words: str) -> bool:
    """Whether every word that is not a small one has a capital, or is a number."""
    parts = re.findall(r"[\w’'-]+", words)
    return bool(parts) and all(p[0].isupper() or p[0].isdigit() or p.casefold() in _SMALL for p in parts)


def _with_year(text: str, stretch: Span, span: Span) -> Iterator[Title]:
    words = span.of(text)
    parts = words.split()
    before = _words_before(text, span.start)
    small = any(p in _SMALL for p in parts)
    events = {p.casefold().strip(",") for p in parts} & nouns.EVENT_HEADS
    opens = span.start == stretch.start and is_common(parts[0])
    if len(parts) > 1 and (before & _CUES or (small and not events and not opens)) and _not_sentence(parts):
        yield Title(span, span, "work", "with its year in brackets", _plain_translation(text, span.end))


def _with_subtitle(text: str, span: Span) -> Iterator[Title]:
    """A title told by its colon: two runs of capitals of two words and more, none of them a place and its publisher."""
    opening = span.of(text).partition(": ")[0].rfind(", ")
    span = Span(span.start + opening + 2 if opening >= 0 else span.start, span.end)
    by = span.of(text).find(", by ")
    span = Span(span.start, span.start + by if by >= 0 else span.end)
    main, _, rest = span.of(text).partition(": ")
    sides = (main.split(), rest.split())
    if is_place(main):
        return
    capitals = [sum(w[0].isupper() for w in side) for side in sides]
    long_enough = min(len(side) for side in sides) > 1 and max(capitals) > 1
    ends = sides[1][-1].casefold().strip(",") not in _SMALL
    if long_enough and ends and all(_not_sentence(side) for side in sides):
        yield Title(span, span, "work", "with a subtitle")


def _not_sentence(parts: list[str]) -> bool:
    return sum(p[0].isupper() for p in parts) * 3 >= len(parts)


def _plain_translation(text: str, at: int) -> Title | None:
    match = re.compile(r" \((?P<title>[A-Z][^()\n,]{2,80}), (?:1[4-9]|20)\d\d\)").match(text, at)
    if match is None or not is_title_case(match["title"]) or len(match["title"].split()) < 2:
        return None
    span = Span(*match.span("title"))
    return Title(span, span, "work", "translation in brackets")


def _translation(text: str, at: int) -> Title | None:
    match = _TRANSLATED.match(text, at)
    if match is None:
        return _plain_translation(text, at)
    outer, inner = Span(*match.span("whole")), Span(*match.span("title"))
    return Title(outer, inner, "work", "translation in brackets")


def _words_before(text: str, at: int) -> frozenset[str]:
    """The four words before, in lower case, back to the last full stop."""
    piece = re.split(r"[.!?]\s", text[max(0, at - 50) : at])[-1]
    return frozenset(re.findall(r"[^\W\d_]+", piece.casefold())[-4:])
