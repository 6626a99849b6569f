"""One product and one browser for all journeys; a browser's complaint fails the journey."""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite("tests.e2e.visits", "tests.e2e.product")

from tests.e2e import chromium  # noqa: E402
from tests.e2e.product import running  # noqa: E402
from tests.e2e.visits import Visits  # noqa: E402


@pytest.fixture(scope="package")
def browser():
    """Not for the session: while Playwright's loop is there, Django refuses to ask its database."""
    try:
        with chromium.browser() as started:
            yield started
    except chromium.NoBrowser as reason:
        # Also in the gate: on a bare machine neither a Chromium nor what Playwright's own Node
        # links to may be installed by us, and make test has to pass there. Any other fault of
        # the browser's start fails.
        pytest.skip(str(reason))


@pytest.fixture(scope="package")
def product(browser, tmp_path_factory):
    with running(tmp_path_factory.mktemp("product")) as started:
        yield started


@pytest.fixture(scope="package")
def kept():
    """Who is signed in, for all journeys: the login page is gone through once for each."""
    return {}


@pytest.fixture
def visits(browser, product, kept):
    made = Visits(browser, product, kept)
    yield made
    assert made.end() == []


@pytest.fixture
def login(visits):
    """``login(role, slug, lang, phone=False)``: the first page of somebody of the demo."""
    return visits.login
