"""What is said about an error: refusals in words, bugs by a number under which they are logged."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

import structlog
from graphql import GraphQLError, GraphQLSyntaxError

from kernel.errors import DomainError
from kernel.graphql.errors import details_of

log = structlog.get_logger()


def shown(errors: Iterable[GraphQLError], language: str) -> list[dict[str, Any]]:
    """The errors as the client gets them; a bug met in many places is logged once."""
    numbers: dict[int, str] = {}
    return [_shown(error, language, numbers) for error in errors]


def _shown(error: GraphQLError, language: str, numbers: dict[int, str]) -> dict[str, Any]:
    said: dict[str, Any] = dict(error.formatted)
    cause = _cause(error)
    if isinstance(cause, DomainError):
        said["message"] = cause.sentence(language)
        said["extensions"] = {"code": cause.code, "details": details_of(cause, language)}
    elif cause is not None:
        if id(cause) not in numbers:
            numbers[id(cause)] = logged(cause, path=error.path)
        said |= masked(numbers[id(cause)])
    elif error.path is None:
        said["extensions"] = {"code": _fault(error), **said.get("extensions", {})}
    return said


def _fault(error: GraphQLError) -> str:
    """What is wrong with a request; the gateway takes an error without a code for an outage."""
    if isinstance(error, GraphQLSyntaxError):
        return "GRAPHQL_PARSE_FAILED"
    if error.message.startswith("Variable '$"):
        return "BAD_USER_INPUT"
    return "GRAPHQL_VALIDATION_FAILED"


def _cause(error: GraphQLError) -> Exception | None:
    """What a resolver raised, None where the request itself is at fault."""
    cause: Exception | None = error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    return cause


def logged(bug: Exception, **where: Any) -> str:
    """Log a bug with its traceback; the number it is found by."""
    number = uuid.uuid4().hex[:12]
    log.error("api bug", number=number, exc_info=bug, **where)
    return number


def masked(number: str) -> dict[str, Any]:
    return {
        "message": f"Something went wrong on our side; quote {number} when you ask about it.",
        "extensions": {"code": "INTERNAL", "number": number},
    }
