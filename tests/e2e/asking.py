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


_AT_ONCE = """async ([query, inputs]) => {
    const token = /csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const headers = { 'Content-Type': 'application/json', 'X-CSRFToken': token };
    const one = async (input) => {
        const body = JSON.stringify({ query, variables: { input } });
        const answer = await fetch('/graphql', { method: 'POST', headers, body });
        if (answer.status !== 429) return answer.json();
        const wait = 1000 * Number(answer.headers.get('Retry-After') ?? 1);
        await new Promise((done) => setTimeout(done, wait));
        return one(input);
    };
    return Promise.all(inputs.map(one));
}"""


def do_at_once(page: Page, mutation: str, fields: str, given: list[dict]) -> list[dict]:
    """The payloads of many of one kind, all sent at the same moment; who is told to wait does."""
    query = _document(mutation, fields)
    inputs = [{**each, "idempotencyKey": str(uuid4())} for each in given]
    answers = page.evaluate(_AT_ONCE, [query, inputs])
    assert all("errors" not in each for each in answers), answers
    return [each["data"][mutation] for each in answers]


def refused(page: Page, mutation: str, at: str = "/graphql", **given: object) -> list[str]:
    """The codes of what the server has against a mutation."""
    return [each["code"] for each in _run(page, mutation, "", at, given)["userErrors"]]


def _run(page: Page, mutation: str, fields: str, at: str, given: dict) -> dict:
    wish = {**given, "idempotencyKey": str(uuid4())}
    return ask(page, _document(mutation, fields), at, input=wish)[mutation]


def _document(mutation: str, fields: str) -> str:
    kind = mutation[0].upper() + mutation[1:]
    return (
        f"mutation ($input: {kind}Input!) {{ {mutation}(input: $input) "
        f"{{ {fields} userErrors {{ code message }} }} }}"
    )
