"""The sources beside one another: where they agree and differ, who is silent, what is open, what cannot all be true."""

from collections.abc import Iterator

from bearwitness.site.site import Finding, Page, Site, shortened
from bearwitness.views.comparing import AgreementView, agreement, untold
from bearwitness.views.contradictions_text import BETWEEN, CAUTION, WITHIN
from bearwitness.views.questions import QuestionKind, open_questions

_ASKED: tuple[QuestionKind, ...] = ("gap", "difference", "one source", "undated")


def comparing_pages(site: Site) -> Iterator[Page]:
    """The page of contradictions, and those of what only several sources have."""
    yield _contradictions(site)
    yield _agreement(site)
    yield _silences(site)
    yield _open(site)


def _contradictions(site: Site) -> Page:
    views, path = site.contradictions, "contradictions.html"
    groups = (
        (BETWEEN, "", [view for view in views if not view.one_voice]),
        (WITHIN, CAUTION, [view for view in views if view.one_voice]),
    )
    contradicted = [group for group in groups if group[2]]
    return Page(path=path, html=site.render(path, path, site.labels["contradictions"], contradicted=contradicted))


def _agreement(site: Site) -> Page:
    found, path = agreement(site.dossier) if site.has_several else AgreementView(), "agreement.html"
    return Page(path=path, html=site.render(path, path, site.labels["agreement"], agreement=found))


def _silences(site: Site) -> Page:
    found, path = untold(site.dossier) if site.has_several else (), "silences.html"
    return Page(path=path, html=site.render(path, path, site.labels["silences"], untold=found))


def _open(site: Site) -> Page:
    """The questions kind by kind; what cannot all be true has a page of its own."""
    found, path = [each for each in open_questions(site.dossier) if each.kind in _ASKED], "open.html"
    asked = [(kind, [each for each in found if each.kind == kind]) for kind in _ASKED]
    html = site.render(path, path, site.labels["open_questions"], asked=[each for each in asked if each[1]])
    findings = (Finding(kind="question", title=shortened(each.question), words=each.question) for each in found)
    return Page(path=path, html=html, findings=tuple(findings))
