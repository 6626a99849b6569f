"""The cookbook's requests fit the API as it is, so that the page cannot rot."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

ROOT = Path(__file__).parents[2]
DOCUMENTS = re.compile(r"<<'GRAPHQL'\n(.*?)\nGRAPHQL$", re.DOTALL | re.MULTILINE)
IN_JSON = re.compile(r'"query": "(\{.*?\})"')

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def page() -> str:
    return (ROOT / "docs" / "cookbook.md").read_text()


@pytest.fixture(scope="module")
def supergraph():
    """What the gateway serves, with the marks of the composition, which hurt nobody here."""
    return build_schema((ROOT / "infra" / "gateway" / "supergraph.graphql").read_text())


def test_every_request_of_the_cookbook_is_valid_at_the_gateway(page, supergraph):
    requests = DOCUMENTS.findall(page) + IN_JSON.findall(page)

    assert len(requests) > 25
    wrong = {
        request: [str(error) for error in errors]
        for request in requests
        if (errors := validate(supergraph, parse(request)))
    }
    assert wrong == {}


def test_a_request_that_has_rotted_is_found(supergraph):
    assert validate(supergraph, parse("{ catalogProducts { edges { node { gone } } } }"))


def test_every_variable_a_request_is_given_is_one_it_asks_for(page):
    """``ask TOKEN name=value … <<'GRAPHQL'`` and the document's ``$name``."""
    calls = re.findall(r"^ask (.*)<<'GRAPHQL'\n((?s:.*?))\nGRAPHQL$", page, re.MULTILINE)

    assert len(calls) > 20
    for words, request in calls:
        given = set(re.findall(r"(\w+)=", words))
        [operation] = parse(request).definitions
        assert given == {v.variable.name.value for v in operation.variable_definitions}, request
