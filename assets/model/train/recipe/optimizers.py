"""Muon for the matrices, AdamW for the rest, both under one cosine."""

import math

import torch
from torch import nn

_MUON_RATE, _ADAM_RATE = 0.02, 3e-3
_WARM_UP_STEPS = 20


class Optimizers:
    """Both optimizers as one."""

    def __init__(self, model: nn.Module) -> None:
        matrices = [p for name, p in model.named_parameters() if p.dim() == 2 and not name.startswith("embedding")]
        chosen = {id(p) for p in matrices}
        others = [p for p in model.parameters() if id(p) not in chosen]
        self._both = (
            torch.optim.Muon(matrices, lr=_MUON_RATE, momentum=0.95, weight_decay=0.01, adjust_lr_fn="original"),
            torch.optim.AdamW(others, lr=_ADAM_RATE, betas=(0.9, 0.95), weight_decay=0.0),
        )

    def step(self, number: int, done: float) -> float:
        """One step at the rate for this share (0 to 1) of the training; returns the share of the full rate."""
        factor = min(1.0, (number + 1) / _WARM_UP_STEPS) * (0.5 + 0.5 * math.cos(math.pi * min(1.0, done)))
        for optimizer, rate in zip(self._both, (_MUON_RATE, _ADAM_RATE)):
            for group in optimizer.param_groups:
                group["lr"] = rate * factor
            optimizer.step()
        return factor

    def state(self) -> list[dict]:
        """What a checkpoint needs."""
        return [optimizer.state_dict() for optimizer in self._both]

    def restore(self, state: list[dict]) -> None:
        """Goes on from a checkpoint."""
        for optimizer, of_it in zip(self._both, state):
            optimizer.load_state_dict(of_it)
