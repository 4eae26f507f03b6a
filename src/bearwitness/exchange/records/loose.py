"""Parts of JSON and YAML of which nobody says what they are: asked for by kind, with nothing where it is another."""

from collections.abc import Iterator, Mapping

Loose = Mapping[object, object]


def mapping(value: object) -> Loose:
    """The value where it is an object; an empty one where it is not."""
    return value if isinstance(value, dict) else {}


def listed(value: object) -> list[object]:
    """The members of a list; the value alone where it is none, and nothing for nothing."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def text(value: object) -> str:
    """The words of a string or a number; "" for anything else."""
    if isinstance(value, bool):
        return ""
    return str(value) if isinstance(value, str | int | float) else ""


def member(value: object, *path: str) -> object:
    """What stands at the end of a path of members; None where there is nothing."""
    for name in path:
        value = mapping(value).get(name)
    return value


def objects(value: object) -> Iterator[Loose]:
    """The objects among the members of a list."""
    yield from (each for each in listed(value) if isinstance(each, dict))
