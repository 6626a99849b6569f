"""A connection that is always in exactly one schema, as exactly one role.

Entering a tenant takes one statement, sent before the next one that is asked for: it sets
the search path, takes on the tenant's role, which has no rights in any other schema, and
names the organisation for the row-level security of the public tables. It is sent only
when something has changed. What PostgreSQL takes back with a transaction or a savepoint,
and what a lost connection forgets, is sent again.
"""

from __future__ import annotations

import re
from typing import Any

import psycopg
from django.db.utils import ProgrammingError
from django.utils.asyncio import async_unsafe
from django_tenants.postgresql_backend import base

from tenants.backend.recording import SchemaEditor
from tenants.rules import SCHEMA_FORM, TEMPLATE

_TENANT = re.compile(SCHEMA_FORM[1:-1])
_OTHER = frozenset({"public", TEMPLATE})

_ENTER = (
    "SELECT set_config('search_path', %s, false), set_config('role', %s, false), "
    "set_config('tierline.organisation', %s, false), current_schema()"
)
_WHOSE = "SELECT id::text FROM public.tenants_tenant WHERE schema_name = %s"

# (database, schema) -> organisation: none of the three ever changes or is used again.
_organisations: dict[tuple[str, str], str] = {}


def forget_organisations() -> None:
    """For whoever has dropped a database and made another of the same name."""
    _organisations.clear()


class SchemaMissing(ProgrammingError):
    """There is no such tenant in this database: a bug, or a tenant that is gone."""


class DatabaseWrapper(base.DatabaseWrapper):
    SchemaEditorClass = SchemaEditor
    as_owner = False
    search_path_set_schemas: tuple[str, str] | None  # where we are known to be
    _setting_search_path: bool

    def go_to(self, schema: str, *, as_owner: bool = False) -> None:
        """Be in a schema from the next statement on; as_owner keeps the login role's rights."""
        self.set_tenant(base.FakeTenant(schema_name=schema))
        self.as_owner = as_owner

    def set_tenant(self, tenant: Any, include_public: bool = True) -> None:
        name = tenant.schema_name
        if not isinstance(name, str) or not (name in _OTHER or _TENANT.fullmatch(name)):
            raise SchemaMissing(f"{name!r} is not the name of a schema of ours")
        self.tenant = tenant
        self.schema_name = name
        self.include_public_schema = include_public
        self.set_settings_schema(name)

    @async_unsafe
    def connect(self) -> None:
        self.search_path_set_schemas = None
        super().connect()

    @async_unsafe
    def commit(self) -> None:
        # COMMIT of a failed transaction is a ROLLBACK that raises nothing, and it takes the
        # search path back with it.
        failed = self._transaction_failed()
        super().commit()
        if failed:
            self.search_path_set_schemas = None

    def _transaction_failed(self) -> bool:
        if self.connection is None:
            return False
        status = self.connection.info.transaction_status
        return status == psycopg.pq.TransactionStatus.INERROR

    def _handle_search_path(self, cursor: Any = None) -> None:
        if self._setting_search_path or self._is_there():
            return
        self._setting_search_path = True
        try:
            self.search_path_set_schemas = None
            with self.wrap_database_errors:
                self._enter()
        finally:
            self._setting_search_path = False

    def _place(self) -> tuple[str, str]:
        """The search path and role that belong to where we are."""
        path = self.schema_name
        if self.include_public_schema and path != "public":
            path = f"{path}, public"
        has_role = _TENANT.fullmatch(self.schema_name) and not self.as_owner
        return path, f"r_{self.schema_name}" if has_role else "none"

    def _is_there(self) -> bool:
        if self.search_path_set_schemas != self._place():
            return False
        # PostgreSQL 18 reports the search path with every answer: the last word on it.
        reported = self.connection.info.parameter_status("search_path")
        return reported is None or reported == self._place()[0]

    def _enter(self) -> None:
        place = self._place()
        with self.connection.cursor() as cursor:
            try:
                organisation = self._organisation(cursor) if place[1] != "none" else ""
                arrived = cursor.execute(_ENTER, (*place, organisation)).fetchone()[-1]
            except psycopg.errors.InFailedSqlTransaction:
                return  # only a rollback can follow, and it does not care where we are
            if arrived != self.schema_name and self.schema_name != "public":
                cursor.execute(_ENTER, ("public", "none", ""))
                raise SchemaMissing(f"schema {self.schema_name} does not exist")
        self.search_path_set_schemas = place

    def _organisation(self, cursor: Any) -> str:
        key = (self.settings_dict["NAME"], self.schema_name)
        if key not in _organisations:
            cursor.execute(_ENTER, ("public", "none", ""))
            found = cursor.execute(_WHOSE, (self.schema_name,)).fetchone()
            if found is None:
                raise SchemaMissing(f"no tenant has the schema {self.schema_name}")
            _organisations[key] = found[0]
        return _organisations[key]
