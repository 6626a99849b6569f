"""Sessions and cookies stay where they were made (T13, T14), and hosts are what they are."""

from datetime import timedelta
from importlib import import_module, reload

import pytest
from django.core.cache import cache
from django.test import Client

from kernel import clock
from shared_apps.identity.models import Session
from tests.support.browser import browser_at
from tests.support.people import PASSWORD, make_member

pytestmark = pytest.mark.django_db
APP_LOGIN = "/_allauth/app/v1/auth/login"
RESET = "/_allauth/browser/v1/auth/password/request"


@pytest.fixture(autouse=True)
def who_urls(settings):
    settings.ROOT_URLCONF = settings.PUBLIC_SCHEMA_URLCONF = "tests.support.who"
    settings.SECOND_FACTOR_REQUIRED = False
    cache.clear()


@pytest.fixture
def tenants(channel):
    return vars(channel)


@pytest.fixture
def member(tenants):
    return make_member(organisation_id=tenants["brand"].id)


@pytest.fixture
def signed_in(member):
    browser = browser_at("brand")
    assert browser.sign_in(member.user).status_code == 200
    return browser


@pytest.mark.parametrize("slug", ["dealer", "subdealer", None])
def test_a_session_replayed_at_another_host_is_nobodys(signed_in, slug):
    """T14: the same cookie, sent to another tenant or to the platform."""
    other = browser_at(slug)
    other.cookies.load({"sessionid": signed_in.cookies["sessionid"].value})

    assert other.who()["user"] is None
    assert other.session().status_code == 401
    assert signed_in.who()["user"]


def test_even_a_member_of_both_signs_in_at_each(tenants, member, signed_in):
    make_member(organisation_id=tenants["dealer"].id, user=member.user)
    other = browser_at("dealer")
    other.cookies.load({"sessionid": signed_in.cookies["sessionid"].value})

    assert other.who()["user"] is None


def test_a_replayed_session_is_not_ended_by_the_other_host(signed_in):
    other = browser_at("dealer")
    other.cookies.load({"sessionid": signed_in.cookies["sessionid"].value})
    other.delete("/_allauth/browser/v1/auth/session")

    assert signed_in.who()["user"]


def test_an_apps_session_is_bound_to_its_host_too(member):
    app = browser_at("brand")
    answer = app.post(
        APP_LOGIN, {"email": member.user.email, "password": PASSWORD}, "application/json"
    )
    token = answer.json()["meta"]["session_token"]
    status = "/_allauth/app/v1/auth/session"

    assert app.get(status, headers={"x-session-token": token}).status_code == 200
    assert app.who(**{"x-session-token": token})["user"] == str(member.user_id)
    assert browser_at("dealer").who(**{"x-session-token": token})["user"] is None
    assert app.who(**{"x-session-token": "made up"})["user"] is None
    away = browser_at("dealer").get(status, headers={"x-session-token": token})
    assert away.status_code in (401, 410)


def test_a_tossed_cookie_does_not_become_a_session(member):
    """T14: session fixation; a key we never made is not taken on."""
    browser = browser_at("brand")
    browser.cookies.load({"sessionid": "x" * 32})
    browser.sign_in(member.user)

    assert browser.cookies["sessionid"].value != "x" * 32
    assert not Session.objects.filter(session_key="x" * 32).exists()


def test_signing_in_changes_the_key(member):
    browser = browser_at("brand")
    browser.get("/_allauth/browser/v1/config")
    first = browser_at("brand")
    first.sign_in(member.user)
    second = browser_at("brand")
    second.cookies.load({"sessionid": first.cookies["sessionid"].value})
    first.delete("/_allauth/browser/v1/auth/session")
    first.sign_in(member.user)

    assert second.who()["user"] is None
    assert first.who()["user"]


def test_cookies_are_for_one_host_and_no_script(signed_in):
    """T14"""
    for name, is_hidden in (("sessionid", True), ("csrftoken", "")):
        cookie = signed_in.cookies[name]
        assert cookie["domain"] == ""
        assert cookie["path"] == "/"
        assert cookie["samesite"] == "Lax"
        assert cookie["httponly"] == is_hidden


def test_under_https_their_names_bind_them_to_the_host(member, settings):
    """T14: a sibling host cannot set a __Host- cookie; browsers refuse it without Secure."""
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    browser = browser_at("brand")
    browser.post(
        "/_allauth/browser/v1/auth/login",
        {"email": member.user.email, "password": PASSWORD},
        content_type="application/json",
        secure=True,
    )

    for name in ("__Host-sessionid", "__Host-csrftoken"):
        cookie = browser.cookies[name]
        assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")


def test_production_names_its_cookies_so(monkeypatch):
    for name in ("SECRET_KEY", "DATABASE_URL", "REDIS_URL", "BASE_DOMAIN", "GATEWAY_SECRET"):
        monkeypatch.setenv(
            name, {"DATABASE_URL": "postgres://x@127.0.0.1/x"}.get(name, "x.example")
        )

    production = reload(import_module("config.settings.production"))

    assert production.SESSION_COOKIE_NAME == "__Host-sessionid"
    assert production.CSRF_COOKIE_NAME == "__Host-csrftoken"
    assert production.SESSION_COOKIE_SECURE
    assert production.CSRF_COOKIE_SECURE
    assert production.SECOND_FACTOR_REQUIRED
    assert not hasattr(production, "SESSION_COOKIE_DOMAIN")


def test_a_form_of_another_site_cannot_sign_in(member):
    browser = browser_at("brand", enforce_csrf_checks=True)

    assert browser.sign_in(member.user).status_code == 403


HOSTS = [
    ("brand.localhost", 200),
    ("BRAND.LOCALHOST", 200),
    ("brand.localhost:8000", 200),
    ("brand.localhost.", 200),
    ("evil.example", 404),
    ("brand.localhost.evil.example", 404),
    ("brand.localhost:443@evil.example", 404),
    ("www.brand.localhost", 404),
    ("[::2]", 404),
    ("[2001:db8::1]:80", 404),
    ("bränd.localhost", 404),
    ("xn--brnd-loa.localhost", 404),
    ("brand", 404),
    ("", 404),
    ("brand.localhost, dealer.localhost", 404),
    ("brand.localhost/../dealer.localhost", 404),
    ("%62rand.localhost", 404),
    ("brand_.localhost", 404),
]


@pytest.mark.parametrize(("host", "status"), HOSTS)
def test_a_host_is_a_tenants_or_nothing(tenants, host, status):
    """T13"""
    answer = Client().get("/who", HTTP_HOST=host)

    assert answer.status_code == status
    if status == 200:
        assert answer.json()["schema"] == tenants["brand"].schema_name


def test_a_forwarded_host_is_not_believed(tenants):
    """T13"""
    found = Client().get(
        "/who", HTTP_HOST="brand.localhost", HTTP_X_FORWARDED_HOST="dealer.localhost"
    )

    assert found.json()["schema"] == tenants["brand"].schema_name


def test_the_reset_mail_shows_the_tenants_own_address(member, mailoutbox, settings, deliver):
    """T13: the link comes from our records; the request's host would be its port, its case."""
    settings.LINK_FORM = "https://{host}"
    browser = Client()
    browser.post(
        RESET, {"email": member.user.email}, "application/json", HTTP_HOST="BRAND.LOCALHOST.:8000"
    )

    deliver()
    [mail] = mailoutbox
    assert "https://brand.localhost/account/password/" in mail.body
    assert "8000" not in mail.body


def test_the_reset_mail_of_the_platform_shows_its_own_address(
    member, mailoutbox, settings, deliver
):
    """Asked for at no tenant's address, it is nobody's but the platform's."""
    settings.LINK_FORM = "https://{host}"
    browser_at(None).post(RESET, {"email": member.user.email}, "application/json")

    deliver()
    [mail] = mailoutbox
    assert f"https://{settings.PLATFORM_HOST}/account/password/" in mail.body
    assert "Tierline" in mail.subject


def test_expired_sessions_are_worth_nothing_and_go(signed_in, time_machine):
    from shared_apps.identity.jobs import forget_expired_sessions

    time_machine.move_to(clock.now() + timedelta(days=14, minutes=1))
    assert signed_in.who()["user"] is None

    forget_expired_sessions.fn()

    assert not Session.objects.exists()


def test_in_production_sessions_send_documents_by_hash_only(monkeypatch):
    """T10: what a stolen cookie can ask is what our own pages ask."""
    for name in ("SECRET_KEY", "DATABASE_URL", "REDIS_URL", "BASE_DOMAIN", "GATEWAY_SECRET"):
        monkeypatch.setenv(
            name, {"DATABASE_URL": "postgres://x@127.0.0.1/x"}.get(name, "x.example")
        )

    assert reload(import_module("config.settings.production")).API_PERSISTED_ONLY
