"""GraphQL over HTTP: what a request says, in which form it is answered.

Follows the GraphQL-over-HTTP specification (draft of 2025): media types, status codes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse

BODY_MAX = 1_000_000
_NUL_ESCAPED = re.compile(r"\\u(?:0000|\{0+\})")
JSON = "application/json"
GRAPHQL_JSON = "application/graphql-response+json"
_ACCEPTED = {
    GRAPHQL_JSON: GRAPHQL_JSON,
    "application/*": GRAPHQL_JSON,
    "*/*": JSON,  # what clients send that know nothing of the newer type
    JSON: JSON,
}


class Refused(Exception):
    """A request that is not executed: an HTTP status, a code and a sentence."""

    def __init__(
        self, status: int, message: str, *, code: str = "BAD_REQUEST", **headers: str
    ) -> None:
        self.status, self.code = status, code
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}
        super().__init__(message)


@dataclass(frozen=True, kw_only=True)
class Call:
    """One GraphQL request as it was sent."""

    query: str
    variables: dict[str, Any]
    operation_name: str | None
    is_get: bool = False


def media_of(request: HttpRequest) -> str:
    """The media type to answer in. Raises Refused (406) where none of ours is accepted."""
    accepted = request.headers.get("Accept", "*/*") or "*/*"
    ranked = sorted(map(_preference, accepted.split(",")), key=lambda each: -each[1])
    for name, quality in ranked:
        if name in _ACCEPTED and quality > 0:
            return _ACCEPTED[name]
    raise Refused(406, f"Accept {GRAPHQL_JSON} or {JSON}.")


def _preference(text: str) -> tuple[str, float]:
    name, *parameters = [part.strip().lower() for part in text.split(";")]
    try:
        [quality] = [float(each[2:]) for each in parameters if each.startswith("q=")] or [1.0]
    except ValueError:
        quality = 0.0
    return name, quality


def call_of(request: HttpRequest, *, allow_get: bool) -> Call:
    """The GraphQL request in an HTTP request. Raises Refused."""
    if request.method == "GET" and allow_get:
        return _call(_from_address(request), is_get=True)
    if request.method != "POST":
        raise Refused(405, "Use POST.", Allow="GET, POST" if allow_get else "POST")
    _check_content_type(request.headers.get("Content-Type", ""))
    try:
        return _call(orjson.loads(_body(request)), is_get=False)
    except orjson.JSONDecodeError as error:
        raise Refused(400, f"The body is not JSON: {error}.") from error


def _check_content_type(text: str) -> None:
    """JSON in UTF-8 only: a form of another site cannot send that, so it needs no CSRF token."""
    kind, *parameters = [part.strip().lower() for part in text.split(";")]
    charsets = {each.partition("=")[2].strip('"') for each in parameters if "charset=" in each}
    if kind != JSON or charsets - {"utf-8", "utf8"}:
        raise Refused(415, f"Send {JSON} in UTF-8.")


def _body(request: HttpRequest) -> bytes:
    announced = request.headers.get("Content-Length") or "0"
    if not announced.isdecimal() or int(announced) > BODY_MAX:
        raise Refused(413, "The body is larger than 1 MB.")
    body: bytes = request.read(BODY_MAX + 1)
    if len(body) > BODY_MAX:
        raise Refused(413, "The body is larger than 1 MB.")
    return body


def _from_address(request: HttpRequest) -> dict[str, Any]:
    given: dict[str, Any] = dict(request.GET.items())
    try:
        for name in ("variables", "extensions"):
            if name in given:
                given[name] = orjson.loads(given[name])
    except orjson.JSONDecodeError as error:
        raise Refused(400, f"Not JSON: {error}.") from error
    return given


def _call(given: Any, *, is_get: bool) -> Call:
    if not isinstance(given, dict):
        raise Refused(400, "One request at a time: send an object.")
    wanted = {"query": str, "operationName": str | None, "variables": dict | None}
    for name, kind in {**wanted, "extensions": dict | None}.items():
        if not isinstance(given.get(name), kind):
            raise Refused(400, f"{name} has the wrong type or is missing.")
    if _has_nul(given):
        raise Refused(400, "A text holds the character NUL (U+0000), which cannot be kept.")
    return Call(
        query=given["query"],
        variables=given.get("variables") or {},
        operation_name=given.get("operationName") or None,
        is_get=is_get,
    )


def _has_nul(given: dict[str, Any]) -> bool:
    """Whether a NUL is in any text, or is written as GraphQL's own escape in the query."""
    waiting: list[Any] = [given]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str) and "\0" in each:
            return True
        if isinstance(each, dict):
            waiting += [*each, *each.values()]
        elif isinstance(each, list):
            waiting += each
    return _NUL_ESCAPED.search(given["query"]) is not None


def response(body: dict[str, Any], media: str, status: int = 200) -> HttpResponse:
    """An answer nobody may keep: it is one person's."""
    made = HttpResponse(
        orjson.dumps(body, default=str), content_type=f"{media}; charset=utf-8", status=status
    )
    made["Cache-Control"] = "no-store"
    return made


def refusal(refused: Refused, media: str) -> HttpResponse:
    error = {"message": str(refused), "extensions": {"code": refused.code}}
    made = response({"errors": [error]}, media, refused.status)
    for name, value in refused.headers.items():
        made[name] = value
    return made
