"""What is said about an error: refusals in words, bugs by a number under which they are logged.

A database that went away is neither: it is logged, and whoever asked may ask again.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

import structlog
from django.db import InterfaceError, OperationalError
from graphql import GraphQLError, GraphQLSyntaxError

from kernel.errors import DomainError
from kernel.graphql.errors import Interrupted, details_of

log = structlog.get_logger()


def shown(errors: Iterable[GraphQLError], language: str) -> list[dict[str, Any]]:
    """The errors as the client gets them; a bug met in many places is logged once."""
    numbers: dict[int, str] = {}
    return [_shown(error, language, numbers) for error in errors]


def _shown(error: GraphQLError, language: str, numbers: dict[int, str]) -> dict[str, Any]:
    said: dict[str, Any] = dict(error.formatted)
    cause = _cause(error)
    if is_interrupted(cause):
        said |= interrupted(cause, language, path=error.path)
    elif isinstance(cause, DomainError):
        said |= _refused(cause, language)
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


def _refused(refusal: DomainError, language: str) -> dict[str, Any]:
    return {
        "message": refusal.sentence(language),
        "extensions": {"code": refusal.code, "details": details_of(refusal, language)},
    }


def interrupted(error: Exception | None, language: str, **where: Any) -> dict[str, Any]:
    """What is said to whoever met a database going away."""
    log.warning("interrupted", exc_info=error, **where)
    return _refused(Interrupted(), language)


def is_interrupted(error: Exception | None) -> bool:
    """Whether the server went away; where it said nothing more, there is no SQLSTATE either."""
    if not isinstance(error, (OperationalError, InterfaceError)):
        return False
    state = getattr(error.__cause__, "sqlstate", None)
    return state is None or state.startswith(("08", "57P"))


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
