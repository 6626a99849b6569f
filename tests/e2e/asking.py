"""What a story needs to be there and does not tell, asked of the API with a page's own session."""

from __future__ import annotations

from uuid import uuid4

from playwright.sync_api import Page

_ASK = """async ([query, variables]) => {
    const token = /csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const headers = { 'Content-Type': 'application/json', 'X-CSRFToken': token };
    const body = JSON.stringify({ query, variables });
    return (await fetch('/graphql', { method: 'POST', headers, body })).json();
}"""


def ask(page: Page, query: str, **variables: object) -> dict:
    """The data of a query."""
    answer = page.evaluate(_ASK, [query, variables])
    assert "errors" not in answer, answer
    return answer["data"]


def do(page: Page, mutation: str, fields: str, **given: object) -> dict:
    """The payload of a mutation that goes through."""
    kind = mutation[0].upper() + mutation[1:]
    document = (
        f"mutation ($input: {kind}Input!) {{ {mutation}(input: $input) "
        f"{{ {fields} userErrors {{ message }} }} }}"
    )
    given["idempotencyKey"] = str(uuid4())
    payload = ask(page, document, input=given)[mutation]
    assert payload["userErrors"] == [], payload
    return payload
