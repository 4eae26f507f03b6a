"""What the corpus and each text are: the headers."""

from collections.abc import Sequence

from bearwitness.exchange.tei.statements import CATEGORIES, named, reader_id
from bearwitness.exchange.tei.values import attributes, dated_text, language, to, word
from bearwitness.exchange.xmlwords import text
from bearwitness.record import SourceRecord
from bearwitness.sources.records import MADE_BY
from bearwitness.views.lookup import Lookup, plain


def header(title: str, more: str = "") -> str:
    """A header that says no more than it must; `more` is what follows the description of the file."""
    return (
        f"<teiHeader>\n<fileDesc><titleStmt><title>{title}</title></titleStmt>\n"
        "<publicationStmt><p>Not published.</p></publicationStmt>\n"
        f"<sourceDesc><p>A dossier.</p></sourceDesc></fileDesc>\n{more}</teiHeader>\n"
    )


def corpus_header() -> str:
    """The header of the whole, with the categories that events are marked with."""
    categories = "".join(
        f'<category xml:id="{name}"><catDesc>{meaning}</catDesc></category>\n' for name, meaning in CATEGORIES.items()
    )
    made_by = f'<appInfo><application ident="{MADE_BY}" version="1"><label>{MADE_BY}</label></application></appInfo>'
    declared = f"<encodingDesc>{made_by}\n<classDecl><taxonomy>\n{categories}</taxonomy></classDecl></encodingDesc>\n"
    return header("What is told of lives", declared)


def source_header(lookup: Lookup, source: SourceRecord, readers: Sequence[str]) -> str:
    """The header of a source: what it is, and which readers found what is stated of it."""
    title = f"<title>{text(plain(source.title) or source.id)}</title>"
    author = f"<author>{named(lookup, source.author)}</author>" if source.author is not None else ""
    found_by = "".join(
        f'<respStmt xml:id="{reader_id(source.id, number)}"><resp>reader</resp><name>{text(name)}</name></respStmt>'
        for number, name in enumerate(readers, 1)
    )
    date = f"<date{dated_text(source.date)}>{text(source.date)}</date>" if source.date is not None else ""
    about = f'<relatedItem type="about"{attributes(target=to(source.about))}/>' if source.about is not None else ""
    described = attributes(type=word(source.kind))
    return (
        f"<teiHeader>\n<fileDesc><titleStmt>{title}{author}{found_by}</titleStmt>\n"
        "<publicationStmt><p>Not published.</p></publicationStmt>\n"
        f"<sourceDesc><bibl{described}>{title}{author}{date}{about}"
        f'<idno type="sha256">{text(source.sha256)}</idno></bibl></sourceDesc></fileDesc>\n'
        f"{_profile(source)}</teiHeader>\n"
    )


def _profile(source: SourceRecord) -> str:
    tag = language(source.language)
    if tag is None:
        return ""
    return f'<profileDesc><langUsage><language ident="{tag}"/></langUsage></profileDesc>\n'
