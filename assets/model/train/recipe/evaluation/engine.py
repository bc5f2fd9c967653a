"""The application's own engine with some model file: what is measured is what ships."""

import json
import re
import subprocess
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Answer:
    """What came, and whether it ended by itself."""

    text: str
    ended: bool


def fim(prefix: str, suffix: str | None) -> str:
    """The prompt that fills in, or without a suffix continues."""
    return f"<|fim_prefix|>{prefix}<|fim_suffix|>" + ("" if suffix is None else f"{suffix}<|fim_middle|>")


class Engine:
    """``fim-playground serve`` as a process, until it is closed."""

    def __init__(self, program: Path, model: Path) -> None:
        command = [str(program), "serve", "--model-file", str(model), "--port", "0"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        served = re.search(r"Serving (.+) \(context (\d+) tokens\) at (\S+)", self._process.stdout.readline())
        if not served:
            self._process.kill()
            raise RuntimeError(f"{program} does not serve {model}")
        self.model, self.context, self._address = served[1], int(served[2]), served[3]
        self.tokens, self.seconds = 0, 0.0

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *_) -> None:
        self._process.terminate()
        self._process.wait()

    def complete(self, prompt: str, **parameters) -> Answer:
        """One completion; greedy and of 64 tokens at most unless the parameters say otherwise."""
        body = {"model": self.model, "prompt": prompt, "temperature": 0, "max_tokens": 64} | parameters
        headers = {"Content-Type": "application/json"}
        begun = time.monotonic()
        request = urllib.request.Request(f"{self._address}/completions", json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=120) as response:
            answer = json.load(response)
        self.seconds += time.monotonic() - begun
        self.tokens += answer["usage"]["completion_tokens"]
        choice = answer["choices"][0]
        return Answer(choice["text"], choice["finish_reason"] == "stop")
