"""What a story needs to be there and does not tell, asked of the API with a page's own session."""

from __future__ import annotations

from uuid import uuid4

from playwright.sync_api import Page

PLATFORM = "/graphql/platform"

_ASK = """async ([query, variables, at]) => {
    const token = /csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const headers = { 'Content-Type': 'application/json', 'X-CSRFToken': token };
    const body = JSON.stringify({ query, variables });
    return (await fetch(at, { method: 'POST', headers, body })).json();
}"""


def ask(page: Page, query: str, at: str = "/graphql", **variables: object) -> dict:
    """The data of a query."""
    answer = page.evaluate(_ASK, [query, variables, at])
    assert "errors" not in answer, answer
    return answer["data"]


def do(page: Page, mutation: str, fields: str, at: str = "/graphql", **given: object) -> dict:
    """The payload of a mutation that goes through."""
    payload = _run(page, mutation, fields, at, given)
    assert payload["userErrors"] == [], payload
    return payload


def refused(page: Page, mutation: str, at: str = "/graphql", **given: object) -> list[str]:
    """The codes of what the server has against a mutation."""
    return [each["code"] for each in _run(page, mutation, "", at, given)["userErrors"]]


def _run(page: Page, mutation: str, fields: str, at: str, given: dict) -> dict:
    kind = mutation[0].upper() + mutation[1:]
    document = (
        f"mutation ($input: {kind}Input!) {{ {mutation}(input: $input) "
        f"{{ {fields} userErrors {{ code message }} }} }}"
    )
    wish = {**given, "idempotencyKey": str(uuid4())}
    return ask(page, document, at, input=wish)[mutation]
