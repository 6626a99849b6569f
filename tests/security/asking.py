"""Calling an operation of the walk, and reading what it answered."""

from __future__ import annotations

from itertools import count
from typing import Any

from tests.security.cases import path_of
from tests.support.api import Api
from tests.support.schema_walk import Operation

_key = count(1)


def ask(api: Api, operation: Operation, given: dict[str, Any], **shape: Any) -> dict[str, Any]:
    """The answer, or what went wrong, without what differs each time."""
    if operation.is_mutation:
        given = {**given, "idempotencyKey": f"walk-{next(_key)}"}
    answer = api.post(
        operation.document(**shape), path=path_of(operation), **operation.variables(given)
    )
    answer.pop("extensions", None)
    return answer


def codes(answer: dict[str, Any]) -> list[str]:
    """Of all refusals and errors in an answer."""
    errors = [error.get("extensions", {}).get("code", "") for error in answer.get("errors", ())]
    payload = next(iter((answer.get("data") or {}).values()), None)
    refusals = payload.get("userErrors", ()) if isinstance(payload, dict) else ()
    return errors + [refusal["code"] for refusal in refusals]


def result(answer: dict[str, Any]) -> Any:
    """What an operation answered with: nothing where it found nothing."""
    found = next(iter((answer.get("data") or {}).values()), None)
    if isinstance(found, dict) and "edges" in found:
        return found["edges"]
    if isinstance(found, dict) and "userErrors" in found:
        return {name: value for name, value in found.items() if value and name != "userErrors"}
    return found
