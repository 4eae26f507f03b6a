"""How a page of the site is cited."""

from collections.abc import Mapping

import msgspec

from bearwitness.site.publication import Publication
from bearwitness.views.dates import in_words


class Citation(msgspec.Struct, frozen=True):
    """A page as a bibliography has it, and its address; "" where it is not known where the site stands."""

    words: str
    address: str


def cited_as(publication: Publication, site: str, page: str, path: str, labels: Mapping[str, str]) -> Citation:
    """The citation of the page at `path`: its title, that of the site, who publishes it, and of which day it is."""
    dated = in_words(publication.as_of) if publication.as_of else ""
    editor = labels["edited_by"].format(editor=publication.editor) if publication.editor else ""
    within = site if page == site else f"“{page}”, {labels['cited_in']} {site}"
    words = ", ".join(part for part in (within, editor, labels["as_of"].format(date=dated) if dated else "") if part)
    return Citation(f"{words}.", f"{publication.address}{path}" if publication.address else "")
