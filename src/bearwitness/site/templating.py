"""The templates of the pages: everything that is put into them is escaped, and what is missing is an error."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from bearwitness.exchange.iri import iri
from bearwitness.site.labels import amount
from bearwitness.views.comparing_text import standing
from bearwitness.views.lookup import capital
from bearwitness.views.wording import counted, described, excerpt, other_names, quoted, short_title, unquoted

_PACKAGE = files("bearwitness.site")


@cache
def environment() -> Environment:
    """The environment that all pages are made in; a template is read once."""
    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FunctionLoader(_template),
        auto_reload=False,
    )
    made.filters |= {
        "amount": amount,
        "capital": capital,
        "counted": counted,
        "described": described,
        "excerpt": excerpt,
        "iri": iri,
        "other_names": other_names,
        "quoted": quoted,
        "short_title": short_title,
        "standing": standing,
        "unquoted": unquoted,
    }
    return made


def template(name: str) -> Template:
    """The template of that name."""
    return environment().get_template(name)


def style(*names: str) -> str:
    """The style sheets of those names, one after the other."""
    return "".join(_PACKAGE.joinpath(name).read_text(encoding="utf-8") for name in names)


def _template(name: str) -> str:
    return _PACKAGE.joinpath("templates").joinpath(name).read_text(encoding="utf-8")
