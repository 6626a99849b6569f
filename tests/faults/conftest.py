"""One installation for all the tests that hurt one: its books must be right after each of them."""

from __future__ import annotations

import os

import pytest

pytest.register_assert_rewrite("tests.faults.site", "tests.faults.clients", "tests.faults.orders")

from tests.faults.site import Site  # noqa: E402  its assertions shall speak
from tests.support.processes import eventually, marked  # noqa: E402

LONG = bool(os.environ.get("TIERLINE_LONG_FAULTS"))
FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture
def long_or_short():
    """How much of it: ``long_or_short(200, 15)``."""
    return lambda long, short: long if LONG else short


@pytest.fixture
def measured(request):
    """Tell a figure at the end of the run."""
    figures = request.config.stash.setdefault(FIGURES, [])
    return figures.append


def pytest_terminal_summary(terminalreporter, config):
    for figure in config.stash.get(FIGURES, []):
        terminalreporter.write_line(f"measured: {figure}")


@pytest.fixture(scope="session")
def site_of_the_session(tmp_path_factory, django_test_environment, django_db_blocker):
    folder = tmp_path_factory.mktemp("site")
    with django_db_blocker.unblock(), Site(folder).running() as site:
        yield site
    eventually(lambda: not marked(str(folder)), 30.0)


@pytest.fixture
def site(site_of_the_session, django_db_blocker):
    with django_db_blocker.unblock(), site_of_the_session.looked_into():
        yield site_of_the_session
