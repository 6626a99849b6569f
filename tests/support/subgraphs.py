"""Asking the two subgraphs as a company's person, without HTTP."""

from __future__ import annotations

from types import SimpleNamespace

from graphql import execute, parse, validate

from config.graphql import platform_schema, tenant_schema
from kernel.graphql.execution import SyncExecution
from kernel.graphql.ids import gid
from kernel.schema import PUBLIC, in_schema
from tests.support.channel import person, schema


def ask(subgraph, where: str, actor, document: str, **variables):
    """Execute a document as an actor in a schema; the answer must be free of bugs."""
    parsed = parse(document)
    assert not validate(subgraph.graphql_schema, parsed)
    with in_schema(where):
        return execute(
            subgraph.graphql_schema,
            parsed,
            context_value=SimpleNamespace(actor=actor),
            variable_values=variables,
            execution_context_class=SyncExecution,
        )


def data(result):
    assert not result.errors, result.errors
    return result.data


def platform(company, document: str, **variables):
    return data(ask(platform_schema, PUBLIC, person(company), document, **variables))


def tenant(company, document: str, **variables):
    return data(ask(tenant_schema, schema(company), person(company), document, **variables))


def organisation(company) -> str:
    return gid("Organisation", company.pk)


def product(key) -> str:
    return gid("Product", key)


def nodes(connection_) -> list:
    return [edge["node"] for edge in connection_["edges"]]


# --- Platform -----------------------------------------------------------------------------------
