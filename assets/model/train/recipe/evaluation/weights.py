"""Reads a GGUF file of this recipe back into PyTorch, to ask for the probability of given text."""

from pathlib import Path

import gguf
import torch

from recipe.export import BYTE_CHARACTERS, tensor_name
from recipe.model import LanguageModel, Size
from recipe.tokenizer import CONTROL, Tokenizer


def load(file: Path) -> tuple[LanguageModel, Tokenizer]:
    """The model with its weights as they are in the file, and its tokenizer."""
    reader = gguf.GGUFReader(file)

    def value(key: str):
        return reader.get_field(key).contents()

    size = Size(
        width=value("qwen2.embedding_length"),
        blocks=value("qwen2.block_count"),
        heads=value("qwen2.attention.head_count"),
        feed_forward=value("qwen2.feed_forward_length"),
        context=value("qwen2.context_length"),
        vocabulary=len(value("tokenizer.ggml.tokens")),
        epsilon=value("qwen2.attention.layer_norm_rms_epsilon"),
        rope_base=value("qwen2.rope.freq_base"),
    )
    tensors = {t.name: gguf.quants.dequantize(t.data, t.tensor_type) for t in reader.tensors}
    model = LanguageModel(size)
    state = {
        name: torch.tensor(tensors[tensor_name(name)].copy()).view_as(parameter) for name, parameter in model.state_dict().items()
    }
    model.load_state_dict(state)
    return model.eval(), _tokenizer(value("tokenizer.ggml.tokens"), value("tokenizer.ggml.merges"))


def _tokenizer(tokens: list[str], merges: list[str]) -> Tokenizer:
    if tuple(tokens[-len(CONTROL) :]) != CONTROL:
        raise ValueError(f"the control tokens are others than this recipe's: {tokens[-len(CONTROL) :]}")
    byte_of = {character: byte for byte, character in enumerate(BYTE_CHARACTERS)}
    tokenizer = Tokenizer([])
    numbers = {bytes([byte]): byte for byte in range(256)}
    pairs = []
    for merge in merges:
        left, right = (bytes(byte_of[character] for character in part) for part in merge.split(" "))
        pairs.append((numbers[left], numbers[right]))
        numbers.setdefault(left + right, 256 + len(pairs) - 1)
    tokenizer = Tokenizer(pairs)
    if tokenizer.size != len(tokens):
        raise ValueError(f"{len(tokens)} tokens do not follow from {len(merges)} merges")
    return tokenizer
