"""Whom policies are for: any keys together (PRM-16, PRM-17)."""

from __future__ import annotations

from uuid import uuid4

import msgspec
import pytest

from kernel.errors import NotFound
from tenant_apps.partners.queries import buyer, buyers
from tenant_apps.partners.rules import Buyer, Who
from tests.support.api import Api
from tests.support.trading import make_customer

GOLD = Buyer(
    partner_id=uuid4(),
    kind="dealer",
    grade="gold",
    group="lighting",
    region_code="CN-GD",
    sales_area="South",
    tier=1,
)
NAMED = {
    "partners": GOLD.partner_id,
    "kinds": "dealer",
    "grades": "gold",
    "groups": "lighting",
    "regions": "CN-GD",
    "sales_areas": "South",
    "tiers": 1,
}


def test_who_says_nothing_means_everybody():
    assert Who().matches(GOLD)
    assert Who().matches(Buyer(partner_id=None))
    assert Who().specificity == 0


@pytest.mark.parametrize(("key", "value"), NAMED.items())
def test_each_key_is_looked_at(key, value):
    other = uuid4() if key == "partners" else 9 if key == "tiers" else "other"

    assert Who(**{key: frozenset({value, other})}).matches(GOLD)
    assert not Who(**{key: frozenset({other})}).matches(GOLD)
    assert not Who(**{key: frozenset({value})}).matches(Buyer(partner_id=None))


def test_all_that_is_said_must_fit():
    assert not Who(kinds=frozenset({"dealer"}), grades=frozenset({"silver"})).matches(GOLD)


def test_a_named_partner_is_looked_at_more_closely_than_all_other_keys_together():
    others = Who(**{key: frozenset({value}) for key, value in NAMED.items() if key != "partners"})

    assert Who(partners=frozenset({GOLD.partner_id})).specificity > others.specificity == 6


def test_it_survives_being_kept_as_json():
    who = Who(**{key: frozenset({value}) for key, value in NAMED.items()})

    assert msgspec.convert(msgspec.to_builtins(who), Who) == who
    assert msgspec.to_builtins(Who()) == {}


def test_an_account_is_looked_at_by_its_facts(brand):
    account = make_customer(grade="gold", group="lighting", tier=2)

    assert buyer(account.pk) == Buyer(
        partner_id=account.pk,
        kind=str(account.kind),
        grade="gold",
        group="lighting",
        tier=2,
        region_code=account.region_code,
        sales_area=account.sales_area,
    )
    assert buyers([account.pk, uuid4()]) == {account.pk: buyer(account.pk)}
    with pytest.raises(NotFound):
        buyer(uuid4())


def test_group_and_tier_are_kept_with_the_account(brand):
    """PRM-16: what policies look at, people can enter."""
    owner, wanted = Api(brand), "partner { id grade group tier }"
    made = owner.do(
        "admitPartner", wanted, name="Lamp House", currency="CNY", group="lighting", tier=1
    )["partner"]
    assert (made["grade"], made["group"], made["tier"]) == ("", "lighting", 1)
    changed = owner.do("changePartner", wanted, partnerId=made["id"], grade="gold", tier=2)
    assert changed["partner"] == {**made, "grade": "gold", "tier": 2}
    for tier in (0, -1, 100_000):
        assert owner.codes("changePartner", partnerId=made["id"], tier=tier) == ["BAD_VALUE"]
