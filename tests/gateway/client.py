"""The gateway as a process, and a client that talks to it."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from config.demo.node import FOLDER, ready_gateway
from kernel.embedded.errors import EmbeddedError
from tests.support.required import missing

SECRET = "only-the-gateway-knows"


@cache
def node() -> str:
    """Node with the gateway's packages, as the demo has it. The gate fails without one."""
    try:
        found = ready_gateway()
    except EmbeddedError as reason:
        missing(str(reason))
    assert found, "this checkout has no gateway"
    return found


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    @property
    def data(self) -> Any:
        return self.json["data"]

    @property
    def codes(self) -> list[str | None]:
        errors = self.json.get("errors", [])
        return [error.get("extensions", {}).get("code") for error in errors]


class Gateway:
    """A running gateway process."""

    def __init__(self, supergraph: Path, log: Path, **settings: str) -> None:
        self.log = log
        own = {"PORT": "0", "SUPERGRAPH": str(supergraph), "GATEWAY_SECRET": SECRET}
        # Nothing of the tests' own environment but what a process needs.
        plain = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        with log.open("wb") as err:
            self.process = subprocess.Popen(
                [node(), FOLDER / "server.mjs"], env={**plain, **own, **settings}, stderr=err
            )
        self.port = self._await_port()

    def _await_port(self) -> int:
        until = time.monotonic() + 30
        while time.monotonic() < until and self.process.poll() is None:
            found = re.search(r'"url":"http://127.0.0.1:(\d+)/', self.log.read_text())
            if found:
                return int(found[1])
            time.sleep(0.05)
        raise AssertionError(f"the gateway did not start: {self.log.read_text()}")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)

    def ask(
        self,
        query: str,
        variables: dict[str, Any] | None = None,
        *,
        token: str | None = "tl_brand",
        headers: dict[str, str] | None = None,
    ) -> Reply:
        body = json.dumps({"query": query, "variables": variables or {}})
        return self.send(body, token=token, headers=headers)

    def send(
        self,
        body: str | bytes | None,
        *,
        method: str = "POST",
        path: str = "/graphql",
        token: str | None = "tl_brand",
        headers: dict[str, str] | None = None,
    ) -> Reply:
        given = {"Content-Type": "application/json"}
        if token is not None:
            given["Authorization"] = f"Bearer {token}"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, {**given, **(headers or {})})
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Reply(response.status, found, response.read().decode())
        finally:
            connection.close()
