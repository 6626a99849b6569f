import pytest
from django.core.cache import cache

from tests.support.browser import browser_at


@pytest.fixture(autouse=True)
def who_urls(settings):
    settings.ROOT_URLCONF = settings.PUBLIC_SCHEMA_URLCONF = "tests.support.who"
    settings.SECOND_FACTOR_REQUIRED = False


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def tenants(channel):
    return vars(channel)


@pytest.fixture
def at():
    """at("brand"): a browser at a tenant's host; at(): one at the platform's."""
    return browser_at
