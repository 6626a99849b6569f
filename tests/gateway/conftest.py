"""Two small subgraphs and the gateway in front of them, once for all tests here."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.gateway import standin
from tests.gateway.client import FOLDER, Gateway, node
from tests.gateway.standin import Standin


@pytest.fixture(scope="session")
def packages() -> None:
    """What the gateway's package-lock.json names; skips where there is no Node."""
    node()


@pytest.fixture(scope="session")
def supergraph(packages, tmp_path_factory) -> Path:
    """The stand-ins' supergraph, composed as the real one is."""
    target = tmp_path_factory.mktemp("gateway") / "supergraph.graphql"
    command = [node(), FOLDER / "compose.mjs", "--from", standin.SDL, "--to", target]
    subprocess.run(command, check=True)
    return target


@pytest.fixture(scope="module")
def running(supergraph, tmp_path_factory) -> Iterator[tuple[Gateway, Standin, Standin]]:
    platform, tenant = standin.platform(), standin.tenant()
    platform.start()
    tenant.start()
    log = tmp_path_factory.mktemp("log") / "gateway.log"
    gateway = Gateway(supergraph, log, PLATFORM_URL=platform.url, TENANT_URL=tenant.url)
    try:
        yield gateway, platform, tenant
    finally:
        gateway.stop()
        platform.stop()
        tenant.stop()


@pytest.fixture
def gateway(running) -> Gateway:
    return running[0]


@pytest.fixture
def platform(running) -> Iterator[Standin]:
    yield from _as_new(running[1])


@pytest.fixture
def tenant(running) -> Iterator[Standin]:
    yield from _as_new(running[2])


def _as_new(subgraph: Standin) -> Iterator[Standin]:
    subgraph.calls.clear()
    yield subgraph
    subgraph.instead, subgraph.pause = (lambda call: None), 0.0
    if subgraph.server is None:
        subgraph.start()


@pytest.fixture
def start(supergraph, tmp_path) -> Iterator[Callable[..., Gateway]]:
    """Starts further gateways with other settings."""
    started: list[Gateway] = []

    def run(**settings: str) -> Gateway:
        log = tmp_path / f"gateway{len(started)}.log"
        started.append(Gateway(supergraph, log, **settings))
        return started[-1]

    yield run
    for each in started:
        each.stop()
