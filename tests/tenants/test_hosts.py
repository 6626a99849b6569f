"""From the Host header to the tenant, and nowhere else (T12, T13)."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from kernel.schema import PUBLIC, current_schema, enter_schema
from tenants.commands import suspend_tenant
from tenants.middleware import TenantMiddleware
from tenants.models import Tenant
from tenants.queries import forget_tenants
from tenants.rules import TenantState
from tests.support.tenancy import SETUP

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def ask(settings):
    """Send a request with a Host header; the answer is the schema it was handled in."""
    settings.BASE_DOMAIN = "tierline.example"
    settings.PLATFORM_HOSTS = ["platform.tierline.example", "127.0.0.1", "localhost", "[::1]"]

    def view(request) -> HttpResponse:
        tenant = request.tenant.slug if request.tenant else ""
        return HttpResponse(f"{current_schema()} {tenant}".strip())

    def send(host: str, **headers: str) -> HttpResponse:
        return TenantMiddleware(view)(
            RequestFactory(SERVER_NAME="x").get("/", HTTP_HOST=host, **headers)
        )

    return send


@pytest.mark.parametrize(
    "host",
    [
        "brand.tierline.example",
        "BRAND.Tierline.Example",
        "brand.tierline.example:8000",
        "brand.tierline.example.",
        "brand.tierline.example.:443",
    ],
)
def test_a_tenants_address_leads_into_its_schema(ask, channel, host):
    assert ask(host).content.decode() == f"{channel.brand.schema_name} brand"
    assert current_schema() == PUBLIC


@pytest.mark.parametrize(
    "host",
    ["platform.tierline.example", "127.0.0.1", "127.0.0.1:8000", "localhost:80", "[::1]:8000"],
)
def test_the_platforms_hosts_lead_into_the_public_schema(ask, channel, host):
    enter_schema(channel.brand.schema_name)  # whatever was left behind
    assert ask(host).content.decode() == PUBLIC


@pytest.mark.parametrize(
    "host",
    [
        "nobody.tierline.example",
        "tierline.example.evil.example",
        "brand.tierline.example.evil.example",
        "brand.tierline.example:443@evil.example",
        "evil.example#brand.tierline.example",
        "evil.example/brand.tierline.example",
        "brandtierline.example",
        "a.brand.tierline.example",
        ".tierline.example",
        "brand..tierline.example",
        "brand.tierline.example..",
        "brand.tierline.example:x",
        "bränd.tierline.example",
        "brаnd.tierline.example",
        "xn--brnd-loa.tierline.example",
        "t_000001.tierline.example",
        "public.tierline.example",
        "brand%2etierline.example",
        "brand.tierline.example brand",
        "brand.tierline.example\tx",
        "[::1",
        "[brand.tierline.example]",
        "",
        "-",
        "x" * 300 + ".tierline.example",
    ],
)
def test_every_other_host_is_the_same_404(ask, channel, host):
    answer = ask(host)
    assert answer.status_code == 404
    assert answer.content == b"There is nothing at this address."
    assert current_schema() == PUBLIC


@pytest.mark.parametrize("state", [state for state in TenantState if state != TenantState.ACTIVE])
def test_a_tenant_that_is_not_active_looks_like_none_at_all(ask, channel, state):
    Tenant.objects.filter(slug="brand").update(state=state)
    forget_tenants()
    known, unknown = ask("brand.tierline.example"), ask("nobody.tierline.example")
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
    assert known.headers == unknown.headers


def test_a_suspension_acts_on_the_next_request(ask, channel):
    assert ask("brand.tierline.example").status_code == 200
    suspend_tenant(tenant_id=channel.brand.id, actor=SETUP)
    assert ask("brand.tierline.example").status_code == 404


def test_a_forwarded_host_from_outside_is_not_believed(ask, channel):
    answer = ask("brand.tierline.example", HTTP_X_FORWARDED_HOST="dealer.tierline.example")
    assert answer.content.decode().endswith("brand")


def test_an_exception_does_not_leave_the_thread_in_the_tenant(channel, settings):
    settings.BASE_DOMAIN = "tierline.example"

    def stumble(request) -> HttpResponse:
        raise ZeroDivisionError

    request = RequestFactory().get("/", HTTP_HOST="brand.tierline.example")
    with pytest.raises(ZeroDivisionError):
        TenantMiddleware(stumble)(request)
    assert current_schema() == PUBLIC


def test_a_known_host_costs_one_query_and_then_none(ask, channel, count_queries):
    with count_queries() as first:
        ask("dealer.tierline.example")
    with count_queries() as second:
        ask("dealer.tierline.example")
    assert (len(first), len(second)) == (1, 0)


def test_links_are_made_from_the_database_not_from_the_request(channel, settings):
    settings.BASE_DOMAIN = "tierline.example"
    assert channel.brand.host == "brand.tierline.example"
