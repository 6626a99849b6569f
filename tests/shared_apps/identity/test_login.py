"""Signing in with a password and a second factor (ORG-01; reliability: login, Argon2)."""

import threading
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.contrib.auth.hashers import check_password, make_password

from shared_apps.identity.login import hashing
from shared_apps.identity.models import Membership
from tests.support.people import PASSWORD, make_member, make_user

pytestmark = pytest.mark.django_db
API = "/_allauth/browser/v1"
LOGIN = f"{API}/auth/login"
NEW = "a much better pass phrase"


@pytest.fixture
def member(tenants):
    return make_member(organisation_id=tenants["brand"].id)


def attempt(browser, email, password="wrong password", **given):
    return browser.post(LOGIN, {"email": email, "password": password}, "application/json", **given)


def test_an_address_is_the_same_in_any_case(member, at):
    browser = at("brand")

    assert attempt(browser, f" {member.user.email.upper()} ", PASSWORD).status_code == 200


def test_a_wrong_password_and_an_unknown_account_look_alike(member, at):
    known = attempt(at("brand"), member.user.email)
    unknown = attempt(at("brand"), "nobody@example.com")

    assert known.status_code == unknown.status_code == 400
    assert known.json() == unknown.json()


def test_the_sixth_wrong_password_is_too_many(member, at):
    """From then on the right one is refused as well, at every tenant's host."""
    statuses = [attempt(at("brand"), member.user.email).status_code for _ in range(6)]

    assert statuses == [400] * 5 + [429]
    assert attempt(at("brand"), member.user.email, PASSWORD).status_code == 429
    assert attempt(at("dealer"), member.user.email.upper(), PASSWORD).status_code == 429


def test_an_unknown_account_is_limited_alike(at, tenants):
    statuses = [attempt(at("brand"), "nobody@example.com").status_code for _ in range(6)]

    assert statuses == [400] * 5 + [429]


def test_one_address_cannot_try_many_accounts(at, tenants):
    statuses = [attempt(at("brand"), f"n{n}@example.com").status_code for n in range(11)]

    assert statuses == [400] * 10 + [429]
    other = attempt(at("brand"), "x@example.com", REMOTE_ADDR="203.0.113.9")
    assert other.status_code == 400


def test_many_addresses_cannot_try_one_account(at, member):
    statuses = [
        attempt(at("brand"), member.user.email, REMOTE_ADDR=f"203.0.113.{n}").status_code
        for n in range(6)
    ]

    assert statuses[-1] == 429


@pytest.mark.parametrize("client", ["browser", "app"])
@pytest.mark.parametrize(
    "path", ["auth/signup", "auth/webauthn/signup", "auth/email/verify/resend", "auth/code/request"]
)
def test_what_could_tell_who_exists_is_closed(at, member, client, path):
    """Signed in or not."""
    browser = at("brand")
    browser.sign_in(member.user)
    for email in (member.user.email, make_user().email, "new@example.com"):
        for each in (browser, at("brand")):
            answer = each.post(
                f"/_allauth/{client}/v1/{path}",
                {"email": email, "password": NEW},
                "application/json",
            )
            assert answer.status_code == 404


def test_asking_for_a_new_password_does_not_tell_who_exists(at, member, mailoutbox, deliver):
    """Neither by words nor by time: the mail server is spoken to later, by the worker."""
    answers = [
        at("brand").post(f"{API}/auth/password/request", {"email": email}, "application/json")
        for email in (member.user.email, "nobody@example.com")
    ]

    assert answers[0].status_code == answers[1].status_code == 200
    assert answers[0].json() == answers[1].json()
    assert not mailoutbox
    deliver()
    assert [mail.to for mail in mailoutbox] == [[member.user.email]]


def test_a_new_password_ends_the_other_sessions(at, member):
    here, there = at("brand"), at("brand")
    here.sign_in(member.user)
    there.sign_in(member.user)
    answer = here.post(
        f"{API}/account/password/change",
        {"current_password": PASSWORD, "new_password": NEW},
        "application/json",
    )

    assert answer.status_code == 200
    assert here.who()["user"]
    assert there.who()["user"] is None


def test_short_and_common_passwords_are_refused(at, member):
    browser = at("brand")
    browser.sign_in(member.user)
    for weak in ("eleven char", "1qaz2wsx3edc", "QWERTY123456"):
        answer = browser.post(
            f"{API}/account/password/change",
            {"current_password": PASSWORD, "new_password": weak},
            "application/json",
        )
        assert answer.status_code == 400


def test_who_is_no_longer_active_cannot_sign_in(at, member):
    member.user.is_active = False
    member.user.save()
    browser = at("brand")
    browser.sign_in(member.user)

    assert browser.who()["user"] is None


# --- The second factor ------------------------------------------------------------------------


def code_of(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.fixture
def totp(member):
    secret = generate_totp_secret()
    TOTP.activate(member.user, secret)
    return secret


def second_step(browser, code):
    return browser.post(f"{API}/auth/2fa/authenticate", {"code": code}, "application/json")


def test_an_owner_without_a_second_factor_may_do_nothing(member, at, settings):
    """ASVS 6.3.3"""
    settings.SECOND_FACTOR_REQUIRED = True
    browser = at("brand")
    browser.sign_in(member.user)

    found = browser.who()
    assert found["lacks_second_factor"]
    assert (found["user"], found["permissions"]) == (str(member.user_id), [])


def test_others_need_none(tenants, at, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    member = make_member(organisation_id=tenants["brand"].id, role="channel_director")
    browser = at("brand")
    browser.sign_in(member.user)

    assert browser.who()["permissions"]


def test_recovery_codes_alone_are_no_second_factor(member, at, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    Authenticator.objects.create(
        user=member.user, type=Authenticator.Type.RECOVERY_CODES, data={"seed": "x"}
    )
    browser = at("brand")
    browser.sign_in(member.user)

    assert browser.who()["lacks_second_factor"]


def test_with_a_code_the_owner_is_in(member, totp, at, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    browser = at("brand")

    assert browser.sign_in(member.user).status_code == 401  # half way
    assert browser.who()["user"] is None
    assert second_step(browser, code_of(totp)).status_code == 200
    assert browser.who()["permissions"]


def test_a_wrong_code_stays_outside(member, totp, at):
    browser = at("brand")
    browser.sign_in(member.user)
    wrong = f"{(int(code_of(totp)) + 1) % 1_000_000:06}"

    assert second_step(browser, wrong).status_code == 400
    assert browser.who()["user"] is None


def test_a_code_counts_once(member, totp, at):
    """ASVS 6.5: a code seen over a shoulder is worth nothing."""
    first, second = at("brand"), at("brand")
    code = code_of(totp)
    first.sign_in(member.user)
    assert second_step(first, code).status_code == 200
    second.sign_in(member.user)

    assert second_step(second, code).status_code == 400
    assert second.who()["user"] is None


def test_a_new_password_by_mail_does_not_pass_the_second_factor(
    member, totp, at, mailoutbox, deliver
):
    browser = at("brand")
    browser.post(f"{API}/auth/password/request", {"email": member.user.email}, "application/json")
    deliver()
    key = mailoutbox[0].body.split("/account/password/")[1].split()[0]
    answer = browser.post(
        f"{API}/auth/password/reset", {"key": key, "password": NEW}, "application/json"
    )

    assert answer.status_code == 401  # done, but not signed in
    assert browser.who()["user"] is None
    assert browser.sign_in(member.user, NEW).status_code == 401
    assert browser.who()["user"] is None


def test_an_owner_sets_up_a_second_factor_and_is_let_in(member, at, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    browser = at("brand")
    browser.sign_in(member.user)
    browser.post(f"{API}/auth/reauthenticate", {"password": PASSWORD}, "application/json")
    offered = browser.get(f"{API}/account/authenticators/totp")
    secret = offered.json()["meta"]["secret"]
    answer = browser.post(
        f"{API}/account/authenticators/totp", {"code": code_of(secret)}, "application/json"
    )

    assert answer.status_code == 200, answer.content
    assert browser.who()["permissions"]


def test_second_factors_are_sealed_and_survive_a_change_of_keys(member, totp, at, settings):
    kept = Authenticator.objects.get(user=member.user).data
    assert totp not in str(kept)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"
    browser = at("brand")
    browser.sign_in(member.user)

    assert second_step(browser, code_of(totp)).status_code == 200


def test_passkeys_are_offered(at, tenants):
    config = at("brand").get(f"{API}/config").json()["data"]

    assert config["mfa"]["supported_types"] == ["totp", "recovery_codes", "webauthn"]
    assert config["mfa"]["passkey_login_enabled"]
    assert at("brand").get(f"{API}/auth/webauthn/login").status_code == 200


def test_mail_comes_in_the_readers_language(tenants, at, mailoutbox, deliver):
    member = make_member(organisation_id=tenants["brand"].id, user=make_user(language="zh"))
    at("brand").post(
        f"{API}/auth/password/request", {"email": member.user.email}, "application/json"
    )
    deliver()

    assert "密码" in mailoutbox[0].subject
    assert "Brand" in mailoutbox[0].body


# --- Hashing ----------------------------------------------------------------------------------


@pytest.fixture
def argon2(settings):
    settings.PASSWORD_HASHERS = [
        "shared_apps.identity.login.hashing.Argon2",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]


def test_passwords_are_hashed_as_owasp_asks(argon2):
    hashed = make_password(PASSWORD)

    assert hashed.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")
    assert check_password(PASSWORD, hashed)
    assert not check_password("wrong", hashed)


def test_an_old_hash_is_renewed_when_its_owner_signs_in(member, at, settings, argon2):
    member.user.password = make_password(PASSWORD, hasher="md5")
    member.user.save()

    at("brand").sign_in(member.user)

    member.user.refresh_from_db()
    assert member.user.password.startswith("argon2$")


def test_never_more_than_two_hashes_at_once(argon2, monkeypatch):
    running, most = [], []
    real = hashing.Argon2PasswordHasher.encode

    def watched(self, password, salt):
        running.append(1)
        most.append(len(running))
        try:
            return real(self, password, salt)
        finally:
            running.pop()

    monkeypatch.setattr(hashing.Argon2PasswordHasher, "encode", watched)
    threads = [threading.Thread(target=make_password, args=(PASSWORD,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(most) == 8
    assert max(most) <= 2


def test_nobody_has_power_by_a_flag(tenants):
    """T16"""
    user = make_user()
    fields = {field.name for field in type(user)._meta.get_fields()}

    assert not fields & {"is_superuser", "is_staff", "groups", "user_permissions"}
    assert not Membership.objects.filter(user=user).exists()
