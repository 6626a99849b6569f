"""Who is behind a request (ORG-01, ORG-04, T4, T13, T14, T16, decision 17)."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import RequestFactory

from config.endpoints import platform_api, tenant_api
from kernel import clock
from kernel.actor import Actor, Scope
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity import commands
from shared_apps.identity.models import ApiToken, Role
from shared_apps.identity.queries import address_of
from shared_apps.identity.rules import expand
from tenants.commands import resume_tenant, suspend_tenant
from tests.support.people import SETUP, make_member, make_token, make_user

pytestmark = pytest.mark.django_db


def bearer(secret):
    return {"authorization": f"Bearer {secret}"}


def test_a_token_lets_its_member_in_at_the_tenants_host(tenants, at):
    brand = tenants["brand"]
    member = make_member(organisation_id=brand.id, role="warehouse")
    found = at("brand").who(**bearer(make_token(member)))

    assert found["user"] == str(member.user_id)
    assert found["organisation"] == str(brand.id)
    assert found["schema"] == found["here"] == brand.schema_name


def test_behind_the_gateway_the_token_decides_the_schema(tenants, at):
    brand = tenants["brand"]
    found = at().who(**bearer(make_token(organisation_id=brand.id)))

    assert found["organisation"] == str(brand.id)
    assert found["schema"] == brand.schema_name
    assert found["here"] == PUBLIC


def test_a_token_is_refused_at_another_tenants_host(tenants, at):
    """T4, T13"""
    secret = make_token(organisation_id=tenants["brand"].id)

    assert at("dealer").who(**bearer(secret)) == {"code": "TOKEN_REFUSED"}


def test_an_operators_token_is_refused_at_a_tenants_host(tenants, at):
    secret = make_token()

    assert at("brand").who(**bearer(secret)) == {"code": "TOKEN_REFUSED"}
    assert at().who(**bearer(secret))["organisation"] is None


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer tl_", "Bearer nothing", "Basic dGw6eA==", "Bearer tl_" + "x" * 43]
)
def test_what_is_no_token_is_refused_alike(tenants, at, header):
    assert at("brand").who(authorization=header) == {"code": "TOKEN_REFUSED"}


def test_a_wrong_token_is_not_made_good_by_a_session(tenants, at):
    member = make_member(organisation_id=tenants["brand"].id)
    browser = at("brand")
    browser.sign_in(member.user)

    assert browser.who(authorization="Bearer tl_wrong") == {"code": "TOKEN_REFUSED"}


def test_a_revoked_token_is_refused_at_once(tenants, at):
    member = make_member(organisation_id=tenants["brand"].id)
    made = commands.create_token(name="erp", scopes=["*"], membership_id=member.id, actor=SETUP)
    assert at("brand").who(**bearer(made.secret))["user"]

    commands.revoke_token(token_id=made.token.id, actor=SETUP)

    assert at("brand").who(**bearer(made.secret)) == {"code": "TOKEN_REFUSED"}


def test_a_token_ends_on_its_day(tenants, at, time_machine):
    secret = make_token(
        organisation_id=tenants["brand"].id, expires_at=clock.now() + timedelta(days=1)
    )
    time_machine.move_to(clock.now() + timedelta(days=1, seconds=1))

    assert at("brand").who(**bearer(secret)) == {"code": "TOKEN_REFUSED"}


def test_a_suspended_tenant_is_closed_to_tokens_and_sessions(tenants, at):
    brand = tenants["brand"]
    member = make_member(organisation_id=brand.id)
    secret, browser = make_token(member), at("brand")
    browser.sign_in(member.user)
    suspend_tenant(tenant_id=brand.id, actor=SETUP)
    try:
        assert at().who(**bearer(secret)) == {"code": "TENANT_NOT_OPEN"}
        assert browser.get("/who").status_code == 404
    finally:
        resume_tenant(tenant_id=brand.id, actor=SETUP)


def test_a_token_does_what_it_is_for_and_no_more(tenants, at):
    """ORG-04: role ∩ scopes."""
    secret = make_token(
        organisation_id=tenants["brand"].id, role="owner", scopes=["identity.*.view"]
    )

    assert set(at("brand").who(**bearer(secret))["permissions"]) == expand(["identity.*.view"])


def test_a_token_loses_what_its_member_loses(tenants, at):
    member = make_member(organisation_id=tenants["brand"].id)
    make_member(organisation_id=tenants["brand"].id)
    secret = make_token(member)
    commands.set_member_roles(membership_id=member.id, roles=["warehouse"], actor=SETUP)

    assert not [p for p in at("brand").who(**bearer(secret))["permissions"] if "identity" in p]


def test_an_own_role_counts(tenants, at):
    brand = tenants["brand"]
    Role.objects.create(
        organisation_id=brand.id, code="greeter", name="Greeter",
        permissions=["identity.member.view", "identity.member.invite"],
    )  # fmt: skip
    Role.objects.create(
        organisation_id=tenants["dealer"].id, code="greeter", name="Greeter", permissions=["*"]
    )
    member = make_member(organisation_id=brand.id, roles=["greeter"])
    browser = at("brand")
    browser.sign_in(member.user)

    expected = ["identity.member.invite", "identity.member.view"]
    assert browser.who()["permissions"] == expected
    assert at("brand").who(**bearer(make_token(member)))["permissions"] == expected


def test_a_token_request_asks_once_and_writes_once_a_minute(
    tenants, at, django_assert_num_queries, time_machine
):
    browser, secret = at("brand"), make_token(organisation_id=tenants["brand"].id)
    browser.who(**bearer(secret))  # notes the use; knows the tenant from now on

    with django_assert_num_queries(1):
        browser.who(**bearer(secret))
    time_machine.move_to(clock.now() + timedelta(seconds=61))
    with django_assert_num_queries(2):
        browser.who(**bearer(secret))


def test_only_the_hash_of_a_secret_is_kept(tenants):
    secret = make_token(organisation_id=tenants["brand"].id)
    row = ApiToken.objects.values().get()

    assert secret not in str(row)
    assert secret.startswith(row["prefix"])


def test_a_session_lets_a_member_in(tenants, at):
    """ORG-01"""
    brand = tenants["brand"]
    member = make_member(organisation_id=brand.id, role="finance")
    browser = at("brand")
    assert browser.who()["user"] is None

    assert browser.sign_in(member.user).status_code == 200

    found = browser.who()
    assert found["user"] == str(member.user_id)
    assert found["organisation"] == str(brand.id)
    assert found["schema"] == found["here"] == brand.schema_name


def test_a_stranger_signs_in_to_nothing(tenants, at):
    """A right password without a membership: known by name, allowed nothing."""
    member = make_member(organisation_id=tenants["brand"].id)
    browser = at("dealer")
    browser.sign_in(member.user)

    found = browser.who()
    assert found["user"] == str(member.user_id)
    assert (found["organisation"], found["permissions"]) == (None, [])


def test_a_member_who_left_is_out_at_the_next_request(tenants, at):
    """ASVS 7.4.2"""
    brand = tenants["brand"]
    make_member(organisation_id=brand.id)
    member = make_member(organisation_id=brand.id)
    secret, browser = make_token(member), at("brand")
    browser.sign_in(member.user)

    commands.deactivate_member(membership_id=member.id, actor=SETUP)

    assert browser.who()["user"] is None
    assert at("brand").who(**bearer(secret)) == {"code": "TOKEN_REFUSED"}


def test_customers_people_act_for_their_customer(tenants, at):
    """Decision 17, TEN-02, ORG-10"""
    partner_id = uuid4()
    member = make_member(
        organisation_id=tenants["brand"].id, role="dealer", partner_id=partner_id, is_master=True
    )
    browser = at("brand")
    browser.sign_in(member.user)

    found = browser.who()
    assert found["partner"] == str(partner_id)
    assert found["organisation"] == str(tenants["brand"].id)
    assert not [p for p in found["permissions"] if p.startswith("identity.member")]


def test_who_buys_for_two_customers_says_for_which(tenants, at):
    brand, user, one, two = tenants["brand"], make_user(), uuid4(), uuid4()
    for partner_id in (one, two):
        make_member(organisation_id=brand.id, role="dealer", partner_id=partner_id, user=user)
    browser = at("brand")
    browser.sign_in(user)

    header = "x-tierline-partner"
    assert browser.who(**{header: str(two)})["partner"] == str(two)
    assert browser.who(**{header: str(one)})["partner"] == str(one)
    assert browser.who(**{header: str(uuid4())})["organisation"] is None
    assert browser.who()["partner"] in (str(one), str(two))


def test_the_scope_comes_with_the_actor(tenants, rf):
    """ORG-05"""
    from shared_apps.identity.queries import actor_of

    warehouses = frozenset({uuid4()})
    secret = make_token(organisation_id=tenants["brand"].id, scope=Scope(warehouse_ids=warehouses))
    actor: Actor = actor_of(rf.get("/", headers=bearer(secret)))

    assert actor.scope == Scope(partner_ids=None, warehouse_ids=warehouses)


def test_the_language_is_the_persons_or_the_headers(tenants, at):
    member = make_member(organisation_id=tenants["brand"].id, user=make_user(language="zh"))
    browser = at("brand")
    assert browser.who(**{"accept-language": "zh-CN"})["language"] == "zh"
    assert browser.who(**{"accept-language": "de"})["language"] == "en"

    browser.sign_in(member.user)

    assert browser.who(**{"accept-language": "en"})["language"] == "zh"


def test_a_tenants_role_cannot_read_people(tenants):
    """T16: what SQL runs in a tenant's schema reaches nobody's password or session."""
    from django.db import connection, transaction
    from django.db.utils import ProgrammingError

    for table in ("identity_user", "identity_session", "identity_apitoken", "mfa_authenticator"):
        with (
            in_schema(tenants["brand"].schema_name),
            connection.cursor() as cursor,
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(),
        ):
            cursor.execute(f"SELECT * FROM public.{table}")


def test_an_address_is_the_callers_and_not_our_proxys(settings):
    """T19: limits by address; what a caller writes there itself is not believed."""
    whence = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "1.1.1.1, 203.0.113.9"}
    request = RequestFactory().get("/", **whence)

    assert address_of(request) == "10.0.0.1"
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert address_of(request) == "203.0.113.9"


@pytest.mark.parametrize("view", [tenant_api, platform_api])
def test_the_api_limits_strangers_by_that_address(view):
    assert view.__wrapped__.address_of is address_of
