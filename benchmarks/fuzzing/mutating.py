"""Inputs made from seeds by mutation: bytes changed, pieces doubled, left out, moved, spliced with another seed.

The same seed and number give the same input.  A seed that is a ZIP archive is now and then mutated within: one of its
files is, and the archive is packed anew, so that what comes is not always a broken archive.
"""

import io
import random
import zipfile
import zlib
from collections.abc import Callable, Sequence

_MOST = 200_000
"""Bytes of an input: sizes are tried by tests of their own."""
_WORDS = tuple(
    word.encode()
    for word in (
        "\x00 \x0c \x1f \x7f \x85 \u2028 \u202e \ufeff \U0001d504 e\u0301 ש ١٩٠٧ ⅻ － – — … « » “ ” ’ & &amp; &#0; &x; &#xD800; < > <p> </p> "
        "<br/> <!-- --> ]]> <![CDATA[ <?xml?> <!DOCTYPE <!ENTITY xmlns= xml:id= \" ' ` * ** _ # ## --- > | [ ] [^1] ( ) { } {{ }} \\ / // .. "
        '../ - -- -1 0 00 1 9 99 999999999999999999999 1e309 -0 NaN null true [] {} "" , ; : % ? ~ X XX u uu Y-1 Y17E7 S3 .. /.. T Z '
        "1900-02-30 1908 0000 9999 12/13 1 JAN FEB BET AND ABT 1800 DATE NAME @I1@ @@ HEAD TRLR CONC @article{ @string{ author = \\'{e} p. pp. "
        "Mr. St. ‘ ’ He she 3 March 1812 born died ibid. 3. iv MDCC"
    ).split(" ")
)


def mutated(seeds: Sequence[bytes], luck: random.Random) -> bytes:
    """An input: a seed after some mutations."""
    data = luck.choice(seeds)
    if data[:2] == b"PK" and luck.random() < 0.8:
        return _packed_anew(data, luck)
    return _changed(data, seeds, luck)


def _changed(data: bytes, seeds: Sequence[bytes], luck: random.Random) -> bytes:
    for _ in range(1 + int(luck.expovariate(0.5))):
        data = luck.choice(_WAYS)(data, seeds, luck)[:_MOST]
    return data


def _packed_anew(data: bytes, luck: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError):
        return data
    if not files:
        return data
    at = luck.randrange(len(files))
    name, content = files[at]
    if luck.random() < 0.1:
        name = luck.choice(("", "../../x", "/x", name.upper(), name + "x", "a/" * 50))
    if luck.random() < 0.05:
        del files[at]
    else:
        files[at] = (name, _changed(content, [content for _, content in files], luck))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", luck.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def _place(data: bytes, luck: random.Random) -> int:
    return luck.randint(0, len(data))


def _stretch(data: bytes, luck: random.Random) -> tuple[int, int]:
    start = _place(data, luck)
    return start, min(len(data), start + int(luck.expovariate(1 / 30)) + 1)


def _flip(data: bytes, _: Sequence[bytes], luck: random.Random) -> bytes:
    if not data:
        return data
    at = luck.randrange(len(data))
    return data[:at] + bytes((luck.randrange(256),)) + data[at + 1 :]


def _insert(data: bytes, _: Sequence[bytes], luck: random.Random) -> bytes:
    at = _place(data, luck)
    return data[:at] + luck.choice(_WORDS) * luck.choice((1, 1, 1, 2, 50)) + data[at:]


def _replace(data: bytes, _: Sequence[bytes], luck: random.Random) -> bytes:
    start, end = _stretch(data, luck)
    return data[:start] + luck.choice(_WORDS) + data[end:]


def _remove(data: bytes, _: Sequence[bytes], luck: random.Random) -> bytes:
    start, end = _stretch(data, luck)
    return data[:start] + data[end:]


def _repeat(data: bytes, _: Sequence[bytes], luck: random.Random) -> bytes:
    start, end = _stretch(data, luck)
    return data[:end] + data[start:end] * luck.choice((1, 2, 3, 1000)) + data[end:]


def _move(data: bytes, _: Sequence[bytes], luck: random.Random) -> bytes:
    start, end = _stretch(data, luck)
    rest = data[:start] + data[end:]
    at = _place(rest, luck)
    return rest[:at] + data[start:end] + rest[at:]


def _cut(data: bytes, _: Sequence[bytes], luck: random.Random) -> bytes:
    return data[: _place(data, luck)] if luck.random() < 0.7 else data[_place(data, luck) :]


def _splice(data: bytes, seeds: Sequence[bytes], luck: random.Random) -> bytes:
    other = luck.choice(seeds)
    return data[: _place(data, luck)] + other[_place(other, luck) :]


def _number(data: bytes, _: Sequence[bytes], luck: random.Random) -> bytes:
    digits = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
    if not digits:
        return data
    at = luck.choice(digits)
    return data[:at] + str(luck.choice((0, 1, 9, 13, 32, 255, 65536, 10**9, 10**20))).encode() + data[at + 1 :]


_WAYS: tuple[Callable[[bytes, Sequence[bytes], random.Random], bytes], ...] = (
    _flip,
    _insert,
    _insert,
    _replace,
    _remove,
    _repeat,
    _move,
    _cut,
    _splice,
    _number,
)
