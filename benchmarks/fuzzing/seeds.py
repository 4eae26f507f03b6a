"""What parsers take, in little: each seed shows as much of a format as a few lines can."""

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from benchmarks import lives

_EXAMPLES = lives.ROOT / "examples" / "herzen"

MARKDOWN = (
    (_EXAMPLES / "entry.md").read_bytes(),
    b"---\ntitle: The Owl\nauthor: Ann Lee\ndate: 1812-03\n---\n\n# One\n\nHe *left*[^1] `x` <b>y</b> [p. 3](#p3).\n\n"
    b"> quoted\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: So he did.\n\n***\n\n    code\n",
)
HTML = (
    (_EXAMPLES / "review.html").read_bytes(),
    b'<!doctype html><html lang=en><head><meta name=author content="Ann Lee"><title>Owl | Site</title>'
    b'<script type="application/ld+json">{"@type":"Article","datePublished":"1999-03-01","author":{"name":"A"}}</script>'
    b"</head><body><nav><a href=/>Home</a></nav><article><h1>Owl</h1><p>He left in 1812&nbsp;&mdash; so <i>they</i> say.</p>"
    b"<table><tr><td>a</table><ul><li>b</ul></article><footer>Subscribe</footer>",
)
TEI = (
    b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>To Mira</title><author>Fuller, '
    b'Margaret, 1810-1850</author></titleStmt><publicationStmt><date when="1951-02"/></publicationStmt></fileDesc></teiHeader>'
    b'<text><body><pb n="12"/><head>One</head><p>He <choice><sic>lft</sic><corr>left</corr></choice> it<note n="1">So.</note>,'
    b'<lb/>in <date when="1812">1812</date>.<pb n="13"/><fw>Head</fw> <q>Go</q>, she said.</p><lg><l>a</l><l>b</l></lg>'
    b"<list><item>x</item></list><table><row><cell>1</cell></row></table></body></text></TEI>",
)
DATES = tuple(
    text.encode()
    for text in (
        "1985-04-12 1985-04-12T23:20:30Z 1964/2008 2004-06/2006-08 Y170000002 2001-21 1984? 2004-06~ 2004% 201X 20XX 2004-XX "
        "1985-04-12/.. ../1985-04-12 1985/ /1985 -1985 Y-17E7 1950S2 2001-34 [1667,1668,1670..1672] {1960,1961-12} 2004-06-11% "
        "?2004-06-~11 156X-12-25 XXXX-12-XX 2004-06-~01/2004-06-~20 Y171010000S3 1984~/2004-06 [..1760-12-03] 0000 -0043-03-15"
    ).split()
)
ENGLISH = tuple(
    text.encode()
    for text in (
        "3 March 1812|about 1908|between 1900 and 1905|from May 1907 to 1909|the 1890s|early 19th century|before 1922|spring 1871|"
        "by 1 June 1940|25 July 1821 O.S.|11/22 February 1732|7 Thermidor an II|15 Nisan 5708|1 Muharram 1400|44 BC|circa 1530?|"
        "one of 1812, 1813|after Christmas 1898|Easter 1525|1930–31|12-14 May 1968|the year 1700 or so|every May|10.30 am, 3 May 1900"
    ).split("|")
)
_JSON = (
    '{"format": "bearwitness-dossier/1", "sources": [{"id": "s1", "title": "T", "text": "He left in 1812.", "sha256": "%s", '
    '"date": "1812", "author": "p1"}], "entities": [{"id": "p1", "type": "person", "label": "He", "names": [{"text": "He"}], '
    '"mentions": [{"source": "s1", "start": 0, "end": 2, "text": "He"}]}], "times": [{"source": "s1", "start": 11, "end": 15, '
    '"text": "1812", "edtf": "1812", "earliest": "1812-01-01", "latest": "1812-12-31"}], "assertions": [{"id": "a1", "type": "move", '
    '"participants": [{"role": "person", "entity": "p1"}], "evidence": [{"source": "s1", "start": 3, "end": 7, "text": "left"}], '
    '"time": {"edtf": "1812", "earliest": "1812-01-01", "latest": "1812-12-31"}}], "quotations": [], "disputes": [], '
    '"contradictions": []}'
)
DOSSIER = (_JSON.replace("%s", "0" * 64).encode(),)
GEDCOM = (
    b"0 HEAD\n1 SOUR X\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n1 SUBM @S@\n0 @S@ SUBM\n1 NAME Ann\n0 @I1@ INDI\n1 NAME Ann /Lee/\n"
    b"2 GIVN Ann\n1 SEX F\n1 BIRT\n2 DATE ABT 25 MAR 1812\n2 PLAC Rome, Italy\n3 MAP\n4 LATI N41.9\n4 LONG E12.5\n2 SOUR @Q@\n"
    b"3 PAGE 12\n1 OCCU clerk\n2 DATE FROM 1830 TO 1833\n1 FAMS @F@\n1 NOTE one\n2 CONT two\n2 CONC three\n0 @I2@ INDI\n"
    b"1 NAME B /C/\n1 DEAT Y\n0 @F@ FAM\n1 WIFE @I1@\n1 HUSB @I2@\n1 MARR\n2 DATE BET 1831 AND 1832\n0 @Q@ SOUR\n1 TITL T\n0 TRLR\n",
    b"0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I@ INDI\n1 NAME X\n1 BIRT\n2 DATE FRENCH_R 7 THER 2\n3 PHRASE so\n1 EVEN went\n2 TYPE move\n0 TRLR\n",
)
CSL = (
    b'[{"id": "k", "type": "book", "title": "The <i>Owl</i>", "author": [{"family": "Lee", "given": "Ann"}], "issued": {"date-parts": '
    b'[[1801, 3], [1803]], "circa": true}, "publisher": "Ek", "publisher-place": "Pisa", "translator": [{"literal": "X"}], "page": "1-2"}, '
    b'{"id": 2, "title": "B", "issued": {"raw": "March 1801"}}, {"id": "3", "title": "C", "issued": "1801-03", "language": "fr"}]',
)
BIBTEX = (
    b"@string{ek = {Ek \\& Co}}\n@comment{x}\n@book{k, title={The {Owl}}, author={Lee, Ann and von Beck, Jr., {\\'E}mile}, year=1801, "
    b'month=mar, publisher=ek # " Ltd", address="Pisa"}\n@article(m, title="A ``b\'\' {\\"o}", date={1801/1803}, translator={X and others})\n',
)
ZOTERO = (
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/">'
    b'<bib:Book rdf:about="urn:isbn:1"><z:itemType>book</z:itemType><dc:publisher><foaf:Organization><foaf:name>Ek</foaf:name>'
    b"</foaf:Organization></dc:publisher><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Lee</foaf:surname><foaf:givenName>Ann"
    b"</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:title>The Owl</dc:title><dc:date>1801-03</dc:date></bib:Book>"
    b"</rdf:RDF>",
)


def pdf() -> Sequence[bytes]:
    """Two small files, plain and compressed."""
    return [_printed(compressed=compressed) for compressed in (0, 1)]


def _printed(*, compressed: int) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pageCompression=compressed, invariant=1)
    canvas.setTitle("The Owl")
    for number in (1, 2):
        canvas.drawString(72, 800, f"THE OWL {number}")
        for line in range(8):
            canvas.drawString(72, 740 - 14 * line, "He left the town in the spring of 1812, and nobody saw him go-")
        canvas.showPage()
    canvas.save()
    return out.getvalue()
