"""The API as a client has it: a host, a token, documents and keys."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count
from typing import Any
from uuid import UUID

from django.test import Client

from kernel.graphql.ids import gid
from tenants.queries import TenantInfo
from tests.support.canaries import strays
from tests.support.people import make_token

_keys = count(1)


class Refusal(AssertionError):
    """The API refused what a test expected to work."""


class Api:
    """One person at one tenant's endpoint, or at the platform's.

    shown_by  slugs of tenants whose canaries may be in the answers, for they were sent or shown
    """

    def __init__(
        self,
        tenant: TenantInfo,
        *,
        role: str = "owner",
        token: str = "",
        shown_by: Collection[str] = (),
        **member: Any,
    ):
        self.tenant, self.shown_by = tenant, shown_by
        self.token = token or make_token(organisation_id=tenant.id, role=role, **member)
        self.client = Client(headers={"host": tenant.host, "authorization": f"Bearer {self.token}"})

    def gid(self, kind: str, key: UUID) -> str:
        return gid(kind, key, self.tenant.id)

    def post(self, query: str, *, path: str = "/graphql", **variables: Any) -> dict[str, Any]:
        """The whole answer."""
        body = {"query": query, "variables": variables}
        response = self.client.post(path, body, content_type="application/json")
        found = strays(response.text, slug=self.tenant.slug, shown_by=self.shown_by)
        assert not found, f"{self.tenant.slug} was told what belongs to {found}: {response.text}"
        return response.json()

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The data; fails on any error."""
        answer = self.post(query, **variables)
        if "errors" in answer:
            raise Refusal(answer["errors"])
        return answer["data"]

    def do(self, mutation: str, result: str, **given: Any) -> dict[str, Any]:
        """Run a mutation with a fresh key; fails when it is refused."""
        payload = self.attempt(mutation, result, **given)
        if payload["userErrors"]:
            raise Refusal(payload["userErrors"])
        return payload

    def attempt(self, mutation: str, result: str = "__typename", **given: Any) -> dict[str, Any]:
        """The payload of a mutation with its userErrors."""
        name = mutation[0].upper() + mutation[1:]
        given.setdefault("idempotencyKey", f"key-{next(_keys)}")
        document = (
            f"mutation Do($input: {name}Input!) {{ {mutation}(input: $input) "
            f"{{ {result} userErrors {{ code message path details }} }} }}"
        )
        return self.ask(document, input=given)[mutation]

    def codes(self, mutation: str, **given: Any) -> list[str]:
        """The codes with which a mutation is refused."""
        return [error["code"] for error in self.attempt(mutation, **given)["userErrors"]]
