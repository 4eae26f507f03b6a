"""Which town a name means, by today's and by former names: where it lies, in which country, under which number.

Never a wrong one: a name that two towns bear means neither, and what is not known stays without a point.
"""

import msgspec

from bearwitness.reading.lexicon import table

_LINK = "https://sws.geonames.org/{}/"


class Town(msgspec.Struct, frozen=True):
    """A town of the gazetteer: its present name, [longitude, latitude], its country, its address at GeoNames.

    `state` is that of the United States in which it lies; "" elsewhere.
    """

    name: str
    point: tuple[float, float]
    country: str
    link: str
    state: str = ""


def town(name: str) -> Town | None:
    """The town that is meant by `name`, where there is but one that could be: "Petrograd" is Saint Petersburg."""
    present = present_name(name)
    row = table("places.txt").get(present, "").split("\t")
    if len(row) != len(("size", "longitude", "latitude", "country", "number")):
        return None
    _, longitude, latitude, where, number = row
    point, regions = (float(longitude), float(latitude)), table("countries.txt")
    country = where.partition("-")[0]
    state = regions.get(where, "") if where != country else ""
    return Town(present, point, regions.get(country, country), _LINK.format(number), state)


def present_name(name: str) -> str:
    """Today's name of a place that had another, or is often misspelt so; other names as they are."""
    return table("historical.txt").get(name, "") or name
