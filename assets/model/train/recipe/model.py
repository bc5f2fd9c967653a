"""The model: Qwen2's architecture with tied embeddings, in PyTorch."""

from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor, nn


@dataclass(frozen=True)
class Size:
    """The numbers that make a model; heads share one head of keys and values."""

    width: int
    blocks: int
    heads: int
    feed_forward: int
    context: int = 1024
    vocabulary: int = 4096
    epsilon: float = 1e-6
    rope_base: float = 10000.0

    @property
    def head_width(self) -> int:
        """Numbers in one attention head."""
        return self.width // self.heads


#: ``trial`` tries the recipe out; ``cpu`` suits two hours on two cores, ``gpu`` half an hour of a large accelerator.
SIZES = {
    "trial": Size(width=64, blocks=2, heads=2, feed_forward=128),
    "cpu": Size(width=256, blocks=8, heads=4, feed_forward=704),
    "gpu": Size(width=384, blocks=12, heads=6, feed_forward=1024),
}


class Block(nn.Module):
    """Attention, then a gated feed-forward layer, each behind a norm and added to what came in."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        width, head = size.width, size.head_width
        self.attention_norm = nn.Parameter(torch.ones(width))
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, head)
        self.value = nn.Linear(width, head)
        self.output = nn.Linear(width, width, bias=False)
        self.feed_norm = nn.Parameter(torch.ones(width))
        self.gate = nn.Linear(width, size.feed_forward, bias=False)
        self.up = nn.Linear(width, size.feed_forward, bias=False)
        self.down = nn.Linear(size.feed_forward, width, bias=False)

    def forward(self, hidden: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
        hidden = hidden + self._attend(self._norm(hidden, self.attention_norm), cosine, sine)
        normed = self._norm(hidden, self.feed_norm)
        gated = functional.linear(normed, torch.cat([self.gate.weight, self.up.weight]))
        gate, up = gated.chunk(2, -1)
        return hidden + self.down(functional.silu(gate) * up)

    def _attend(self, normed: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
        rows, length, width = normed.shape
        heads, head = self.size.heads, self.size.head_width
        weight = torch.cat([self.query.weight, self.key.weight, self.value.weight])
        bias = torch.cat([self.query.bias, self.key.bias, self.value.bias])
        query, key, value = functional.linear(normed, weight, bias).split([width, head, head], -1)
        query = rotated(query.view(rows, length, heads, head).transpose(1, 2), cosine, sine)
        key = rotated(key.view(rows, length, 1, head).transpose(1, 2), cosine, sine).expand(rows, heads, length, head)
        value = value.view(rows, length, 1, head).transpose(1, 2).expand(rows, heads, length, head)
        taken = functional.scaled_dot_product_attention(query, key, value, is_causal=True)
        return self.output(taken.transpose(1, 2).reshape(rows, length, width))

    def _norm(self, hidden: Tensor, weight: Tensor) -> Tensor:
        return functional.rms_norm(hidden, (self.size.width,), weight, self.size.epsilon)


class LanguageModel(nn.Module):
    """Token numbers to the logits of the next tokens."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        self.embedding = nn.Embedding(size.vocabulary, size.width)
        self.blocks = nn.ModuleList(Block(size) for _ in range(size.blocks))
        self.norm = nn.Parameter(torch.ones(size.width))
        frequencies = size.rope_base ** (-torch.arange(0, size.head_width, 2).float() / size.head_width)
        angles = torch.outer(torch.arange(size.context).float(), frequencies)
        self.register_buffer("cosine", angles.cos(), persistent=False)
        self.register_buffer("sine", angles.sin(), persistent=False)
        self._initialise()

    def forward(self, tokens: Tensor) -> Tensor:
        """Logits, rows by length by vocabulary."""
        hidden = self.embedding(tokens)
        cosine, sine = self.cosine[: tokens.shape[1]], self.sine[: tokens.shape[1]]
        for block in self.blocks:
            hidden = block(hidden, cosine, sine)
        normed = functional.rms_norm(hidden, (self.size.width,), self.norm, self.size.epsilon)
        return functional.linear(normed, self.embedding.weight)

    def loss(self, tokens: Tensor, targets: Tensor, weights: Tensor) -> Tensor:
        """The weighted mean of the cross entropies, in nats a token."""
        logits = self(tokens).float().flatten(0, 1)
        each = functional.cross_entropy(logits, targets.flatten(), reduction="none")
        weights = weights.flatten()
        return (each * weights).sum() / weights.sum()

    def _initialise(self) -> None:
        nn.init.normal_(self.embedding.weight, std=0.02)
        for name, parameter in self.blocks.named_parameters():
            if parameter.dim() == 2:
                closes = name.endswith(("output.weight", "down.weight"))
                std = 0.5 * parameter.shape[1] ** -0.5
                nn.init.normal_(parameter, std=std * (2 * self.size.blocks) ** -0.5 if closes else std)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)


def rotated(heads: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """Rotary positions, the first half of a head's numbers paired with the second."""
    first, second = heads.chunk(2, -1)
    return torch.cat([first * cosine - second * sine, second * cosine + first * sine], -1)
