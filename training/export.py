"""From a trained network to the files that the package ships: an encoder in ONNX in eight bits, heads in half precision.

python -m training.export NETWORK --encoder FOLDER --name learned/2
"""

import argparse
import hashlib
import logging
import tempfile
from pathlib import Path

import msgspec
import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from bearwitness.learned.weights import Manifest, packed
from training import TARGET
from training.network import Network


class Contextual(nn.Module):
    """The encoder from the sums of its input tables on."""

    def __init__(self, bert: nn.Module) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, given: Tensor, mask: Tensor) -> Tensor:
        return self.bert(inputs_embeds=given, attention_mask=mask).last_hidden_state


def encoder_bytes(bert: nn.Module, size: int) -> bytes:
    """An encoder as ONNX, its matrix products in eight bits a weight, a scale for each column."""
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            Contextual(bert).eval(),
            (torch.zeros(2, 16, size), torch.ones(2, 16)),
            str(whole),
            input_names=["given", "mask"],
            output_names=["seen"],
            dynamic_axes={"given": {0: "windows", 1: "pieces"}, "mask": {0: "windows", 1: "pieces"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            small,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
        )
        return small.read_bytes()


def arrays_of(network: Network) -> dict[str, np.ndarray]:
    """The tables of the input and the heads by the names that the package asks for."""
    arrays = {"encoder.pieces": network.encoder.bert.embeddings.word_embeddings.weight}
    arrays |= {f"encoder.layers.{k}": layer.weight for k, layer in enumerate(network.encoder.layers)}
    for head in ("mention", "trigger", "argument", "chain", "standing"):
        arrays |= {f"{head}.{name}": value for name, value in getattr(network, head).named_parameters()}
    return {name: value.detach().numpy() for name, value in arrays.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description="from a trained network to the files that the package ships")
    parser.add_argument("network", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    options = parser.parse_args()
    logging.getLogger().setLevel(logging.ERROR)
    network = Network(str(options.encoder))
    trained = torch.load(options.network, map_location="cpu")
    network.load_state_dict(trained["weights"])
    contents = {
        "encoder.onnx": encoder_bytes(network.encoder.bert, network.encoder.size),
        "vocabulary.txt": (options.encoder / "vocab.txt").read_bytes(),
        "heads.msgpack": msgspec.msgpack.encode(
            {name: packed(value) for name, value in sorted(arrays_of(network).items())}
        ),
    }
    options.output.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (options.output / name).write_bytes(content)
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    (options.output / "manifest.json").write_bytes(
        msgspec.json.format(msgspec.json.encode(Manifest(options.name, hashes, tuple(trained["documents"]))))
    )
    print(f"{sum(map(len, contents.values())) / 2**20:.1f} MB in {options.output}")


if __name__ == "__main__":
    main()
