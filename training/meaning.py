"""From a small encoder of sentences to the file that search by meaning ships: ONNX, its matrix products in eight bits.

python -m training.meaning --encoder FOLDER --name meaning/1

Nothing is trained.  The table of the pieces is not written: it has to be the one of the learned reader, which is made
from the same encoder and keeps it as it is.
"""

import argparse
import hashlib
import logging
from pathlib import Path

import msgspec
from transformers import AutoModel

from bearwitness.learned.weights import Manifest, packed, piece_table
from training import TARGET
from training.export import encoder_bytes

FILE = "encoder.onnx"


def main() -> None:
    parser = argparse.ArgumentParser(description="from an encoder of sentences to the file that the package ships")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("-o", "--output", type=Path, default=TARGET.parent.parent / "meaning" / "weights")
    options = parser.parse_args()
    logging.getLogger().setLevel(logging.ERROR)
    bert = AutoModel.from_pretrained(str(options.encoder), add_pooling_layer=False).eval()
    table = bert.embeddings.word_embeddings.weight.detach().numpy()
    if packed(table) != piece_table():
        parser.error("the learned reader has the table of another encoder")
    content = encoder_bytes(bert, bert.config.hidden_size)
    (options.output / FILE).write_bytes(content)
    manifest = Manifest(options.name, {FILE: hashlib.sha256(content).hexdigest()})
    (options.output / "manifest.json").write_bytes(msgspec.json.format(msgspec.json.encode(manifest)))
    print(f"{len(content) / 2**20:.1f} MB in {options.output}")


if __name__ == "__main__":
    main()
