"""Roles add up, and never reach over the counter (ORG-04, ORG-09, T16)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kernel.permissions import all_permissions
from shared_apps.identity.rules import (
    BUILT_IN,
    MALL,
    OPERATED,
    PRESET_ROLES,
    Language,
    Standing,
    ceiling,
    effective_permissions,
    expand,
    hash_of,
    is_pattern,
    matches,
    new_secret,
    normal_email,
    preferred_language,
)

patterns = st.one_of(
    st.sampled_from(sorted({p for role in BUILT_IN.values() for p in role.permissions})),
    st.deferred(lambda: st.sampled_from(sorted(all_permissions()))),
)
roles = st.lists(st.lists(patterns, max_size=6), max_size=5)
standings = st.sampled_from(Standing)


@pytest.mark.parametrize(
    ("pattern", "permission", "fits"),
    [
        ("*", "sales.order.view", True),
        ("sales.*", "sales.order.view", True),
        ("sales.order.*", "sales.order.view", True),
        ("sales.order.view", "sales.order.view", True),
        ("*.*.view", "sales.order.view", True),
        ("sales.*.view", "sales.order.view", True),
        ("sales.*", "salesforce.order.view", False),
        ("*.*.view", "sales.order.confirm", False),
        ("sales.order", "sales.order.view", False),
        ("sales.*.view", "sales.order.confirm", False),
    ],
)
def test_a_star_stands_for_one_word_or_at_the_end_for_any_rest(pattern, permission, fits):
    assert matches(pattern, permission) is fits


@pytest.mark.parametrize("text", ["*", "sales.*", "sales.order.*", "sales.*.view", "*.*.view"])
def test_patterns_are_recognised(text):
    assert is_pattern(text)


@pytest.mark.parametrize("text", ["", "**", "sales", "Sales.*", "a.b.c.d", "*.*", "sales.*.*x"])
def test_what_is_no_pattern_is_not_recognised(text):
    assert not is_pattern(text)


patient = settings(deadline=None)  # a loaded machine is no fault of the rules


@patient
@given(roles, standings)
def test_the_rights_of_several_roles_are_their_union(several, standing):
    together = effective_permissions(several, standing=standing)
    one_by_one = [effective_permissions([role], standing=standing) for role in several]

    assert together == frozenset().union(*one_by_one)


@patient
@given(roles, standings, st.lists(patterns, max_size=4))
def test_a_token_never_widens_and_only_keeps_what_it_is_for(several, standing, scopes):
    without = effective_permissions(several, standing=standing)
    with_token = effective_permissions(several, standing=standing, scopes=scopes)

    assert with_token == without & expand(scopes)


@given(
    roles, standings, st.deferred(lambda: st.frozensets(st.sampled_from(sorted(all_permissions()))))
)
def test_a_plan_only_takes_away(several, standing, plan):
    assert effective_permissions(several, standing=standing, plan=plan) <= plan


@patient
@given(roles, standings)
def test_nobody_gets_over_the_ceiling_of_their_side(several, standing):
    """T16: an owner's "*" reaches neither the platform nor, for a customer, the back office."""
    assert effective_permissions(several, standing=standing) <= ceiling(standing)


def test_a_customers_people_hold_mall_rights_only_even_as_owner():
    held = effective_permissions([["*"]], standing=Standing.PARTNER)

    assert "identity.sub_account.manage" in held
    assert not held & expand(["identity.member.*", "identity.role.*", "inventory.*", "tenants.*"])


def test_an_owner_reaches_nothing_of_the_platform():
    """T16"""
    held = effective_permissions([["*"]], standing=Standing.STAFF)

    assert held
    assert not held & expand(["tenants.*"])
    assert expand(["tenants.*"])


def test_an_operator_sees_no_tenants_books():
    """T9"""
    held = effective_permissions([["*"]], standing=Standing.OPERATOR)

    assert not held & expand(["sales.*", "inventory.*", "pricing.*", "partners.*"])


def test_the_preset_roles_are_there():
    """ORG-09"""
    assert set(PRESET_ROLES) == {
        "owner", "channel_director", "order_admin", "finance", "warehouse", "purchaser",
        "plain_user", "dealer", "dealer_purchaser", "platform_operator",
    }  # fmt: skip


@pytest.mark.parametrize("role", BUILT_IN.values(), ids=lambda role: role.code)
def test_every_role_has_both_languages_and_proper_patterns(role):
    assert role.name
    assert role.name_zh
    assert all(is_pattern(pattern) for pattern in role.permissions)


# What the people of stories 7 and 8 do, and what is not theirs to do.
JOBS = {
    "order_admin": (
        "partners.partner.edit sales.order.place_for sales.order.confirm sales.order.cancel "
        "sales.order.ship planning.shortage.order purchasing.order.view returns.order.instruct "
        "fulfilment.receipt.view exchange.document.receive visibility.stock.view network.link.view "
        "insights.figures.view",
        "pricing.list.edit inventory.stock.move visibility.grant.give identity.member.invite "
        "insights.statement.view",
    ),
    "warehouse": (
        "sales.order.view sales.order.ship fulfilment.shipment.view fulfilment.receipt.receive "
        "inventory.count.edit inventory.count.approve inventory.stock.move returns.order.receive "
        "returns.order.dispatch exchange.document.view",
        "sales.order.confirm pricing.list.view purchasing.order.send partners.partner.edit "
        "insights.figures.view insights.statement.view",
    ),
    "purchaser": (
        "catalog.product.edit directory.product.view planning.shortage.view sales.order.view "
        "planning.shortage.order purchasing.order.draft purchasing.order.send "
        "fulfilment.receipt.view visibility.stock.view",
        "sales.order.confirm pricing.list.edit visibility.grant.give insights.figures.view "
        "insights.statement.view",
    ),
    "finance": (
        "sales.order.view purchasing.order.view returns.order.view pricing.list.edit "
        "partners.partner.view exchange.document.view insights.figures.view "
        "insights.statement.view",
        "sales.order.confirm inventory.stock.move fulfilment.receipt.receive",
    ),
    "channel_director": (
        "network.link.invite network.link.answer network.link.end visibility.grant.give "
        "visibility.grant.revoke visibility.stock.view visibility.log.view pricing.list.edit "
        "catalog.product.edit partners.partner.edit insights.figures.view insights.statement.view",
        "inventory.stock.move identity.member.invite exchange.document.resend",
    ),
    "plain_user": (
        "catalog.product.view pricing.price.view sales.order.place sales.order.place_for",
        "sales.order.confirm sales.order.cancel partners.partner.edit",
    ),
    "dealer": (
        "catalog.product.view pricing.price.view sales.order.place sales.order.view "
        "sales.order.cancel fulfilment.shipment.view returns.order.request "
        "insights.statement.view identity.sub_account.manage",
        "sales.order.place_for pricing.list.view inventory.stock.view visibility.stock.view "
        "network.link.view directory.organisation.view exchange.document.view",
    ),
}


@pytest.mark.parametrize("code", JOBS)
def test_a_preset_role_can_do_its_job_and_not_another_ones(code):
    """ORG-09; stories 7 and 8."""
    role = PRESET_ROLES[code]
    held = effective_permissions([role.permissions], standing=role.standing)
    needed, foreign = (set(names.split()) for names in JOBS[code])

    assert needed | foreign <= all_permissions()
    assert not needed - held
    assert not foreign & held


ALL_PATTERNS = sorted(
    {p for role in BUILT_IN.values() for p in role.permissions} | set(MALL) | set(OPERATED)
)


def is_built(pattern):
    app = pattern.split(".")[0]
    return app == "*" or expand([f"{app}.*"])


@pytest.mark.parametrize("pattern", list(filter(is_built, ALL_PATTERNS)))
def test_no_role_names_a_right_that_an_app_does_not_have(pattern):
    """Apps that are not built yet have none at all, and are passed over."""
    assert expand([pattern])


@given(st.emails())
def test_an_address_has_one_spelling(email):
    assert normal_email(email.upper()) == normal_email(f" {email.lower()}\n".upper())
    assert normal_email(normal_email(email)) == normal_email(email)


def test_secrets_are_long_and_never_the_same():
    made = {new_secret() for _ in range(1000)}

    assert len(made) == len({hash_of(secret) for secret in made}) == 1000
    assert all(secret.startswith("tl_") and len(secret) >= 43 for secret in made)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", Language.CHINESE),
        ("en;q=0.3, zh-Hans;q=0.7", Language.CHINESE),
        ("de,en;q=0.5", Language.ENGLISH),
        ("zh;q=0, en;q=0.1", Language.ENGLISH),
        ("de", None),
        ("", None),
        (None, None),
        (";;;q=x,,", None),
    ],
)
def test_the_language_is_the_first_of_ours(header, language):
    assert preferred_language(header) is language
