"""What the structures are called that are in a GEDCOM file and are not taken in."""

from collections.abc import Mapping

_ORDINANCES = "ordinances of the Latter-day Saints"
_NAMES: Mapping[str, str] = {
    "ASSO": "ties to others, such as godparents",
    "FACT": "facts and descriptions of other kinds",
    "DSCR": "facts and descriptions of other kinds",
    "NOTE": "notes",
    "SNOTE": "notes",
    "OBJE": "pictures and files",
    "SOUR": "sources of a whole record",
    "REPO": "archives and libraries",
    "RELI": "religions",
    "NATI": "nationalities",
    "TITL": "titles",
    "WILL": "wills",
    "PROB": "probates",
    "ADOP": "adoptions",
    "MARB": "banns of marriage",
    "MARC": "contracts of marriage",
    "MARL": "licences of marriage",
    "ANUL": "annulments",
    "NCHI": "numbers of children",
    "IDNO": "numbers of identity papers",
    "SSN": "numbers of identity papers",
    **dict.fromkeys(("BAPL", "CONL", "ENDL", "INIL", "SLGC", "SLGS"), _ORDINANCES),
}


def named(tag: str) -> str:
    """What a structure of that tag is, in English; the tag where it is none that people know.

    A tag that begins with an underscore is of the program that wrote the file.
    """
    return f"additions of a program ({tag})" if tag.startswith("_") else _NAMES.get(tag, f"what is marked {tag}")
