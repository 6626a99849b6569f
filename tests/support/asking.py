"""The API of one tenant, asked over HTTP with one person's token."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.test import Client

from kernel.graphql.ids import gid
from kernel.schema import PUBLIC, in_schema
from tenants.queries import TenantInfo
from tests.support.canaries import strays
from tests.support.people import make_token


class Api:
    """api(query) answers data, api.do("receiveGoods", "receipt { number }", ...) a payload."""

    def __init__(self, tenant: TenantInfo, **member: Any) -> None:
        self.tenant = tenant
        self.secret = make_token(organisation_id=tenant.id, **member)

    def __call__(self, query: str, **variables: Any) -> Any:
        answer = self._post(query, variables)
        assert "errors" not in answer, answer
        return answer["data"]

    def refused(self, query: str, **variables: Any) -> list[str]:
        """The codes of the errors that stand in place of an answer."""
        return [error["extensions"]["code"] for error in self._post(query, variables)["errors"]]

    def do(self, mutation: str, fields: str = "", /, *, key: str = "", **given: Any) -> Any:
        kind = mutation[0].upper() + mutation[1:]
        given["idempotencyKey"] = key or str(uuid4())
        document = (
            f"mutation ($input: {kind}Input!) {{ {mutation}(input: $input) "
            f"{{ {fields} userErrors {{ code message path }} }} }}"
        )
        return self(document, input=given)[mutation]

    def codes(self, mutation: str, /, **given: Any) -> list[str]:
        """Why a mutation was refused."""
        return [error["code"] for error in self.do(mutation, **given)["userErrors"]]

    def id(self, kind: str, key: object) -> str:
        return gid(kind, key, self.tenant.id)

    def _post(self, query: str, variables: dict[str, Any]) -> Any:
        with in_schema(PUBLIC):  # whence the test comes back into the schema it was in
            answer = Client().post(
                "/graphql",
                {"query": query, "variables": variables},
                "application/json",
                headers={"host": self.tenant.host, "authorization": f"Bearer {self.secret}"},
            )
        found = strays(answer.text, slug=self.tenant.slug)
        assert not found, f"{self.tenant.slug} was told what belongs to {found}: {answer.text}"
        return answer.json()
