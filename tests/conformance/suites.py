"""What the suites need: their packages, and our view as a server of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse

from config.demo.node import QUIET, npm, ready_gateway, usable_node
from kernel.embedded.errors import EmbeddedError
from tests.support.required import missing

HERE = Path(__file__).parent
APOLLO = HERE / "node_modules" / "@apollo" / "federation-subgraph-compatibility-tests"
GATEWAY = HERE.parents[1] / "infra" / "gateway"


@cache
def node() -> str:
    """Node, with the packages of package-lock.json. The gate fails without them."""
    try:
        found = ready_gateway()
        if found is None:
            missing("No Node for the suites: this checkout has no gateway.")
        if not (HERE / "node_modules" / ".package-lock.json").exists():
            program, command = usable_node()
            npm(program, [*command, "ci", *QUIET], HERE)
    except EmbeddedError as reason:
        missing(f"No Node for the suites, or not their packages: {reason}")
    return found


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(view: Callable[[HttpRequest], HttpResponse]) -> Iterator[str]:
    """The address at which a view answers for the length of the block."""

    def application(environ, start_response):
        response = view(WSGIRequest(environ))
        headers = list(response.items())
        start_response(f"{response.status_code} {response.reason_phrase}", headers)
        return [response.content]

    server = make_server("127.0.0.1", 0, application, _Server, _Quiet)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/graphql"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
