"""What was said: the quotations of each speaker, and the debates."""

from collections.abc import Iterator

import msgspec

from bearwitness.site.redaction import is_nameless
from bearwitness.site.site import Finding, Page, Site, shortened
from bearwitness.views import QuotationView, disputes, quotations


class Speaker(msgspec.Struct, frozen=True):
    """Somebody who is quoted: the id, None where no source names who; the name, and the page of the words."""

    id: str | None
    name: str
    path: str
    quoted: int


def quotation_pages(site: Site) -> Iterator[Page]:
    """The list of speakers, and the words of each."""
    given = _by_speaker(site)
    speakers = [_speaker(site, speaker, views) for speaker, views in given]
    path = "quotations/index.html"
    yield Page(path=path, html=site.render("quotations.html", path, site.labels["quotations"], speakers=speakers))
    for speaker, (_, views) in zip(speakers, given, strict=True):
        yield _of_speaker(site, speaker, views)


def _speaker(site: Site, identifier: str | None, views: list[QuotationView]) -> Speaker:
    name = views[0].speaker if identifier is not None else ""
    return Speaker(identifier, name, site.addresses.speaker(identifier), len(views))


def _of_speaker(site: Site, speaker: Speaker, views: list[QuotationView]) -> Page:
    name = speaker.name or site.labels["unnamed_speaker"]
    title = site.labels["quotations_of"].format(name=name)
    html = site.render("speaker.html", speaker.path, title, speaker=speaker, quotations=views)
    findings = tuple(
        Finding(
            kind="quotation", title=f"{name}: “{shortened(view.words.text)}”", words=view.words.text, anchor=view.id
        )
        for view in views
    )
    return Page(path=speaker.path, html=html, findings=findings)


def _by_speaker(site: Site) -> list[tuple[str | None, list[QuotationView]]]:
    """The quotations by the id of the speaker, in the order of the view, those of nobody last."""
    of = {quotation.id: _named(quotation.speaker) for quotation in site.dossier.quotations}
    found: dict[str | None, list[QuotationView]] = {}
    for view in quotations(site.dossier):
        found.setdefault(of[view.id], []).append(view)
    return sorted(found.items(), key=lambda each: (each[0] is None, -len(each[1]), each[1][0].speaker))


def _named(speaker: str | None) -> str | None:
    return None if speaker is None or is_nameless(speaker) else speaker


def debate_page(site: Site) -> Page:
    """The disputes with the positions taken on them."""
    path = "debates.html"
    found = disputes(site.dossier)
    html = site.render("debates.html", path, site.labels["debates"], disputes=found)
    findings = tuple(
        Finding(
            kind="debate",
            title=dispute.issue,
            words=" ".join(f"{position.holder} {position.claim}" for position in dispute.positions),
            anchor=dispute.id,
        )
        for dispute in found
    )
    return Page(path=path, html=html, findings=findings)
