"""Where the sources agree, where they differ, and what cannot all be true."""

from bearwitness.site.site import Page, Site
from bearwitness.views.comparing import AgreementView, agreement
from bearwitness.views.contradictions_text import BETWEEN, CAUTION, WITHIN


def comparing_pages(site: Site) -> list[Page]:
    """The page of contradictions and that of agreement."""
    views = site.contradictions
    groups = (
        (BETWEEN, "", [view for view in views if not view.one_voice]),
        (WITHIN, CAUTION, [view for view in views if view.one_voice]),
    )
    contradictions = site.render(
        "contradictions.html",
        "contradictions.html",
        site.labels["contradictions"],
        contradicted=[group for group in groups if group[2]],
    )
    found = agreement(site.dossier) if len(site.dossier.sources) > 1 else AgreementView()
    alike = site.render("agreement.html", "agreement.html", site.labels["agreement"], agreement=found)
    return [Page(path="contradictions.html", html=contradictions), Page(path="agreement.html", html=alike)]
