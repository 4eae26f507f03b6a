"""Markdown: the author's words without the markup, parsed by `markdown-it-py` as CommonMark with tables.

Headings are headings; *words in emphasis* keep one asterisk on each side, as titles have in plain text, and strong
ones lose theirs; links and images leave their words; a note keeps its number, in brackets, at its place and at its
text; front matter is metadata and no text.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bearwitness.sources.cleaning import RAISED, spaced
from bearwitness.sources.dates import date_in
from bearwitness.sources.draft import Block, Draft, Role, Stated

_FRONT = re.compile(r"\A---[^\S\n]*\n(?P<lines>.*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>[A-Za-z_-]+):[^\S\n]*(?P<value>\S.*)$", re.MULTILINE)
_NOTE = re.compile(r"^\[\^([^\]\s]+)\]:[^\S\n]*", re.MULTILINE)
_NOTE_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_RAISED = re.compile(r"<sup>(.*?)(?:</sup>|$)")
_BREAK = "\n"


def read_markdown(text: str) -> Draft:
    """The blocks of a Markdown text that has been `cleaned`."""
    front = _FRONT.match(text)
    body = _COMMENT.sub("", text[front.end() :] if front is not None else text).replace("\f", "\n\n")
    body = _NOTE_CALL.sub(r"\\[\1\\]", _NOTE.sub(r"\n\\[\1\\] ", body))
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    return Draft(tuple(_blocks(tokens)), _stated(front.group("lines")) if front is not None else Stated())


def _stated(lines: str) -> Stated:
    """What the front matter says, as Jekyll, Hugo and Pandoc have it."""
    fields = {f.group("key").lower(): f.group("value").strip(" \"'[]") for f in _FIELD.finditer(lines)}
    return Stated(
        title=fields.get("title", ""),
        author=fields.get("author", fields.get("authors", "")),
        date=date_in(fields.get("date", "")),
        language=fields.get("lang", fields.get("language", "")),
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """A block for each line of each paragraph, heading, item, code block and row of a table."""
    role: Role = "text"
    row: list[str] = []
    number = ""
    for group, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            role = "heading" if token.nesting == 1 else "text"
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield from _lines(" ".join(filter(None, row)), role, group)
        elif token.type == "list_item_open":
            number = f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "inline" and _in_cell(tokens, group):
            row.append(spaced(_words(token.children or [])))
        elif token.type == "inline":
            yield from _lines(number + _words(token.children or []), role, group)
            number = ""
        elif token.type in ("fence", "code_block"):
            yield from _lines(token.content, role, group)
        elif token.type == "html_block":
            yield from _lines(unescape(_TAG.sub("", token.content)), role, group)


def _in_cell(tokens: Sequence[Token], number: int) -> bool:
    return number > 0 and tokens[number - 1].type in ("td_open", "th_open")


def _lines(words: str, role: Role, group: int) -> Iterator[Block]:
    return (Block(line, role, group) for line in map(spaced, words.split(_BREAK)) if line)


def _words(tokens: Sequence[Token]) -> str:
    """The words of a line of text: a soft break is a space, a hard one ends the line."""
    words = "".join(map(_word, tokens))
    return _RAISED.sub(lambda found: found.group(1).translate(RAISED), words)


def _word(token: Token) -> str:
    if token.type in ("em_open", "em_close"):
        return "*"
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak" or (token.type == "html_inline" and token.content.lower().startswith("<br")):
        return _BREAK
    if token.type == "html_inline" and token.content in ("<sup>", "</sup>"):
        return token.content
    return token.content if token.type in ("text", "code_inline", "text_special") else ""
