"""A training's state on the disk: replaced as a whole, so that an interruption leaves the one before."""

import os
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from recipe.model import LanguageModel, Size
from recipe.optimizers import Optimizers


@dataclass
class Progress:
    """How far a training has come."""

    step: int = 0
    tokens: int = 0
    seconds: float = 0.0


def save(file: Path, model: LanguageModel, optimizers: Optimizers, progress: Progress) -> None:
    """Writes everything that going on needs."""
    state = {
        "size": asdict(model.size),
        "model": model.state_dict(),
        "optimizers": optimizers.state(),
        "progress": asdict(progress),
    }
    fresh = file.with_suffix(".new")
    torch.save(state, fresh)
    os.replace(fresh, file)


def restore(file: Path, model: LanguageModel, optimizers: Optimizers) -> Progress:
    """Puts model and optimizers where they were.

    Raises ValueError if the checkpoint is of a model of another size.
    """
    state = torch.load(file, map_location="cpu", weights_only=True)
    if state["size"] != asdict(model.size):
        raise ValueError(f"{file} holds a model of another size: {state['size']}; --fresh begins anew")
    model.load_state_dict(state["model"])
    optimizers.restore(state["optimizers"])
    return Progress(**state["progress"])


def load_model(file: Path) -> tuple[LanguageModel, Progress]:
    """The model alone, to export it."""
    state = torch.load(file, map_location="cpu", weights_only=True)
    model = LanguageModel(Size(**state["size"]))
    model.load_state_dict(state["model"])
    return model.eval(), Progress(**state["progress"])
