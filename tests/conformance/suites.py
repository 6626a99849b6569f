"""What the suites need: their packages, and our view as a server of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse

from config.demo.node import ready_gateway
from kernel.embedded.errors import EmbeddedError

HERE = Path(__file__).parent
APOLLO = HERE / "node_modules" / "@apollo" / "federation-subgraph-compatibility-tests"
GATEWAY = HERE.parents[1] / "infra" / "gateway"


@cache
def node() -> str:
    """Node, with the packages of package-lock.json. Skips where they are not to be had."""
    try:
        found = ready_gateway()
    except EmbeddedError as reason:
        pytest.skip(f"No Node for the suites: {reason}")
    if found is None:
        pytest.skip("No Node for the suites: this checkout has no gateway.")
    if not (HERE / "node_modules" / ".package-lock.json").exists():
        npm = shutil.which("npm") or str(Path(found).with_name("npm"))
        done = subprocess.run([npm, "ci"], cwd=HERE, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"The suites' packages cannot be installed: {done.stderr[-300:]}")
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
