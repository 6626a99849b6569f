"""Apollo's subgraph compatibility suite, against our layer and behind our gateway's packages.

22 of its 23 tests. The last, ftv1, is federated tracing for Apollo's own studio.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import time
from contextlib import ExitStack

import pytest

from kernel.actor import Actor
from kernel.graphql.view import ApiView
from tests.conformance.products import SUBGRAPH
from tests.conformance.suites import APOLLO, GATEWAY, HERE, node, served

pytestmark = pytest.mark.slow
SECRET = "the suite is the gateway here"


def as_gateway(request):
    """The suite asks _service and _entities itself, so every request counts as the gateway's."""
    request.META["HTTP_X_GATEWAY_SECRET"] = SECRET
    return ApiView.__call__(VIEW, request)


VIEW = ApiView(
    schema=SUBGRAPH,
    actor_of=lambda request: Actor(name="suite"),
    gateway_secret=SECRET,
    development=True,
)


def test_the_suite_passes_but_for_tracing(tmp_path):
    results = _run(tmp_path)
    failed = sorted(name for name, status in results.items() if status != "passed")

    assert failed == ["ftv1"]
    assert len(results) == 23


def _run(folder):
    """Each test of the suite with its status."""
    (folder / "products.graphql").write_text(SUBGRAPH.sdl)
    with ExitStack() as stack:
        products = stack.enter_context(served(as_gateway))
        others = [_example(name, stack) for name in ("users", "inventory")]
        router = _supergraph([f"products={folder / 'products.graphql'}={products}", *others], stack)
        return _jest(folder, router=router, products=products)


def _example(name, stack):
    """One of the suite's own subgraphs; NAME=SDL=URL."""
    home = APOLLO / "dist" / "subgraphs" / name
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://localhost:{port}/"
    environment = {**os.environ, f"{name.upper()}_PORT": str(port)}
    _start([node(), "index.js"], stack, until="ready", cwd=home, env=environment)
    return f"{name}={home / name}.graphql={address}"


def _supergraph(subgraphs, stack):
    command = [node(), HERE / "supergraph.mjs", GATEWAY, *subgraphs]
    return _start(command, stack, until="http://").strip()


def _start(command, stack, *, until, **options):
    """Run a process for the length of the stack, once it has said what we wait for."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **options)
    stack.callback(process.wait, 10)
    stack.callback(process.kill)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        line = process.stdout.readline()
        if until in line:
            return line
        assert line or process.poll() is None, f"{command[1]} did not start"
    raise AssertionError(f"{command[1]} is not ready")


def _jest(folder, *, router, products):
    """The suite's compiled tests; it knows the router at one address only, ours is another."""
    suite = folder / "suite"
    shutil.copytree(APOLLO / "dist", suite / "dist", ignore=shutil.ignore_patterns("subgraphs"))
    shutil.copy(APOLLO / "products.graphql", suite)
    (suite / "package.json").write_text("{}")
    (suite / "node_modules").symlink_to(HERE / "node_modules")
    client = suite / "dist" / "utils" / "client.js"
    client.write_text(re.sub(r"http://localhost:4000/", router, client.read_text()))
    report = suite / "report.json"
    command = [
        *[node(), HERE / "node_modules" / "jest" / "bin" / "jest.js"],
        *["--rootDir", suite, "--testMatch", "**/dist/tests/*.test.js", "--json"],
        *["--outputFile", report, "--runInBand", "--watchman=false", "--haste={}"],
    ]
    environment = {**os.environ, "PRODUCTS_URL": products}
    done = subprocess.run(
        command, cwd=suite, env=environment, capture_output=True, text=True, check=False
    )
    assert report.exists(), done.stderr
    return {
        each["fullName"]: each["status"]
        for file in json.loads(report.read_text())["testResults"]
        for each in file["assertionResults"]
    }
