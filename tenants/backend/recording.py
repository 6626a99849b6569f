"""A schema editor whose statements can be written down and repeated elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.backends.postgresql.schema import DatabaseSchemaEditor

_record: ContextVar[list[str] | None] = ContextVar("statements", default=None)


@contextmanager
def recording() -> Iterator[list[str]]:
    """Collect every statement that schema editors of this thread execute."""
    statements: list[str] = []
    token = _record.set(statements)
    try:
        yield statements
    finally:
        _record.reset(token)


class SchemaEditor(DatabaseSchemaEditor):
    def execute(self, sql: Any, params: Any = ()) -> Any:
        text = str(sql)
        if params is not None:
            text = self.connection.ops.compose_sql(text, params)
        record = _record.get()
        if record is not None and not self.collect_sql:
            record.append(text)
        return super().execute(text, None)
