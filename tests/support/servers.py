"""The test servers: up before Django is set up, shared by all workers, gone with the session.

A pytest plugin (``-p tests.support.servers`` in pyproject.toml), because settings are read
before any conftest. TIERLINE_TEST_DATABASE_URL and TIERLINE_TEST_REDIS_URL name other servers;
DATABASE_URL never does: what it names may be somebody's real data.
"""

from __future__ import annotations

import atexit
import os
import re

import pytest

from config import servers
from config.settings import environment
from kernel.embedded.errors import EmbeddedError


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(args):
    if worker := os.environ.get("PYTEST_XDIST_WORKER"):
        _use_own_redis_database(int(worker.removeprefix("gw")) + 1)
    elif not {"-h", "--help", "--version", "-V"} & set(args):
        _start()
    return (yield)


def _start() -> None:
    os.environ["DATABASE_URL"] = os.environ.get("TIERLINE_TEST_DATABASE_URL", "")
    os.environ["REDIS_URL"] = os.environ.get("TIERLINE_TEST_REDIS_URL", "")
    atexit.register(servers.give_back)  # where pytest ends before it is configured
    try:
        servers.borrow(environment.state_dir() / "test", throwaway=True)
    except EmbeddedError as error:
        raise pytest.UsageError(str(error)) from error


def _use_own_redis_database(number: int) -> None:
    url = os.environ["REDIS_URL"]
    os.environ["REDIS_URL"] = re.sub(r"db=\d+", f"db={number}", url)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    servers.give_back()
