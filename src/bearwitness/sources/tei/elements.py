"""What the elements of TEI are to a reader: no text, a block of its own, words in a line, one of several readings."""

from lxml import etree

_NO_TEXT = """
teiHeader facsimile sourceDoc standOff figDesc graphic binaryObject media del metamark certainty respons precision index
interp interpGrp spanGrp span anchor milestone handShift fsdDecl xenoData am divGen listAnnotation
listPerson listPlace listOrg listEvent listObject listNym listRelation
"""
_BLOCKS = """
text group body front back div div1 div2 div3 div4 div5 div6 div7 p ab head l lg list item table row figure sp speaker stage
opener closer salute signed dateline trailer argument epigraph postscript address addrLine titlePage docTitle titlePart
docAuthor docImprint docDate docEdition floatingText castList castItem listBibl
entry entryFree u
"""
_CONTAINERS = frozenset(
    "text group body front back div div1 div2 div3 div4 div5 div6 div7 titlePage floatingText".split()
)
_IN_CONTAINERS = frozenset(("quote", "q", "said", "cit", "bibl", "byline", "note"))
"""Elements that are a block where they stand beside paragraphs, and words of a line inside one."""
_LEFT_OUT = frozenset(_NO_TEXT.split())
_REGISTERS = frozenset(("listPerson", "listPlace", "listOrg"))
BLOCKS = frozenset(_BLOCKS.split())
_READ_FIRST = ("corr", "reg", "expan", "lem", "unclear", "seg", "supplied", "ex")
_ITALIC = frozenset(("i", "it", "ital", "italic", "italics", "italique", "kursiv"))
_RAISED = frozenset(("sup", "super", "superscript", "exposant"))
_LISTS = frozenset(("contents", "toc", "index", "table_of_contents", "tableofcontents"))


def chosen(element: etree._Element) -> etree._Element | None:
    """Of several readings of one place the one that an edition for reading has; None where there is none.

    That is the corrected before the mistaken, the regular before the original, the word before its abbreviation.
    """
    readings = [child for child in element if isinstance(child.tag, str) and child.tag not in ("note", "witDetail")]
    ranked = (child for tag in _READ_FIRST for child in readings if child.tag == tag)
    return next(ranked, readings[0] if readings else None)


def is_left_out(element: etree._Element) -> bool:
    """Whether an element is no text: it tells of the text, or lists whom and what it speaks of, as data."""
    if element.tag == "listBibl":
        parent = element.getparent()
        return parent is not None and any(sibling.tag in _REGISTERS for sibling in parent)
    return element.tag in _LEFT_OUT


def is_block(element: etree._Element) -> bool:
    """Whether an element begins a line of its own."""
    if element.tag in BLOCKS:
        return True
    parent = element.getparent()
    if parent is None:
        return False
    if element.tag == "seg":
        return parent.tag == "opener"
    beside = parent.tag in _CONTAINERS or parent.tag == "listBibl" or (parent.tag == "cit" and is_block(parent))
    return element.tag in _IN_CONTAINERS and (beside or any(child.tag in BLOCKS for child in element))


def is_title(element: etree._Element) -> bool:
    """Whether a head is that of a part of the text, and not of a list, a table or a picture."""
    parent = element.getparent()
    return element.tag == "head" and parent is not None and parent.tag in (*_CONTAINERS, "lg")


def is_italic(element: etree._Element) -> bool:
    """Whether the words of an element are in italics, or are the title of a work that stands by itself."""
    if element.tag not in ("hi", "emph", "title", "foreign"):
        return False
    words = _rendered(element)
    if words:
        return not words.isdisjoint(_ITALIC)
    return element.tag == "emph" or (element.tag == "title" and element.get("level", "m") not in ("a", "u"))


def is_raised(element: etree._Element) -> bool:
    """Whether the words of an element are raised."""
    return element.tag == "hi" and not _rendered(element).isdisjoint(_RAISED)


def is_list_of_places(element: etree._Element) -> bool:
    """Whether a part only lists where things stand in the text."""
    return element.get("type", "").casefold() in _LISTS


def _rendered(element: etree._Element) -> set[str]:
    stated = f"{element.get('rend', '')} {element.get('rendition', '')} {element.get('style', '')}"
    return set(
        stated.casefold()
        .replace("#", " ")
        .replace(":", " ")
        .replace(";", " ")
        .replace("(", " ")
        .replace(")", " ")
        .split()
    )
