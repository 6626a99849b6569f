"""One log: every line says in which schema, for whom and for which request it was written."""

from __future__ import annotations

import logging.config
from typing import Any

import structlog
from structlog.tracebacks import ExceptionDictTransformer
from structlog.typing import EventDict, Processor, WrappedLogger


def add_schema(_: WrappedLogger, __: str, line: EventDict) -> EventDict:
    from django.db import connection  # the settings import this module before Django is there

    line.setdefault("schema", getattr(connection, "schema_name", None))
    return line


SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.ExtraAdder(),
    add_schema,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def settings(*, level: str, as_json: bool) -> dict[str, Any]:
    """The LOGGING dictionary: everything, also Django's own lines, in one form on stderr."""
    # Never the variables of a traceback: they hold what people entered, and take seconds to draw.
    last: list[Any] = (
        [
            structlog.processors.ExceptionRenderer(ExceptionDictTransformer(show_locals=False)),
            structlog.processors.JSONRenderer(),
        ]
        if as_json
        else [
            structlog.dev.ConsoleRenderer(
                colors=False, exception_formatter=structlog.dev.plain_traceback
            )
        ]
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": SHARED,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    *last,
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {"django.server": {"level": "WARNING"}},
    }


def configure(dictionary: dict[str, Any]) -> None:
    """Django's LOGGING_CONFIG: set up the standard library's logging and structlog on top."""
    logging.config.dictConfig(dictionary)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *SHARED,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
