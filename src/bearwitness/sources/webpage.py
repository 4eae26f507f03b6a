"""Saved web pages: the visible text in blocks, with what the markup says of headings and of furniture.

lxml parses the page as it stands in the file: nothing is fetched, no script is run, no entity is looked up.
"""

import re
from pathlib import Path

from lxml import etree, html

from bearwitness.record import Problem
from bearwitness.sources.cleaning import cleaned
from bearwitness.sources.decoding import decode
from bearwitness.sources.draft import Draft
from bearwitness.sources.pageparts import judged
from bearwitness.sources.pagestated import stated_in
from bearwitness.sources.pagetext import pieces_of
from bearwitness.sources.xmltree import require_bounded

_PROBE = 4096
_TOO_DEEP = "the page's elements are nested too deep to be read whole; what stands innermost is left out"
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


def read_html(data: bytes, path: Path) -> Draft:
    """The blocks of a web page and what it states of itself; no blocks where it has no words."""
    declared = _DECLARED.search(data[:_PROBE])
    decoded = decode(data, path, declared.group(1).decode("ascii") if declared is not None else "")
    problems = tuple(Problem("encoding", f"{path}: {doubt}", str(path)) for doubt in decoded.doubts)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    whole = cleaned(decoded.text).encode("utf-8")
    require_bounded(whole, path)
    try:
        tree = html.document_fromstring(whole, parser=parser)
    except etree.ParserError:
        return Draft((), problems=problems)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" or "depth" in entry.message for entry in parser.error_log):
        problems += (Problem("damaged", f"{path}: {_TOO_DEEP}", str(path)),)
    return Draft(judged(pieces_of(tree)), stated_in(tree), problems)
