"""Step 3: the training. ``python -m recipe.train --hours 2`` goes on from its last checkpoint if there is one."""

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

import torch
import torch.distributed as distributed

from recipe import checkpoint
from recipe.corpus import read_corpus
from recipe.model import SIZES, LanguageModel
from recipe.optimizers import Optimizers
from recipe.paths import BUILD, CHECKPOINT
from recipe.rows import batches
from recipe.tokenizer import Tokenizer
from recipe.validation import Validation


def main() -> None:
    """Starts as many processes as wanted; they share their gradients."""
    arguments = _arguments()
    if arguments.fresh:
        CHECKPOINT.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        meeting = Path(folder, "meeting").as_uri()
        torch.multiprocessing.spawn(_train, (arguments, meeting), nprocs=arguments.processes)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="cpu")
    parser.add_argument(
        "--hours", type=float, default=2.0, help="of training altogether; the learning rate falls to nothing by then"
    )
    parser.add_argument("--steps", type=int, default=0, help="train so many steps instead")
    parser.add_argument("--processes", type=int, default=2, help="with one thread each; 1 for an accelerator")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument(
        "--producers", type=int, default=0, help="processes that make rows beside the training; 0: it makes its own"
    )
    parser.add_argument("--batch-tokens", type=int, default=6144, help="of all processes together")
    parser.add_argument("--checkpoint-minutes", type=float, default=5.0)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--no-compile", action="store_true", help="start at once, run slower")
    parser.add_argument("--full-precision", action="store_true", help="for processors that are slow at bfloat16")
    parser.add_argument("--fresh", action="store_true", help="forget the checkpoint")
    return parser.parse_args()


def _train(rank: int, arguments: argparse.Namespace, meeting: str) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(arguments.full_precision)
    torch.manual_seed(arguments.seed)
    distributed.init_process_group("gloo", init_method=meeting, rank=rank, world_size=arguments.processes)
    Training(rank, arguments).run()
    distributed.destroy_process_group()


class Training:
    """One process of a training; process 0 also keeps and tells."""

    def __init__(self, rank: int, arguments: argparse.Namespace) -> None:
        self._rank, self._arguments = rank, arguments
        tokenizer, corpus = Tokenizer.load(), read_corpus()
        size = SIZES[arguments.size]
        if tokenizer.size != size.vocabulary:
            raise ValueError(f"the tokenizer has {tokenizer.size} tokens, the model {size.vocabulary}")
        self._model = LanguageModel(size).to(arguments.device)
        self._optimizers = Optimizers(self._model)
        resumed = CHECKPOINT.exists()
        self._progress = checkpoint.restore(CHECKPOINT, self._model, self._optimizers) if resumed else checkpoint.Progress()
        self._gradients = _flat_gradients(self._model)
        self._loss = self._model.loss if arguments.no_compile else torch.compile(self._model.loss, dynamic=False)
        self._validation = Validation(tokenizer, corpus) if rank == 0 else None
        # Each process, and each go at the same training, draws rows of its own.
        seed = arguments.seed + 1000 * rank + 100_000 * self._progress.step
        self._batches = batches(tokenizer, corpus, seed, arguments.batch_tokens // arguments.processes, arguments.producers)

    def run(self) -> None:
        """Trains until the time or the steps are used up."""
        begun, before = time.monotonic(), self._progress.seconds
        kept = begun
        while (done := self._done()) < 1:
            loss = self._step(done)
            now = time.monotonic()
            self._progress.seconds = before + now - begun
            if self._rank == 0 and now - kept > self._arguments.checkpoint_minutes * 60:
                self._keep(loss)
                kept = now
        if self._rank == 0:
            self._keep(loss)

    def _done(self) -> float:
        """The share of the training that is behind; the same in every process."""
        if self._arguments.steps:
            return self._progress.step / self._arguments.steps
        done = torch.tensor([self._progress.seconds / (self._arguments.hours * 3600)], dtype=torch.float64)
        distributed.broadcast(done, 0)
        return done.item()

    def _step(self, done: float) -> float:
        device = self._arguments.device
        tokens, targets, weights = (tensor.to(device) for tensor in next(self._batches))
        self._gradients.zero_()
        with torch.autocast(device, torch.bfloat16, enabled=not self._arguments.full_precision):
            loss = self._loss(tokens, targets, weights)
        loss.backward()
        if self._arguments.processes > 1:
            distributed.all_reduce(self._gradients)
            self._gradients /= self._arguments.processes
        self._optimizers.step(self._progress.step, done)
        self._progress.step += 1
        self._progress.tokens += tokens.numel() * self._arguments.processes
        return loss.item()

    def _keep(self, loss: float) -> None:
        checkpoint.save(CHECKPOINT, self._model, self._optimizers, self._progress)
        progress = self._progress
        told = {
            "step": progress.step,
            "million_tokens": round(progress.tokens / 1e6, 3),
            "minutes": round(progress.seconds / 60, 2),
            "tokens_a_second": round(progress.tokens / max(progress.seconds, 1e-9)),
            "last_loss": round(loss, 4),
            "held_out": self._validation.losses(self._model),
        }
        print(json.dumps(told), flush=True)
        with (BUILD / "train-log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(told) + "\n")


def _flat_gradients(model: LanguageModel) -> torch.Tensor:
    """One tensor of which every parameter's gradient is a part, so that all are shared at once."""
    parameters = list(model.parameters())
    flat = torch.zeros(sum(parameter.numel() for parameter in parameters), device=parameters[0].device)
    begin = 0
    for parameter in parameters:
        parameter.grad = flat[begin : begin + parameter.numel()].view_as(parameter)
        begin += parameter.numel()
    return flat


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("TORCHINDUCTOR_COMPILE_THREADS", "1")
    main()
