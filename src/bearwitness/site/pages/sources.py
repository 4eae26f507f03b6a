"""The sources: what each is, and its text in full or, where that may not be published, the words that are quoted."""

from collections.abc import Iterator, Sequence

from bearwitness.record import SourceRecord
from bearwitness.site.cards import source_card
from bearwitness.site.marking import Paragraph, marked_paragraphs
from bearwitness.site.passages import passage_name
from bearwitness.site.site import Finding, Page, Site, shortened
from bearwitness.views import SourceView, sources, voices
from bearwitness.views.lookup import plain
from bearwitness.views.wording import described


def source_pages(site: Site) -> Iterator[Page]:
    """The list of sources and the page of each; to be made last, when every page has pointed to its words."""
    views = sources(site.dossier)
    path = "sources/index.html"
    yield Page(
        path=path,
        html=site.render("sources.html", path, site.labels["sources"], sources=views, voices=voices(site.dossier)),
    )
    for source, view in zip(site.dossier.sources, views, strict=True):
        yield _page(site, source, view)


def _page(site: Site, source: SourceRecord, view: SourceView) -> Page:
    path = site.addresses.source(source.id)
    whole = source.id in site.publication.texts
    shown = None if whole else site.passages.quoted(source)
    paragraphs = marked_paragraphs(source, site.passages.marked(source), passage_name, shown)
    html = site.render(
        "source.html",
        path,
        view.title,
        source_card(view, f"{site.publication.address}{path}", source.date),
        source=source,
        view=view,
        whole=whole,
        paragraphs=paragraphs,
    )
    return Page(path=path, html=html, findings=tuple(_findings(view, paragraphs)))


def _findings(view: SourceView, shown: Sequence[Paragraph]) -> Iterator[Finding]:
    """The source by its title, and what is shown of its text, a paragraph each."""
    yield Finding(kind="source", title=described(view), words="")
    for paragraph in shown:
        if not paragraph.furniture:
            words = plain(paragraph.text.striptags())
            yield Finding(kind="passage", title=shortened(words), words=words, anchor=f"p-{paragraph.start}")
