"""The months of the calendars: how they are printed, and how else they are spelled."""

import re
import unicodedata

REPUBLICAN = (
    "Vendémiaire", "Brumaire", "Frimaire", "Nivôse", "Pluviôse", "Ventôse",
    "Germinal", "Floréal", "Prairial", "Messidor", "Thermidor", "Fructidor",
)  # fmt: skip
COMPLEMENTARY = (
    "jour de la Vertu", "jour du Génie", "jour du Travail", "jour de l’Opinion", "jour des Récompenses",
    "jour de la Révolution",
)  # fmt: skip
"""The complementary days by their names, the last of them in leap years only."""
HEBREW = (
    "Nisan", "Iyar", "Sivan", "Tammuz", "Av", "Elul",
    "Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Adar II",
)  # fmt: skip
ISLAMIC = (
    "Muharram", "Safar", "Rabiʿ I", "Rabiʿ II", "Jumada I", "Jumada II",
    "Rajab", "Shaʿban", "Ramadan", "Shawwal", "Dhu al-Qaʿda", "Dhu al-Hijja",
)  # fmt: skip

_HEBREW_SPELLINGS = (
    "niss?an", "iyy?ar", "sivan", "tamm?uz", "av|ab", "elul", "tishr(?:i|ei)", "(?:mar ?)?[ck]?heshvan", "kislev",
    "te[bv]eth?", "she?[bv]at", "adar(?: i| rishon)?", "adar (?:ii|bet|sheni)|ve ?adar",
)  # fmt: skip
_FIRST = "(?:i|1|(?:al|ul) (?:awwala?|ula))"
_SECOND = "(?:ii|2|(?:al|ath|ul|uth) (?:thani(?:yah?)?|akh?irah?))"
_ISLAMIC_SPELLINGS = (
    "(?:al )?muharram", "safar", f"rabi {_FIRST}", f"rabi {_SECOND}", f"jumada {_FIRST}", f"jumada {_SECOND}",
    "rajab", "shaban", "ramadh?an", "shawwal", "(?:dhu|zu) ?(?:a?l )?q[ai]dah?", "(?:dhu|zu) ?(?:a?l )?hijj?ah?",
)  # fmt: skip


def plain(text: str) -> str:
    """In lower case, without accents, points and apostrophes, hyphens as spaces: "Dhu'l-Ḥijja" is "dhul hijja"."""
    letters = unicodedata.normalize("NFD", text.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[\s-]+", " ", re.sub(r"[’‘'ʿʾ`.,]", "", kept)).strip()


def republican_month(name: str) -> int | None:
    """The number of the month of that name, in plain letters."""
    return _number(name, tuple(plain(month) for month in REPUBLICAN))


def hebrew_month(name: str) -> int | None:
    """The number of the month, counted from Nisan, that is spelled so; "Adar" is 12."""
    return _number(name, _HEBREW_SPELLINGS)


def islamic_month(name: str) -> int | None:
    """The number of the month that is spelled so."""
    return _number(name, _ISLAMIC_SPELLINGS)


def _number(name: str, spellings: tuple[str, ...]) -> int | None:
    numbered = enumerate(spellings, start=1)
    return next((number for number, spelling in numbered if re.fullmatch(spelling, name)), None)


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")


def roman(number: int) -> str:
    """A year of the Republic, 1 to 14, as it is written."""
    return _ROMAN[number]


def from_roman(text: str) -> int | None:
    """The year of the Republic in Roman or Arabic figures; None for anything else."""
    if text.isdigit():
        return int(text)
    return _ROMAN.index(text.upper()) if text and text.upper() in _ROMAN else None
