"""The API as a client has it: a host, a token, documents and keys."""

from __future__ import annotations

from collections.abc import Collection
from copy import copy
from itertools import count
from typing import Any

from django.test import Client

from kernel.graphql.ids import gid
from kernel.schema import PUBLIC, in_schema
from tenants.queries import TenantInfo
from tests.support.canaries import strays
from tests.support.people import make_token

_keys = count(1)


class Refusal(AssertionError):
    """The API refused what a test expected to work."""


class Api:
    """One person at one tenant's endpoint; without a tenant, an operator at the platform's host.

    token     of whom; None makes a new member with this role, "" is nobody
    path      where documents go
    shown_by  slugs of tenants whose canaries may be in the answers, for they were sent or shown
    """

    def __init__(
        self,
        tenant: TenantInfo | None,
        *,
        role: str = "owner",
        token: str | None = None,
        path: str = "/graphql",
        shown_by: Collection[str] = (),
        **member: Any,
    ):
        self.tenant, self.path, self.shown_by = tenant, path, shown_by
        if token is None:
            token = make_token(organisation_id=tenant and tenant.id, role=role, **member)
        self.token = token
        headers = {"authorization": f"Bearer {token}"} if token else {}
        host = tenant.host if tenant else "platform.localhost"
        self.client = Client(headers={"host": host, **headers})

    def on_platform(self) -> Api:
        """The same person, asking the platform's subgraph."""
        there = copy(self)
        there.path = "/graphql/platform"
        return there

    def gid(self, kind: str, key: object) -> str:
        assert self.tenant is not None
        return gid(kind, key, self.tenant.id)

    def post(self, query: str, *, path: str = "", **variables: Any) -> dict[str, Any]:
        """The whole answer."""
        body = {"query": query, "variables": variables}
        with in_schema(PUBLIC):  # whence the test comes back into the schema it was in
            response = self.client.post(path or self.path, body, content_type="application/json")
        slug = self.tenant.slug if self.tenant else "platform"
        found = strays(response.text, slug=slug, shown_by=self.shown_by)
        assert not found, f"{slug} was told what belongs to {found}: {response.text}"
        return response.json()

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The data; fails on any error."""
        answer = self.post(query, **variables)
        if "errors" in answer:
            raise Refusal(answer["errors"])
        return answer["data"]

    def refused(self, query: str, **variables: Any) -> list[str]:
        """The codes of the errors that stand in place of an answer."""
        return [error["extensions"]["code"] for error in self.post(query, **variables)["errors"]]

    def do(self, mutation: str, result: str = "__typename", /, **given: Any) -> dict[str, Any]:
        """Run a mutation, with a fresh key unless one is given; fails when it is refused."""
        payload = self.attempt(mutation, result, **given)
        if payload["userErrors"]:
            raise Refusal(payload["userErrors"])
        return payload

    def attempt(self, mutation: str, result: str = "__typename", /, **given: Any) -> dict[str, Any]:
        """The payload of a mutation with its userErrors."""
        name = mutation[0].upper() + mutation[1:]
        given.setdefault("idempotencyKey", f"key-{next(_keys)}")
        document = (
            f"mutation Do($input: {name}Input!) {{ {mutation}(input: $input) "
            f"{{ {result} userErrors {{ code message path details }} }} }}"
        )
        return self.ask(document, input=given)[mutation]

    def codes(self, mutation: str, /, **given: Any) -> list[str]:
        """The codes with which a mutation is refused."""
        return [error["code"] for error in self.attempt(mutation, **given)["userErrors"]]
