"""`witness publish`: a dossier as a site of many pages."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from bearwitness.cli.output import explained
from bearwitness.cli.places import PlaceOption, dossier_option, to_look_at
from bearwitness.exchange.formats import FORMATS
from bearwitness.site.labels import ENGLISH, languages
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.record import Dossier, SourceRecord
    from bearwitness.site.grounds import Ground
    from bearwitness.site.living import Choice, Living
    from bearwitness.site.publication import Publication
    from bearwitness.store.snapshot import Snapshot

_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_ADDRESS = re.compile(r"https?://[^\s/]+(?:/\S*)?")
_WRITABLE = [form.name for form in FORMATS.values() if form.into == "file"]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the user asks for, as it is typed."""

    title: str | None
    editor: str | None
    address: str | None
    language: str
    texts: tuple[str, ...]
    formats: tuple[str, ...]
    today: str | None
    living: bool
    show: tuple[str, ...]
    leave_out: tuple[str, ...]
    accepted: bool


@click.command("publish")
@click.argument("dossier", required=False, type=PlaceOption())
@dossier_option
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder of the site."
)
@click.option("--title", help="What the site is called; without it by the name of the one told of most.")
@click.option("--editor", help="Who publishes it, for its citations.")
@click.option("--address", metavar="URL", help="Where it will stand on the web, for its citations and links.")
@click.option(
    "--language",
    type=click.Choice(languages()),
    default=ENGLISH,
    help="That of the pages; lines and quotations stay in their own.",
)
@click.option("--texts", metavar="ID|all", multiple=True, help="A source whose text may be published in full.")
@click.option(
    "--download", "formats", metavar="FORMAT", multiple=True, type=click.Choice(_WRITABLE), help="A format to offer."
)
@click.option("--today", metavar="YYYY-MM-DD", help="The day of the site; without it that of the newest source.")
@click.option("--living", is_flag=True, help="Leave nobody out because they may be living.")
@click.option("--show", metavar="NAME", multiple=True, help="Somebody who may be shown whatever the rule.")
@click.option("--leave-out", metavar="NAME", multiple=True, help="Somebody to leave out whatever the rule.")
@click.option("--accepted", is_flag=True, help="Only what somebody has accepted.")
@click.option("--json", "as_json", is_flag=True, help="Print what was written and who was left out as JSON.")
def command(dossier: Place | None, named: Place | None, output: Path, as_json: bool, **given: object) -> None:  # noqa: FBT001 - click gives an option by name
    """Write the dossier as a site that needs no server and opens from disk.

    Every life has its page, with a timeline, and so has every group, place, work and source; each line has its notes,
    which lead to the words.  Of a source's text there are the quoted words alone, unless --texts says that all of it
    may be published.

    People who may be living are left out, and others' lines and the quoted words say “a living person”: of whom no
    death is told, who has a dated birth or act, and who by all dates can have been born in the 110 years before the day
    of the site.  Of whom nothing has a date is shown, and named afterwards.

    A folder that holds such a site is brought up to date; one that holds anything else is left alone.
    """
    if dossier is not None and named is not None:
        raise click.UsageError("name the dossier once: as it is, or with -d")
    asked = msgspec.convert(given, Asked)
    _check(asked)
    report = _published(to_look_at(dossier or named), output, asked)
    if as_json:
        from bearwitness.cli.printing import print_json

        print_json(report)
    else:
        _say(report)


class PublishReport(msgspec.Struct, frozen=True, kw_only=True):
    """What was written where, and what became of the people who may be living."""

    output: str
    pages: int
    as_of: str
    left_out: tuple[str, ...]
    authors: tuple[str, ...]
    undated: tuple[str, ...]


def _check(asked: Asked) -> None:
    if asked.today is not None and _DAY.fullmatch(asked.today) is None:
        raise click.UsageError(f"--today is a day such as 2026-11-27, not “{asked.today}”")
    if asked.address is not None and _ADDRESS.fullmatch(asked.address) is None:
        raise click.UsageError(
            f"--address is that of a folder on the web, such as https://example.org/lives/, not “{asked.address}”"
        )
    if asked.living and (asked.show or asked.leave_out):
        raise click.UsageError("--living leaves nobody out; take --show and --leave-out away")


def _published(place: Place, folder: Path, asked: Asked) -> PublishReport:
    from bearwitness.site.labels import labels
    from bearwitness.site.living import Living, may_be_living, newest
    from bearwitness.site.publish import publish
    from bearwitness.site.redaction import withheld_with
    from bearwitness.store.access import open_for_reading

    with open_for_reading(place) as reader, reader.snapshot() as now:
        record, grounds = now.record(), _grounds(now)
    as_of = asked.today or newest(record.sources)
    living = Living() if asked.living else may_be_living(record, as_of, _choice(record, asked))
    if asked.accepted:
        record = _accepted(record)
    publication = _publication(record, asked, as_of, living)
    shown, grounds = withheld_with(record, grounds, living, labels(asked.language)["living"])
    with explained(folder), _progress() as said:
        done = publish(shown, publication, folder, said, grounds=grounds)
    names = {entity.id: entity.label for entity in record.entities}
    return PublishReport(
        output=str(folder),
        pages=done.pages,
        as_of=as_of,
        left_out=tuple(sorted(names[person] for person in living.left_out)),
        authors=tuple(sorted(names[person] for person in living.authors)),
        undated=tuple(sorted(names[person] for person in living.undated)),
    )


def _grounds(now: "Snapshot") -> "tuple[Ground, ...]":
    from bearwitness.site.grounds import grounds_of
    from bearwitness.views.identities import Identities

    known = Identities(now.members(), now.titles(), now.canonical, now.matches(), tuple(now.decisions()))
    return grounds_of(known.view(frozenset({"person", "group", "place", "work", "event"})), now.canonical)


def _publication(record: "Dossier", asked: Asked, as_of: str, living: "Living") -> "Publication":
    from bearwitness.site.publication import Publication

    texts = _texts(record, asked.texts)
    for name in asked.formats:
        if "texts" in FORMATS[name].carries and len(texts) < len(record.sources):
            raise click.UsageError(f"{name} has the texts of all sources; add --texts all if they may be published")
    address = asked.address or ""
    return Publication(
        title=asked.title or "",
        editor=asked.editor or "",
        address=address if not address or address.endswith("/") else f"{address}/",
        language=asked.language,
        as_of=as_of,
        texts=texts,
        formats=tuple(dict.fromkeys(asked.formats)),
        withheld=bool(living.left_out or living.authors),
    )


def _accepted(record: "Dossier") -> "Dossier":
    return msgspec.structs.replace(
        record, assertions=tuple(each for each in record.assertions if each.status == "accepted")
    )


def _choice(record: "Dossier", asked: Asked) -> "Choice":
    from bearwitness.cli.naming import meant
    from bearwitness.site.living import Choice

    shown, left_out = (frozenset(meant(record, name).id for name in names) for names in (asked.show, asked.leave_out))
    return Choice(shown, left_out)


def _texts(record: "Dossier", wanted: tuple[str, ...]) -> frozenset[str]:
    """The ids of the sources that are meant: all of them, or by id or title."""
    if "all" in wanted:
        return frozenset(source.id for source in record.sources)
    return frozenset(source for name in wanted for source in _meant_sources(record.sources, name))


def _meant_sources(sources: "tuple[SourceRecord, ...]", name: str) -> list[str]:
    found = [source.id for source in sources if name in (source.id, source.title)]
    if not found:
        known = "; ".join(f"{source.id} ({source.title})" for source in sources[:10])
        raise click.UsageError(f"no source is “{name}”; there are: {known}")
    return found


@contextmanager
def _progress() -> Iterator[Callable[[int], object]]:
    """What is told the number of pages: it stands on standard error while they are written, where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    with Console(stderr=True).status("") as status:
        yield lambda pages: status.update(f"{pages} pages") if pages % 50 == 0 else None


def _say(report: PublishReport) -> None:
    click.echo(f"wrote {click.format_filename(report.output)}: {report.pages} pages; open index.html in it", err=True)
    as_of = f"on {report.as_of}" if report.as_of else "since no source has a date: name the day with --today"
    _name("left out, as they may be living " + as_of, report.left_out, "--show NAME shows one, --living all")
    _name("named as authors, and nothing told of their lives", report.authors, "")
    _name("shown, though nothing dates them", report.undated, "--leave-out NAME leaves one out")


def _name(what: str, names: tuple[str, ...], hint: str) -> None:
    if names:
        click.echo(f"{what}: {', '.join(names)}{f' ({hint})' if hint else ''}", err=True)
