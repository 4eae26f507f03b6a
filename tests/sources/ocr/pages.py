"""Recognised pages for tests: one page in three formats, letters ten units wide and lines thirty apart."""

from collections.abc import Sequence

LETTER, HEIGHT, LEADING = 10, 20, 30
PAGE = (600, 900)


class Spot:
    """Where a word stands: from the left and from above, the lower right corner too."""

    def __init__(self, words: Sequence[str], number: int, line: int) -> None:
        self.left = 50 + LETTER * (len(" ".join(words[:number])) + bool(number))
        self.top = 100 + LEADING * line
        self.width = LETTER * len(words[number])
        self.right, self.bottom = self.left + self.width, self.top + HEIGHT


def spots(text: str, line: int) -> list[tuple[str, Spot]]:
    """The words of a line with their places."""
    words = text.split()
    return [(word, Spot(words, number, line)) for number, word in enumerate(words)]


def hocr(*lines: str, doubted: str = "") -> str:
    """An hOCR file of one page; there is little confidence in the word `doubted`."""
    out = []
    for number, text in enumerate(lines):
        words = "".join(
            f'<span class="ocrx_word" title="bbox {s.left} {s.top} {s.right} {s.bottom}; '
            f'x_wconf {_confidence(word, doubted)}">{word}</span> '
            for word, s in spots(text, number)
        )
        top = 100 + LEADING * number
        box = f"bbox 50 {top} 550 {top + HEIGHT}; baseline 0 -4; x_size 20"
        out.append(f'<span class="ocr_line" title="{box}">{words}</span>')
    title = f"image a; bbox 0 0 {PAGE[0]} {PAGE[1]}; ppageno 0"
    page = f'<div class="ocr_page" title="{title}"><p class="ocr_par">{"".join(out)}</p></div>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{page}</body></html>'
    )


def alto(*lines: str, doubted: str = "", words: str = "", more: str = "", tag: str = "") -> str:
    """An ALTO file of one page; `words` go behind those of the last line, `more` behind the last block."""
    out = []
    for number, text in enumerate(lines):
        strings = "".join(_string(word, spot, _confidence(word, doubted)) for word, spot in spots(text, number))
        top = 100 + LEADING * number
        strings += words if number == len(lines) - 1 else ""
        place = f'VPOS="{top}" HEIGHT="{HEIGHT}" BASELINE="{top + 16}" TAGREFS="{tag}"'
        out.append(f"<TextLine {place}>{strings}</TextLine>")
    block = f"<TextBlock>{''.join(out)}</TextBlock>"
    return (
        '<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">'
        '<Tags><OtherTag ID="t" LABEL="RunningTitleZone"/></Tags>'
        '<Styles><TextStyle ID="i" FONTSTYLE="italics"/></Styles><Layout>'
        f'<Page WIDTH="{PAGE[0]}" HEIGHT="{PAGE[1]}"><PrintSpace>{block}{more}</PrintSpace></Page></Layout></alto>'
    )


def _string(word: str, spot: Spot, confidence: int) -> str:
    place = f'HPOS="{spot.left}" VPOS="{spot.top}" WIDTH="{spot.width}"'
    return f'<String CONTENT="{word}" {place} WC="0.{confidence}"/><SP/>'


def _confidence(word: str, doubted: str) -> int:
    return 41 if word == doubted else 96


def region(identifier: str, *lines: str, kind: str = "paragraph", custom: str = "", first: int = 0) -> str:
    """A region of a PAGE XML file, with the custom attribute of its last line."""
    out = []
    for number, text in enumerate(lines, first):
        top, right = 100 + LEADING * number, 50 + LETTER * len(text)
        outline = f"50,{top} {right},{top} {right},{top + HEIGHT} 50,{top + HEIGHT}"
        out.append(
            f'<TextLine custom="{custom}"><Coords points="{outline}"/><Baseline points="50,{top + 16} {right},{top + 16}"/>'
            f"<TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine>"
        )
    return f'<TextRegion id="{identifier}" type="{kind}"><Coords points="0,0"/>{"".join(out)}</TextRegion>'


def pagexml(*regions: str, order: Sequence[str] = ()) -> str:
    """A PAGE XML file of one page."""
    references = "".join(f'<RegionRefIndexed index="{n}" regionRef="{name}"/>' for n, name in enumerate(order))
    reading = f"<ReadingOrder><OrderedGroup>{references}</OrderedGroup></ReadingOrder>" if order else ""
    return (
        '<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">'
        f'<Page imageWidth="{PAGE[0]}" imageHeight="{PAGE[1]}">{reading}{"".join(regions)}</Page></PcGts>'
    )
