"""A client process of the benches; it knows nothing of the product."""

from __future__ import annotations

import http.client
import json
import time
from typing import Any


def idle(_: int) -> None:
    """Let the pool start before the clock does."""


def run(job: tuple[int, str, str, str, list[Any]]) -> tuple[list[float], list[str]]:
    port, host, token, document, variables = job
    wire = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {
        "Host": host,
        "Authorization": f"Bearer {token}",
        "Content-Type": "application/json",
    }
    latencies, failures = [], []
    for each in variables:
        body = json.dumps({"query": document, "variables": each})
        began = time.perf_counter()
        wire.request("POST", "/graphql", body, headers)
        answer = wire.getresponse().read()
        latencies.append(time.perf_counter() - began)
        if b'"errors"' in answer or b'"code"' in answer:
            failures.append(answer[:300].decode())
    return latencies, failures
