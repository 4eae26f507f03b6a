"""Titles of works that their marks show, italics (asterisks, underscores) or quotation marks; epithets so marked."""

import re
from collections.abc import Iterator

import msgspec

from bearwitness.reading import nouns
from bearwitness.reading.lexicon import given_name, is_common
from bearwitness.record import EntityType, Span

_ITALIC = re.compile(
    r"(?<![\w*])\*(?P<title>[^\s*][^*\n]{0,150}?)\*(?![\w*])|(?<![\w_])_(?P<other>[^\s_][^_\n]{0,150}?)_(?![\w_])"
)
_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{2,120})”|(?<!\w)\"(?P<b>[^\"\n]{2,120})\"(?!\w)"
    r"|(?<!\w)[‘`](?P<c>(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){2,120})[’'](?!\w)|«(?P<d>[^«»\n]{2,120})»"
)
SMALL = nouns.word_set(
    "a an and as at au aux but by da dal das de del den der des di die do du e een el en et for from go het"
    " i il in into is it its la le les lo los la las nach no non not of on or our over past per por s sur the"
    " their to und upon van vom von with without y zum zur à é est our her his my your like who what when"
    " where why how we they be are was were nor up ou l’ d’ dans sans ein eine im am iz na ob och av"
)
_YEAR = r"(?:1[4-9]|20)\d\d"
_AFTER_YEAR = re.compile(rf"[,\s]*[(\[](?:[^()\[\]\n]{{0,60}}[,\s])?{_YEAR}")
_TRANSLATED = re.compile(
    r"\s*[(\[](?P<whole>[“‘\"*_](?P<title>[^()\[\]\n]{2,120}?)[”’\"*_])(?P<rest>(?:[,;] [^()\[\]\n]{0,80})?)[)\]]"
)
_BRACKET = re.compile(rf" [(\[](?P<title>[A-Z][^()\[\]\n,]{{2,80}})(?:, {_YEAR}(?:[–-]\d+)?)?[)\]]")
CUES = nouns.WORK_HEADS | nouns.word_set(
    "called titled entitled wrote published edited novel paper headed weekly monthly daily quarterly magazine"
    " newspaper translated reviewed subtitled trilogy histories novels stories"
)
_SHIPS = nouns.word_set(
    "ship steamer hulk brig barque schooner frigate vessel boat liner hms ss aboard yacht cutter trawler ferry"
)
_NAMING = re.compile(
    r"\b(?:called|calls|call|known (?:\w+ )*as|nicknamed|dubbed|signed|signing|signs|signature|name of|names?|alias"
    r"|styled|pseudonym|passing as|as)(?: (?:him|her|himself|herself|me|it|by))?(?: as)?(?: the)?,? ?$"
)


class Title(msgspec.Struct, frozen=True):
    """A title at `span`, marks included; `words` is the title itself, `translation` the one in brackets after it."""

    span: Span
    words: Span
    type: EntityType
    why: str
    translation: "Title | None" = None


def marked_titles(text: str, stretch: Span) -> Iterator[Title]:
    """The titles and epithets that marks show inside `stretch`; they may overlap."""
    for match in _ITALIC.finditer(text, stretch.start, stretch.end):
        group = "title" if match["title"] else "other"
        yield from _italic(text, Span(*match.span()), Span(*match.span(group)))
    for match in _QUOTED.finditer(text, stretch.start, stretch.end):
        yield from _quoted(text, Span(*match.span()), Span(*match.span(str(match.lastgroup))))


def _italic(text: str, outer: Span, inner: Span) -> Iterator[Title]:
    inner = _bare(text, inner)
    words = inner.of(text)
    if not words or not (words[0].isupper() or words[0].isdigit()):
        return
    if words_before(text, outer.start) & _SHIPS:
        yield Title(outer, inner, "place", "name of a ship in italics")
    else:
        yield Title(outer, inner, "work", "in italics", translation_at(text, outer.end))


def _quoted(text: str, outer: Span, inner: Span) -> Iterator[Title]:
    inner = _bare(text, inner)
    words = inner.of(text)
    if not words or not (words[0].isupper() or words[0].isdigit()):
        return
    head = words.split()[-1].casefold()
    if not is_title_case(words) and not (len(words.split()) == 2 and head in nouns.GROUP_HEADS):
        return
    if head in nouns.GROUP_HEADS - nouns.WORK_HEADS and len(words.split()) > 1:
        yield Title(outer, inner, "group", f"head {head}, in quotation marks")
    elif _is_title(text, outer, words):
        yield Title(outer, inner, "work", "in quotation marks", translation_at(text, outer.end))
    elif _is_epithet(text, outer, words):
        yield Title(outer, inner, "person", "epithet in quotation marks")


def _is_title(text: str, outer: Span, words: str) -> bool:
    near = words_before(text, outer.start)
    cued = bool(near & CUES)
    dated = _AFTER_YEAR.match(text, outer.end) is not None
    if _NAMING.search(text[max(0, outer.start - 40) : outer.start]) and not near & nouns.WORK_HEADS:
        return False
    return cued or dated or translation_at(text, outer.end) is not None or len(words.split()) > 2


def _is_epithet(text: str, outer: Span, words: str) -> bool:
    """Whether somebody is called so: after a word of naming, or "the" before a title-like role ("the ‘Old Man’")."""
    parts = words.split()
    before = text[max(0, outer.start - 40) : outer.start]
    if len(parts) > 4 or _NAMING.search(before):
        return len(parts) < 5
    return before.endswith("the ") and parts[-1].casefold() in nouns.ROLES | nouns.KIN


def _bare(text: str, span: Span) -> Span:
    """The span without the stop that closes it inside the marks."""
    words = span.of(text).rstrip(".,;:")
    return Span(span.start, span.start + len(words))


def is_title_case(words: str) -> bool:
    """Whether every word that is not a small one has a capital, or is a number."""
    parts = re.findall(r"[\w’'-]+", words)
    return bool(parts) and all(p[0].isupper() or p[0].isdigit() or p.casefold() in SMALL for p in parts)


def looks_like_person(words: str) -> bool:
    """Whether words are a given name and another, all with capitals: a person rather than a title."""
    parts = words.split()
    return 1 < len(parts) < 5 and given_name(parts[0]) is not None and all(p[0].isupper() for p in parts)


def translation_at(text: str, at: int) -> Title | None:
    """The title in brackets that begins at `at`, in marks or in title case, with or without its year."""
    match = _TRANSLATED.match(text, at)
    if match is not None:
        outer, inner = Span(*match.span("whole")), Span(*match.span("title"))
        return Title(outer, inner, "work", "translation in brackets")
    match = _BRACKET.match(text, at)
    if match is None or not is_title_case(match["title"]) or looks_like_person(match["title"]):
        return None
    words = match["title"].split()
    if len(words) < 2 and not is_common(words[0]):
        return None
    span = Span(*match.span("title"))
    return Title(span, span, "work", "translation in brackets")


def words_before(text: str, at: int) -> frozenset[str]:
    """The four words before, in lower case, back to the last full stop."""
    piece = re.split(r"[.!?]\s", text[max(0, at - 50) : at])[-1]
    return frozenset(re.findall(r"[^\W\d_]+", piece.casefold())[-4:])
