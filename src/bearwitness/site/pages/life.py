"""The page of a person: the timeline, the chronology with its notes, and what else the dossier has of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bearwitness.record import When
from bearwitness.site.addresses import up_from
from bearwitness.site.cards import person_card
from bearwitness.site.footnotes import Footnotes, Section, ShownLine
from bearwitness.site.linking import dressed
from bearwitness.site.pages.mapped import map_here
from bearwitness.site.site import Finding, Page, Site
from bearwitness.site.timeline import Picture, event, life_event, picture
from bearwitness.views import ContradictionView, EntityView, Life
from bearwitness.views.belonging import is_own
from bearwitness.views.wording import speaker_of


def life_pages(site: Site, people: Iterable[EntityView]) -> Iterator[Page]:
    """A page for every person."""
    touching = _touching(site)
    for view in people:
        yield _page(site, view, touching.get(view.id, ()))


def _page(site: Site, view: EntityView, contradicted: Sequence[ContradictionView]) -> Page:
    told = site.lives.life(view.id)
    path = site.addresses.entity(view.id)
    up = up_from(path)
    sections = _sections(site, told, up)
    html = site.render(
        "life.html",
        path,
        told.label,
        person_card(site.lookup, told, f"{site.publication.address}{path}"),
        life=told,
        view=view,
        accepted=sum(line.status == "accepted" for line in told.lines),
        doubtful=any(line.mark == "?" for line in told.lines),
        speaker=speaker_of(told),
        sections=sections,
        timeline=_timeline(site, told, sections),
        map=map_here(site, _places(site, told), up),
        contradicted=contradicted,
        quoted=site.spoken.get(view.id, 0),
        mentioned=mentioned_in(site, view.id),
    )
    return Page(path=path, html=html, findings=tuple(_findings(site, told, view, sections)))


def mentioned_in(site: Site, identifier: str) -> list[tuple[str, int]]:
    """The sources that speak of an entity, with how often, in the order of the dossier."""
    entity = site.lookup.entity(identifier)
    count: dict[str, int] = {}
    for mention in entity.mentions if entity is not None else ():
        count[mention.source] = count.get(mention.source, 0) + 1
    known = [(source, number) for source, number in count.items() if source in site.lookup.order]
    return sorted(known, key=lambda each: site.lookup.order[each[0]])


def _sections(site: Site, told: Life, up: str) -> list[Section]:
    """The parts of the life that have lines."""
    notes = Footnotes(
        lambda words: site.passages.href(words, up),
        speaker_of(told),
        in_source=len(told.sources) > 1,
        dress=lambda line, pieces: dressed(site, line, pieces, up, told.id),
        language_of=site.language_of,
    )
    t = site.labels
    found = [Section("family", t["family"], 2, notes.lines(told.family))]
    found += [
        Section(f"year-{number}", group.heading, 3, notes.lines(group.lines))
        for number, group in enumerate(told.years, 1)
    ]
    found += [
        Section("undated", t["undated"], 2, notes.lines(told.undated)),
        Section("views", t["views"], 2, notes.lines(told.views)),
        Section("said-of", t["said_of"].format(name=told.label), 2, notes.lines(told.said_of)),
    ]
    return [section for section in found if section.lines]


def _timeline(site: Site, told: Life, sections: Iterable[Section]) -> Picture | None:
    """The dated lines of the life as a picture; none where there is only one."""
    lines = [shown for section in sections for shown in section.lines]
    vital = _vital(site, told)
    events = [
        made
        for shown in lines
        if shown.line.stance == "asserts" and (made := event(shown.line, f"#ref-{_first(shown)}")) is not None
    ]
    if len(events) < 2:
        return None
    return picture(events, life_event(vital["birth"], vital["death"], told.label))


def _vital(site: Site, told: Life) -> Mapping[str, list[When]]:
    """The dates that are given for the person's own birth and death."""
    found: dict[str, list[When]] = {"birth": [], "death": []}
    for line in told.lines:
        if line.time is not None and line.notes:
            assertion = site.lookup.assertions[line.notes[0].assertion]
            for kind, dates in found.items():
                if is_own(assertion, kind, told.id):
                    dates.append(line.time)
    return found


def _first(shown: ShownLine) -> int:
    return shown.notes[0].number


def _places(site: Site, told: Life) -> Mapping[str, int]:
    """The places where something happened to the person, with how many lines say so."""
    found: dict[str, int] = {}
    for line in told.lines:
        if line.stance == "asserts" and line.notes:
            assertion = site.lookup.assertions[line.notes[0].assertion]
            ways = [p.entity for p in assertion.participants if p.role in ("origin", "destination")]
            for place in dict.fromkeys([*ways, assertion.place]):
                if place is not None and told.id in assertion.entities():
                    found[place] = found.get(place, 0) + 1
    return found


def _findings(site: Site, told: Life, view: EntityView, sections: Iterable[Section]) -> Iterator[Finding]:
    names = " ".join(name.text for name in told.names)
    yield Finding(kind="person", title=told.label, words=f"{names} {' '.join(view.details.get('known as', ()))}")
    for section in sections:
        for shown in section.lines:
            if _of_whom(site, shown) == told.id:
                text = f"{told.label}: {shown.line.text}"
                date = f" ({shown.line.date})" if shown.line.date else ""
                yield Finding(kind="line", title=text + date, words="", anchor=f"ref-{_first(shown)}")


def _of_whom(site: Site, shown: ShownLine) -> str | None:
    """Whose line it is: the first person who takes part, so that it is found once and not with everybody in it."""
    entities = site.lookup.assertions[shown.line.notes[0].assertion].entities()
    found = (site.lookup.entity(identifier) for identifier in entities)
    return next((entity.id for entity in found if entity is not None and entity.type == "person"), None)


def _touching(site: Site) -> dict[str, list[ContradictionView]]:
    """The contradictions by the people that they are about."""
    found: dict[str, list[ContradictionView]] = {}
    for view in site.contradictions:
        statements = [view.statement.id, *(other.id for against in view.against for other in against.others)]
        for person in dict.fromkeys(e for s in statements for e in site.lookup.assertions[s].entities()):
            found.setdefault(person, []).append(view)
    return found
