"""A stand-in for OpenAI's package: as much of its interface as the snippets use, over real HTTP."""

import json
import urllib.request
from types import SimpleNamespace


class OpenAI:
    def __init__(self, *, base_url, api_key):
        self._url = base_url + "/completions"
        self._key = api_key
        self.completions = self

    def create(self, *, model, prompt, stream=False, temperature=None, top_p=None, max_tokens=None,
               presence_penalty=None, seed=None, stop=None, logprobs=None, stream_options=None):
        body = {name: value for name, value in locals().items() if name != "self" and value is not None}
        request = urllib.request.Request(
            self._url,
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Authorization": "Bearer " + self._key},
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        answer = opener.open(request, timeout=60)
        return self._chunks(answer) if stream else self._parsed(answer.read())

    def _chunks(self, answer):
        for line in answer:
            data = line.removeprefix(b"data:").strip()
            if line.startswith(b"data:") and data != b"[DONE]":
                yield self._parsed(data)

    @staticmethod
    def _parsed(data):
        return json.loads(data, object_hook=lambda fields: SimpleNamespace(**fields))
