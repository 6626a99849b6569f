"""A small subgraph that remembers how it was called, to prove what the gateway does."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any

from graphql import GraphQLSchema, build_schema, graphql_sync

SDL = Path(__file__).parent / "sdl"
GATEWAY_FIELDS = """
scalar _Any
union _Entity = {entities}
extend type Query {{ _entities(representations: [_Any!]!): [_Entity]! }}
"""
Answer = tuple[int, dict[str, str], dict[str, Any]]


@dataclass(frozen=True)
class Call:
    """One request as it arrived; header names in lower case."""

    headers: dict[str, str]
    query: str
    variables: dict[str, Any]

    @property
    def is_entities(self) -> bool:
        return "_entities" in self.query


@dataclass
class Standin:
    """A running subgraph. instead() may answer a call in place of the schema."""

    schema: GraphQLSchema
    root: dict[str, Any]
    port: int = 0
    calls: list[Call] = field(default_factory=list)
    instead: Callable[[Call], Answer | None] = lambda call: None
    pause: float = 0.0
    server: ThreadingHTTPServer | None = None
    lock: Lock = field(default_factory=Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/graphql"

    def start(self) -> None:
        self.server = _Server(("127.0.0.1", self.port), _handler(self))
        self.port = self.server.server_address[1]
        Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def stop(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server = None

    def answer(self, call: Call) -> Answer:
        with self.lock:
            self.calls.append(call)
        time.sleep(self.pause)
        other = self.instead(call)
        if other is not None:
            return other
        result = graphql_sync(
            self.schema, call.query, self.root, call, variable_values=call.variables
        )
        body: dict[str, Any] = {"data": result.data}
        if result.errors:
            body["errors"] = [error.formatted for error in result.errors]
        body["extensions"] = {"cost": cost(left=990 if call.is_entities else 995)}
        return 200, {}, body


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


def cost(*, left: int) -> dict[str, Any]:
    status = {"maximumAvailable": 1000, "currentlyAvailable": left, "restoreRate": 50}
    return {"requestedQueryCost": 5, "throttleStatus": status}


def _handler(standin: Standin) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # head and body go in two pieces

        def do_POST(self) -> None:
            given = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            headers = {name.lower(): value for name, value in self.headers.items()}
            call = Call(headers, given["query"], given.get("variables") or {})
            status, extra, body = standin.answer(call)
            text = json.dumps(body).encode()
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **extra}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_: Any) -> None:
            """Quiet: the calls are remembered."""

    return Handler


def schema_of(name: str, *entities: str) -> GraphQLSchema:
    text = (SDL / f"{name}.graphql").read_text()
    body = text.partition("\n")[2]  # the link of the federation is not for graphql-core
    extra = GATEWAY_FIELDS.format(entities=" | ".join(entities))
    return build_schema(body + extra, assume_valid_sdl=True)


def token_of(call: Call) -> str:
    return call.headers.get("authorization", "").removeprefix("Bearer ")


def platform() -> Standin:
    def page(info: Any, first: int = 50, after: str | None = None) -> dict[str, Any]:
        nodes = [_organisation(number, token_of(info.context)) for number in range(first)]
        edges = [{"node": node, "cursor": node["id"]} for node in nodes]
        return {"edges": edges, "pageInfo": _page_info(), "totalCount": first}

    def one(info: Any, id: str) -> dict[str, Any]:
        return {"__typename": "Organisation", "id": id, "name": id, "kind": "DEALER"}

    root = {"organisations": page, "organisation": one}
    return Standin(schema_of("platform", "Organisation", "Product"), root)


def tenant() -> Standin:
    def entities(info: Any, representations: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [_with_stock(each) for each in representations]

    def company(info: Any) -> dict[str, str]:
        return {"name": f"Company of {token_of(info.context)}", "currency": "CNY"}

    def rename(info: Any, input: dict[str, str]) -> dict[str, Any]:
        return {"company": {"name": input["name"], "currency": "CNY"}, "userErrors": []}

    root = {"_entities": entities, "company": company, "renameCompany": rename}
    return Standin(schema_of("tenant", "Organisation", "OrganisationStock"), root)


def _organisation(number: int, token: str) -> dict[str, Any]:
    return {"id": f"o{number}", "name": f"{number} seen by {token}", "kind": "DEALER"}


def _with_stock(representation: dict[str, Any]) -> dict[str, Any]:
    def stock(info: Any, first: int = 50, **_: Any) -> dict[str, Any]:
        node = {
            "organisationId": representation["id"],
            "productId": "p1",
            "available": "3",
            "visibility": "EXACT",
            "asOf": f"read by {token_of(info.context)}",
        }
        return {"edges": [{"node": node, "cursor": "p1"}], "pageInfo": _page_info()}

    return {"__typename": "Organisation", "id": representation["id"], "stock": stock}


def _page_info() -> dict[str, bool]:
    return {"hasNextPage": False, "hasPreviousPage": False}
