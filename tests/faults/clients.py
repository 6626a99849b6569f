"""Clients as they should be: a key for each wish, kept until the wish has been answered."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4


class Unknown(Exception):
    """No answer, or one that does not tell whether it was done."""


@dataclass
class Client:
    """One person at one host. Every request has a connection of its own."""

    port: int
    host: str
    token: str = ""
    cookies: str = ""
    timeout: float = 15.0

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The data. Raises Unknown where the server fails, is gone, or says it is busy."""
        body = json.dumps({"query": query, "variables": variables})
        headers = {
            "Host": self.host,
            "Content-Type": "application/json",
            **({"Authorization": f"Bearer {self.token}"} if self.token else {}),
            **({"Cookie": self.cookies} if self.cookies else {}),
        }
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        try:
            connection.request("POST", "/graphql", body, headers)
            response = connection.getresponse()
            status, text = response.status, response.read()
        except (OSError, http.client.HTTPException) as error:
            raise Unknown(repr(error)) from error
        finally:
            connection.close()
        return _data(status, text)

    def insist_on(self, query: str, *, patience: float = 60.0, **variables: Any) -> dict[str, Any]:
        """The data of a query, however often it takes."""
        deadline = time.monotonic() + patience
        while True:
            try:
                return self.ask(query, **variables)
            except Unknown:
                if time.monotonic() > deadline:
                    raise
            time.sleep(0.1)

    def do(self, mutation: str, result: str, *, key: str, **given: Any) -> dict[str, Any]:
        """The payload of one attempt, refusals in its userErrors."""
        name = mutation[0].upper() + mutation[1:]
        document = (
            f"mutation Do($input: {name}Input!) {{ {mutation}(input: $input) "
            f"{{ {result} userErrors {{ code message }} }} }}"
        )
        return self.ask(document, input={**given, "idempotencyKey": key})[mutation]

    def insist(
        self, mutation: str, result: str, *, key: str = "", patience: float = 60.0, **given: Any
    ) -> tuple[dict[str, Any], int]:
        """Ask with one key until there is an answer: it, and how many attempts came to nothing."""
        key, failures, deadline = key or str(uuid4()), 0, time.monotonic() + patience
        while True:
            try:
                payload = self.do(mutation, result, key=key, **given)
                if not _still_running(payload):
                    return payload, failures
            except Unknown:
                if time.monotonic() > deadline:
                    raise
            failures += 1
            time.sleep(min(0.05 * 2 ** min(failures, 4), 0.5))


def _still_running(payload: dict[str, Any]) -> bool:
    return any(error["code"] == "IN_FLIGHT" for error in payload["userErrors"])


def _data(status: int, text: bytes) -> dict[str, Any]:
    if status >= 500 or status == 429:
        raise Unknown(f"{status} {text[:200]!r}")
    answer = json.loads(text)
    errors = answer.get("errors", [])
    if any(_is_ours(error) for error in errors):
        raise Unknown(f"{status} {text[:200]!r}")
    assert not errors, errors
    return answer["data"]


def _is_ours(error: dict[str, Any]) -> bool:
    """Whether an error is the server's fault, and asking again may help."""
    return error.get("extensions", {}).get("code") in {"INTERRUPTED", "THROTTLED"}


@dataclass
class Load:
    """Several people who do the same again and again, until told to stop."""

    work: Callable[[int], None]  # gets the number of the person
    people: int = 4
    errors: list[BaseException] = field(default_factory=list)

    def __enter__(self) -> Load:
        self._over = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, args=(number,)) for number in range(self.people)
        ]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()
        if self.errors:
            raise self.errors[0]

    def _run(self, number: int) -> None:
        try:
            while not self._over.is_set():
                self.work(number)
        except BaseException as error:  # noqa: BLE001  told by the main thread
            self.errors.append(error)
