"""A way to ask a schema over HTTP without a site around it."""

from __future__ import annotations

import json
from types import SimpleNamespace
from uuid import UUID

import pytest
from django.test import RequestFactory

from kernel.actor import Actor
from kernel.graphql.view import ApiView

ORGANISATION = UUID("0190c5a0-0000-7000-8000-000000000001")
CLERK = Actor(
    name="clerk",
    user_id=UUID("0190c5a0-0000-7000-8000-0000000000aa"),
    organisation_id=ORGANISATION,
    permissions=frozenset({"test.thing.make"}),
)


class Endpoint:
    """An ApiView and what is sent to it."""

    def __init__(self, schema, *, actor=CLERK, **options) -> None:
        self.actor = actor
        self.view = ApiView(schema=schema, actor_of=lambda request: self.actor, **options)

    def post(self, body, *, accept="application/json", kind="application/json", **headers):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        request = RequestFactory().post(
            "/graphql", data, content_type=kind, headers={"accept": accept, **headers}
        )
        return self.view(request)

    def get(self, query, **parameters):
        return self.view(RequestFactory().get("/graphql", {"query": query, **parameters}))

    def ask(self, query, variables=None, **headers):
        """The decoded answer of a query."""
        answer = self.post({"query": query, "variables": variables or {}}, **headers)
        return json.loads(answer.content)


@pytest.fixture
def request_of():
    """What a resolver finds in info.context."""
    return lambda actor=CLERK: SimpleNamespace(actor=actor)
