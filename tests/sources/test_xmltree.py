from pathlib import Path

import pytest
from lxml import etree

from bearwitness.sources import xmltree
from bearwitness.sources.xmltree import BrokenXmlError, parsed, words_of

LAUGHS = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))


def read(data: bytes) -> etree._Element:
    return parsed(data, Path("x.xml"))


def test_names_are_kept_without_their_namespaces() -> None:
    root = read(b'<a xmlns="u:a" xmlns:q="u:q" xml:id="i" q:val="3"><q:b/></a>')
    assert (root.tag, dict(root.attrib), root[0].tag) == ("a", {"id": "i", "val": "3"}, "b")


def test_letters_named_as_in_html_are_letters() -> None:
    assert words_of(read(b"<a>caf&eacute;&nbsp;&amp; more</a>")) == "café & more"


def test_an_entity_of_the_file_itself_is_read() -> None:
    assert words_of(read(b'<!DOCTYPE a [<!ENTITY x "there">]><a>He was &x;.</a>')) == "He was there."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "line 1: Document is empty"),
        (b"<a><b></a>", "line 1: Opening and ending tag mismatch: b line 1 and a"),
        (f'<!DOCTYPE a [<!ENTITY a "ha">{LAUGHS}]><a>&j;</a>'.encode(), "entity amplification"),  # a billion laughs
        (b'<!DOCTYPE a [<!ENTITY a "&b;"><!ENTITY b "&a;">]><a>&a;</a>', "entity reference loop"),
        (
            b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
            "Entity 'x' not defined",
        ),  # a file beside it
        (
            b'<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]><a>&x;</a>',
            "Entity 'x' not defined",
        ),  # a page elsewhere
        (b"<a>" * 1000, "Excessive depth in document"),
        (b'<b::c xmlns="x"/>', "Invalid tag name 'b::c'"),  # which libxml2 lets pass before its namespace is known
        (b'<a xmlns="x"><b::c/></a>', "line 1: Failed to parse QName 'b::c'"),
    ],
)
def test_what_is_not_sound_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(BrokenXmlError) as caught:
        read(data)
    assert str(caught.value).startswith("x.xml: the XML cannot be read (")
    assert why in str(caught.value)
    assert str(caught.value).endswith("); mend it, or save it again")


def in_list(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "l"


def always(_: etree._Element) -> bool:
    return True


def test_of_what_is_not_wanted_the_shell_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xmltree, "_PIECE", 16)
    data = b"<a><l><e><b/></e></l><p><e>He left.</e></p><t><q>long</q></t>after</a>"
    root = xmltree.parsed_without(data, Path("x.xml"), {"e": in_list, "t": always})
    assert etree.tostring(root) == b"<a><l><e/></l><p><e>He left.</e></p><t/>after</a>"


def test_tags_that_are_let_go_do_not_count_and_others_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xmltree, "_PIECE", 16)
    monkeypatch.setattr(xmltree, "MOST_MARKUP", 40)
    assert len(xmltree.parsed_without(b"<a>%b</a>" % (b"<t><q></q></t>" * 15), Path("x.xml"), {"t": always})) == 15
    with pytest.raises(xmltree.SwellingMarkupError):
        xmltree.parsed_without(b"<a>%b</a>" % (b"<t><q></q></t>" * 15), Path("x.xml"), {"u": always})


def test_no_element_has_no_words() -> None:
    assert words_of(None) == ""
