"""GraphQL over HTTP, as the audits of graphql-http see it: all 61 of them (API-08)."""

from __future__ import annotations

import json
import subprocess

import graphene
import pytest

from kernel.actor import Actor
from kernel.graphql.view import ApiView
from tests.conformance.suites import HERE, node, served

pytestmark = pytest.mark.slow


class Query(graphene.ObjectType):
    name = graphene.String(default_value="x")


def test_all_audits_pass():
    view = ApiView(
        schema=graphene.Schema(query=Query),
        actor_of=lambda request: Actor(name="audit"),
        development=True,
    )
    with served(view) as address:
        done = subprocess.run(
            [node(), HERE / "audit.mjs", address], capture_output=True, text=True, check=True
        )
    results = json.loads(done.stdout)

    assert [each for each in results if each["status"] != "ok"] == []
    assert len(results) == 61
