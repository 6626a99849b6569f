"""GraphQL over HTTP: what a request says, in which form it is answered.

Follows the GraphQL-over-HTTP specification (draft of 2025): media types, status codes.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse, UnreadablePostError

BODY_MAX = 1_000_000
FORGOTTEN_MAX = 64_000_000  # bytes that are read of a body we refuse, and its seconds
FORGOTTEN_SECONDS = 10.0
_CHUNK = 65_536
_NUL_ESCAPED = re.compile(r"\\u(?:0000|\{0+\})")
JSON = "application/json"
GRAPHQL_JSON = "application/graphql-response+json"
_FIELDS = {
    "query": str,
    "documentId": str,
    "operationName": str,
    "variables": dict,
    "extensions": dict,
}
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
    """One GraphQL request as it was sent: its document as text, by its hash, or both."""

    query: str | None
    variables: dict[str, Any]
    operation_name: str | None
    is_get: bool = False
    document_id: str | None = None


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
    if not announced.isdecimal():
        raise Refused(400, "Content-Length is not a number.")
    try:
        if int(announced) <= BODY_MAX:
            body: bytes = request.read(BODY_MAX + 1)
            if len(body) <= BODY_MAX:
                return body
        _forget_rest(request, int(announced))
    except UnreadablePostError as error:
        raise Refused(400, "The body broke off.") from error
    too_large = "The body is larger than 1 MB; send the work in several requests."
    raise Refused(413, too_large, code="BODY_TOO_LARGE")


def _forget_rest(request: HttpRequest, announced: int) -> None:
    """Read what is still coming: a client in the middle of sending would not see our answer.

    Its connection would be reset with the answer in it. Whoever announces too much, or takes
    too long, has that to bear.
    """
    if announced > FORGOTTEN_MAX:
        return
    deadline = time.monotonic() + FORGOTTEN_SECONDS
    while request.read(_CHUNK) and time.monotonic() < deadline:
        pass


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
    for name, kind in _FIELDS.items():
        if not isinstance(given.get(name), kind | None):
            raise Refused(400, f"{name} has the wrong type.")
    document_id = _document_id(given)
    if given.get("query") is None and document_id is None:
        raise Refused(400, "query is missing; send the text, or the documentId of a known one.")
    if _has_nul(given):
        raise Refused(400, "A text holds the character NUL (U+0000), which cannot be kept.")
    return Call(
        query=given.get("query"),
        variables=given.get("variables") or {},
        operation_name=given.get("operationName") or None,
        is_get=is_get,
        document_id=document_id,
    )


def _document_id(given: dict[str, Any]) -> str | None:
    """The hash a client sends for a document, in either of the two usual places."""
    named: Any = given.get("documentId")
    if named is None:
        persisted = (given.get("extensions") or {}).get("persistedQuery")
        named = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    if named is not None and not isinstance(named, str):
        raise Refused(400, "persistedQuery.sha256Hash has the wrong type.")
    return named.removeprefix("sha256:") if named else None


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
    return _NUL_ESCAPED.search(given.get("query") or "") is not None


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
