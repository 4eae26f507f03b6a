"""The weights that come with the package: a vocabulary, an encoder and heads, each checked against its hash."""

import hashlib
from functools import cache
from importlib.resources import files

import msgspec
import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float32]


class WeightsError(Exception):
    """A file of weights is missing or is not the one that the package was made with."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the weights “{name}” are not those that came with this version; install the package again")


class Manifest(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the weights are called, the SHA-256 of each file, what they were trained on, how certainty is reckoned."""

    name: str
    files: dict[str, str]
    documents: tuple[str, ...] = ()
    certainty: tuple[float, ...] = (0.0, 1.0, 1.0, 0.0, 0.0)


class Weights(msgspec.Struct, frozen=True):
    """The encoder as ONNX, the vocabulary, and the arrays of the embeddings and heads by name."""

    encoder: bytes
    vocabulary: tuple[str, ...]
    arrays: dict[str, Values]

    def under(self, prefix: str) -> dict[str, Values]:
        """The arrays whose names begin with `prefix` and a dot, without it."""
        return {name[len(prefix) + 1 :]: array for name, array in self.arrays.items() if name.startswith(f"{prefix}.")}


_FOLDER, _READER = "weights", "bearwitness.learned"


@cache
def manifest(package: str = _READER) -> Manifest:
    """The name and the hashes of the weights of a package; reads no weights."""
    return msgspec.json.decode((files(package) / _FOLDER / "manifest.json").read_bytes(), type=Manifest)


@cache
def weights() -> Weights:
    """Everything, once a process; WeightsError where a file does not match its hash."""
    return Weights(
        encoder=checked("encoder.onnx"),
        vocabulary=vocabulary(),
        arrays={name: unpacked(one) for name, one in _packed().items()},
    )


@cache
def vocabulary() -> tuple[str, ...]:
    """The pieces of words, each at its number."""
    return tuple(checked("vocabulary.txt").decode().splitlines())


def piece_table() -> "Packed":
    """The vector of each piece, as the first layer of an encoder is given it."""
    return _packed()["encoder.pieces"]


def checked(name: str, package: str = _READER) -> bytes:
    """A file of the weights of a package; WeightsError where it does not match its hash."""
    try:
        content = (files(package) / _FOLDER / name).read_bytes()
    except OSError as error:
        raise WeightsError(name) from error
    if hashlib.sha256(content).hexdigest() != manifest(package).files.get(name):
        raise WeightsError(name)
    return content


class Packed(msgspec.Struct, frozen=True):
    """An array: its shape, its type of numbers, its bytes; bytes of int8 go with a scale for each row."""

    shape: tuple[int, ...]
    kind: str
    content: bytes
    scales: bytes = b""


def _packed() -> dict[str, Packed]:
    return msgspec.msgpack.decode(checked("heads.msgpack"), type=dict[str, Packed])


def unpacked(one: Packed) -> Values:
    """The array in single precision."""
    array: Values = np.frombuffer(one.content, dtype=one.kind).reshape(one.shape).astype(np.float32)
    if one.scales:
        array *= np.frombuffer(one.scales, dtype=np.float32)[:, None]
    return array


def packed(array: Values) -> Packed:
    """The array in eight bits a number where it is a table of a thousand rows and more, else in half precision."""
    if array.ndim == 2 and len(array) >= 1000:
        scales = np.abs(array).max(axis=1).astype(np.float32) / 127
        rounded = np.round(array / np.maximum(scales, 1e-12)[:, None]).astype(np.int8)
        return Packed(array.shape, "int8", rounded.tobytes(), scales.tobytes())
    return Packed(array.shape, "float16", array.astype(np.float16).tobytes())
