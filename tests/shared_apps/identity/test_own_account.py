"""What a person does about their own account: sessions, address, and no page of another site's.

ORG-01, T13, T14; ASVS 7.5.2 (end one's sessions), 6.2 (a new address is proved).
"""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from kernel import clock
from shared_apps.identity.models import Session, User
from shared_apps.identity.rules import device_of
from tests.support.people import PASSWORD, make_member, make_token, make_user

pytestmark = pytest.mark.django_db
API = "/_allauth/browser/v1"
SESSIONS = "{ sessions { id device address host seenAt isCurrent } }"
PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"


@pytest.fixture(autouse=True)
def real_urls(settings):
    settings.ROOT_URLCONF, settings.PUBLIC_SCHEMA_URLCONF = "config.urls", "config.public_urls"


@pytest.fixture
def member(channel):
    return make_member(organisation_id=channel.brand.id)


@pytest.fixture
def here(at, member):
    browser = at("brand")
    browser.sign_in(member.user)
    return browser


def ask(browser, query, path="/graphql/platform", variables=None, **headers):
    answer = browser.post(
        path, {"query": query, "variables": variables or {}}, "application/json", headers=headers
    )
    return answer.json()


def do(browser, mutation, path="/graphql/platform", **given):
    kind = mutation[0].upper() + mutation[1:]
    query = f"""mutation ($input: {kind}Input!) {{
        {mutation}(input: $input) {{ ended userErrors {{ code }} }} }}"""
    given = {**given, "idempotencyKey": str(uuid4())}
    return ask(browser, query, path, {"input": given})["data"][mutation]


def seen(browser, **headers):
    return ask(browser, SESSIONS, **headers)["data"]["sessions"]


def signed_in(browser):
    return browser.session().status_code == 200


def test_sessions_of_all_hosts_are_shown_with_device_address_and_time(at, channel, member, here):
    make_member(organisation_id=channel.dealer.id, user=member.user)
    phone = at("dealer")
    phone.sign_in(member.user)
    ask(phone, "{ now }", user_agent=PHONE)
    other = at("brand")
    other.sign_in(make_member(organisation_id=channel.brand.id).user)

    shown = seen(here, user_agent="Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537 Edg/140")

    assert [(each["device"], each["host"], each["isCurrent"]) for each in shown] == [
        ("Edge, Windows", "brand.localhost", True),
        ("Chrome, Android", "dealer.localhost", False),
    ]
    assert all(each["address"] == "127.0.0.1" and each["seenAt"] for each in shown)
    keys = set(Session.objects.values_list("session_key", flat=True))
    assert not any(key in str(shown) for key in keys)  # who reads a list cannot take one over


def test_a_session_is_noted_at_most_once_a_minute(here, time_machine):
    time_machine.move_to(clock.now(), tick=False)
    ask(here, "{ now }")
    first = Session.objects.get().seen_at
    time_machine.shift(50)
    ask(here, "{ now }")
    assert Session.objects.get().seen_at == first
    time_machine.shift(11)
    ask(here, "{ now }")
    assert Session.objects.get().seen_at > first


def test_one_session_is_ended_wherever_it_is(at, channel, member, here):
    make_member(organisation_id=channel.dealer.id, user=member.user)
    lost = at("dealer")
    lost.sign_in(member.user)
    [key] = [each["id"] for each in seen(here) if not each["isCurrent"]]

    assert do(here, "endSession", sessionId=key) == {"ended": 1, "userErrors": []}
    assert not signed_in(lost)
    assert signed_in(here)
    assert do(here, "endSession", sessionId=key)["userErrors"] == [{"code": "NOT_FOUND"}]


def test_all_others_are_ended_and_this_one_goes_on(at, member, here):
    others = [at("brand"), at("brand")]
    for other in others:
        other.sign_in(member.user)
    [key] = [each["id"] for each in seen(here) if each["isCurrent"]]

    assert do(here, "endOtherSessions", keptId=key)["ended"] == 2
    assert signed_in(here)
    assert not any(signed_in(other) for other in others)


def test_nobody_ends_anothers_session(at, channel, member, here):
    other = at("brand")
    other.sign_in(make_member(organisation_id=channel.brand.id).user)
    [theirs] = seen(other)

    for mutation, name in (("endSession", "sessionId"), ("endOtherSessions", "keptId")):
        found = do(here, mutation, **{name: theirs["id"]})
        assert found["userErrors"] == [{"code": "NOT_FOUND"}]
    assert signed_in(other)


def test_a_token_neither_sees_nor_ends_sessions(at, member, here):
    [mine] = seen(here)
    machine = at("brand")
    machine.defaults["HTTP_AUTHORIZATION"] = f"Bearer {make_token(member)}"

    assert seen(machine) == []
    found = do(machine, "endSession", sessionId=mine["id"])
    assert found["userErrors"] == [{"code": "NEEDS_OWN_SESSION"}]


@pytest.mark.parametrize("path", ["/graphql", "/graphql/platform"])
@pytest.mark.parametrize(
    ("origin", "is_ours"),
    [
        ("http://brand.localhost", True),
        ("http://brand.localhost:5173", True),
        ("http://dealer.localhost", False),  # the same site to a browser, another tenant to us
        ("https://evil.example", False),
        ("https://brand.localhost.evil.example", False),
        ("null", False),
        ("", False),
    ],
)
def test_a_page_of_another_site_cannot_use_a_session(here, member, path, origin, is_ours):
    """CSRF: whatever a browser lets through, the cookie counts for our own pages only."""
    answer = ask(here, "{ __typename }", path, origin=origin)

    if is_ours:
        assert answer["data"] == {"__typename": "Query"}
    else:
        assert answer["errors"][0]["extensions"]["code"] == "FOREIGN_ORIGIN"
        token = make_token(member)
        with_token = ask(
            here, "{ __typename }", path, origin=origin, authorization=f"Bearer {token}"
        )
        assert "data" in with_token  # no browser adds that by itself


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded"])
def test_what_a_page_may_send_without_asking_is_not_read(here, kind):
    answer = here.post("/graphql", '{"query": "{ __typename }"}', content_type=kind)

    assert answer.status_code == 415


def test_a_browser_that_asks_gets_no_leave(here):
    asking = {"origin": "https://evil.example", "access-control-request-method": "POST"}
    answer = here.options("/graphql", headers=asking)

    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


def change(browser, email):
    again = {"password": PASSWORD}
    browser.post(f"{API}/auth/reauthenticate", again, "application/json")
    return browser.post(f"{API}/account/email", {"email": email}, "application/json")


def prove(browser, mail):
    key = re.search(r"https://brand\.localhost/account/email/(\S+)", mail.body)[1]
    return browser.post(f"{API}/auth/email/verify", {"key": key}, "application/json")


def test_a_new_address_holds_once_it_is_proved(here, member, mailoutbox, settings):
    settings.LINK_FORM = "https://{host}"
    old = member.user.email
    answer = change(here, "New@Example.com")
    assert answer.status_code == 200, answer.content
    [mail] = mailoutbox
    assert mail.to == ["new@example.com"]
    assert User.objects.get(pk=member.user_id).email == old

    assert prove(here, mail).status_code == 200
    assert User.objects.get(pk=member.user_id).email == "new@example.com"
    assert [each.to for each in mailoutbox[1:]] == [[old]]  # who was robbed hears of it


def test_asking_for_an_address_does_not_tell_who_has_it(here, mailoutbox, settings):
    """And nobody gets an address that is another's."""
    settings.LINK_FORM = "https://{host}"
    taken = make_user().email
    answers = [change(here, email) for email in (taken, "free@example.com")]

    assert [answer.status_code for answer in answers] == [200, 200]
    shapes = [
        sorted((each["primary"], each["verified"]) for each in answer.json()["data"])
        for answer in answers
    ]
    assert shapes == [[(False, False), (True, True)]] * 2
    for mail in mailoutbox:
        if mail.to == [taken] and "/account/email/" in mail.body:
            assert prove(here, mail).status_code != 200
    assert User.objects.filter(email=taken).count() == 1


def test_it_takes_the_password_once_more(here, mailoutbox):
    """An unlocked screen is not enough to take an account over."""
    answer = here.post(f"{API}/account/email", {"email": "new@example.com"}, "application/json")

    assert answer.status_code == 401
    assert [each["id"] for each in answer.json()["data"]["flows"]] == ["reauthenticate"]
    assert not mailoutbox


def test_strangers_change_nothing(at, channel):
    assert change(at("brand"), "new@example.com").status_code in (401, 409)


@pytest.mark.parametrize(
    ("user_agent", "device"),
    [
        (PHONE, "Chrome, Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/120 MicroMessenger/8.0", "WeChat, Android"),
        ("", ""),
        ("something else", ""),
    ],
)
def test_devices_are_named_as_people_know_them(user_agent, device):
    assert device_of(user_agent) == device
