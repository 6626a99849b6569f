"""Stock is seen while, and exactly as far as, its owner shows it (VIS-01, 02, 04)."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
import uuid6
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kernel import clock
from kernel.errors import BadValue, NotFound
from kernel.schema import in_schema
from shared_apps.network.commands import end_link
from shared_apps.network.models import Link
from shared_apps.visibility.commands import grant_view, revoke_view
from shared_apps.visibility.errors import NotInYourChannel, SalesNeedLevelFive, ViewOfOneself
from shared_apps.visibility.models import StockOnShow
from shared_apps.visibility.queries import network_stock, visible_grants, visible_network_stock
from shared_apps.visibility.rules import Data
from tests.support.channel import make_link, make_member, person, publish, schema

pytestmark = pytest.mark.django_db


@pytest.fixture
def stocked(channel):
    """The dealer has 25 lamps in two warehouses, 5 of them held; the brand 300."""
    channel.stock(channel.brand, channel.lamp, ("Plant", "GD", 300))
    channel.stock(channel.dealer, channel.lamp, ("North", "BJ", 20), held=5)
    channel.stock(channel.dealer, channel.lamp, ("South", "GD", 5))
    return channel


def test_ones_own_stock_is_seen_in_full_and_others_not_at_all(stocked):
    """TEN-03: independent tenants share nothing until they grant it."""
    assert set(stocked.seen(stocked.brand)) == {stocked.brand.pk}
    own = stocked.seen(stocked.dealer)[stocked.dealer.pk]
    assert (own.level, own.on_hand, own.held, own.available) == (5, 25, 5, 20)
    assert [place.name for place in own.warehouses] == ["North", "South"]


def test_each_level_shows_what_it_says_and_no_more(stocked):
    """Decision 11, level by level."""
    everything = ("on_hand", "held", "available", "regions", "warehouses", "as_of", "band")

    def shown(level):
        grant = stocked.grant(stocked.dealer, stocked.brand, level)
        row = stocked.seen(stocked.brand).get(stocked.dealer.pk)
        with in_schema(schema(stocked.dealer)):
            revoke_view(grant_id=grant.pk, actor=person(stocked.dealer))
        return row

    assert shown(0) is None
    yes = shown(1)
    assert yes.is_available
    assert {getattr(yes, name) for name in everything} == {None}
    about = shown(2)
    assert (about.is_available, about.band, about.on_hand, about.as_of) == (
        True,
        "10-49",
        None,
        None,
    )
    by_region = shown(3)
    assert (by_region.on_hand, by_region.held) == (25, 5)
    assert by_region.warehouses is None
    assert [(r.region_code, r.on_hand, r.held) for r in by_region.regions] == [
        ("BJ", 20, 5),
        ("GD", 5, 0),
    ]
    by_warehouse = shown(4)
    assert [(w.name, w.on_hand) for w in by_warehouse.warehouses] == [("North", 20), ("South", 5)]
    assert by_warehouse.as_of is None
    assert shown(5).as_of is not None


@pytest.mark.parametrize(
    ("on_hand", "band"),
    [
        ("0", "0"),
        ("0.5", "1-9"),
        ("9", "1-9"),
        ("10", "10-49"),
        ("199.5", "50-199"),
        ("200", "200+"),
    ],
)
def test_bands_in_the_database_are_those_of_the_rules(channel, on_hand, band):
    channel.stock(channel.dealer, channel.lamp, ("North", "BJ", on_hand))
    channel.grant(channel.dealer, channel.brand, 2)
    row = channel.seen(channel.brand)[channel.dealer.pk]
    assert (row.band, row.is_available) == (band, band != "0")
    own = channel.seen(channel.dealer)[channel.dealer.pk]
    assert own.band == band


def test_what_is_revoked_is_gone_with_the_next_read(stocked):
    """VIS-02, T11; story 8 step 9."""
    grant = stocked.grant(stocked.dealer, stocked.brand, 5)
    assert stocked.dealer.pk in stocked.seen(stocked.brand)

    with in_schema(schema(stocked.dealer)):
        revoke_view(grant_id=grant.pk, actor=person(stocked.dealer))
        revoke_view(grant_id=grant.pk, actor=person(stocked.dealer))  # twice is harmless

    assert stocked.dealer.pk not in stocked.seen(stocked.brand)


def test_a_grant_ends_by_itself(stocked):
    grant = stocked.grant(
        stocked.dealer, stocked.brand, 3, valid_until=clock.now() + timedelta(days=1)
    )
    assert stocked.dealer.pk in stocked.seen(stocked.brand)
    type(grant).objects.filter(pk=grant.pk).update(valid_until=clock.now())
    assert stocked.dealer.pk not in stocked.seen(stocked.brand)


def test_ending_the_link_closes_the_window_and_a_new_one_does_not_reopen_it(stocked):
    """NET-04: data sharing stops at once; new consent is asked for."""
    stocked.grant(stocked.dealer, stocked.brand, 5)
    link = Link.objects.get(supplier=stocked.brand, customer=stocked.dealer)

    end_link(link_id=link.pk, actor=person(stocked.brand))
    assert stocked.dealer.pk not in stocked.seen(stocked.brand)

    make_link(stocked.brand, stocked.dealer)
    assert stocked.dealer.pk not in stocked.seen(stocked.brand)


def test_a_store_shows_its_stock_two_tiers_up_and_the_chain_must_hold(stocked):
    """VIS-01, VIS-04: over three tiers, each by its owner's own consent."""
    stocked.stock(stocked.store, stocked.lamp, ("Shop", "BJ", 3))
    stocked.grant(stocked.store, stocked.brand, 3)
    stocked.grant(stocked.store, stocked.dealer, 4, products=[stocked.lamp])
    assert set(stocked.seen(stocked.brand)) == {stocked.brand.pk, stocked.store.pk}
    assert set(stocked.seen(stocked.dealer)) == {stocked.dealer.pk, stocked.store.pk}
    assert set(stocked.seen(stocked.store)) == {stocked.store.pk}  # not mutual

    upper = Link.objects.get(supplier=stocked.brand, customer=stocked.dealer)
    end_link(link_id=upper.pk, actor=person(stocked.brand))
    assert set(stocked.seen(stocked.brand)) == {stocked.brand.pk}
    assert stocked.store.pk in stocked.seen(stocked.dealer)


def test_by_default_only_the_viewers_own_brands_are_shown(stocked):
    """Decision 11."""
    stocked.stock(stocked.dealer, stocked.cable, ("North", "BJ", 9))
    stocked.grant(stocked.dealer, stocked.brand, 3)
    assert stocked.dealer.pk in stocked.seen(stocked.brand, stocked.lamp)
    assert stocked.seen(stocked.brand, stocked.cable) == {}


def test_listed_products_and_brands_widen_it_and_grants_add_up(stocked):
    [bulb] = publish(stocked.brand, "BULB")
    for product in (bulb, stocked.cable):
        stocked.stock(stocked.dealer, product, ("North", "BJ", 9))
    stocked.grant(stocked.dealer, stocked.store, 1, brands=[stocked.brand.pk])
    stocked.grant(stocked.dealer, stocked.store, 3, products=[bulb])

    with in_schema(schema(stocked.store)):
        rows = network_stock(stocked.store.pk, [stocked.lamp, bulb, stocked.cable])

    assert [(row.product_id, row.level) for row in rows] == [(stocked.lamp, 1), (bulb, 3)]


def test_a_region_filter_tells_no_more_than_the_level_does(stocked):
    """T20: with a yes/no grant one cannot ask region by region."""
    stocked.grant(stocked.dealer, stocked.brand, 1)
    assert stocked.dealer.pk not in stocked.seen(stocked.brand, regions=["BJ"])
    stocked.grant(stocked.dealer, stocked.brand, 3)
    assert stocked.seen(stocked.brand, regions=["BJ"])[stocked.dealer.pk].on_hand == 20


def test_organisations_narrow_it(stocked):
    stocked.grant(stocked.dealer, stocked.brand, 3)
    only = stocked.seen(stocked.brand, organisations=[stocked.dealer.pk])
    assert set(only) == {stocked.dealer.pk}
    assert stocked.seen(stocked.brand, organisations=[stocked.other_dealer.pk]) == {}


def test_not_granted_looks_like_not_there(stocked):
    """T20: an owner that shows nothing, one that has nothing, and one that does not exist."""
    stocked.grant(stocked.other_dealer, stocked.brand, 5)  # shows, but has nothing
    for key in (stocked.dealer.pk, stocked.other_dealer.pk, uuid6.uuid7()):
        assert stocked.seen(stocked.brand, organisations=[key]) == {}


def test_reading_and_logging_is_one_statement_however_many_owners(channel):
    def statements():
        with in_schema(schema(channel.brand)):
            connection.cursor().execute("SELECT 1")
            with CaptureQueriesContext(connection) as captured:
                network_stock(channel.brand.pk, [channel.lamp])
        return len(captured)

    channel.stock(channel.dealer, channel.lamp, ("North", "BJ", 1))
    channel.grant(channel.dealer, channel.brand, 5)
    assert statements() == 1
    for _ in range(10):
        dealer = make_member()
        make_link(channel.brand, dealer)
        channel.stock(dealer, channel.lamp, ("North", "BJ", 1))
        channel.grant(dealer, channel.brand, 4)
    assert statements() == 1


def test_the_fence_holds_without_our_queries(stocked):
    """I11: even plain SQL as the tenant's role sees no row without a live grant."""
    with in_schema(schema(stocked.brand)):
        assert set(StockOnShow.objects.values_list("organisation", flat=True)) == {stocked.brand.pk}
    grant = stocked.grant(stocked.dealer, stocked.brand, 1)
    with in_schema(schema(stocked.brand)):
        owners = set(StockOnShow.objects.values_list("organisation", flat=True))
        assert owners == {stocked.brand.pk, stocked.dealer.pk}
        assert StockOnShow.objects.filter(organisation=stocked.dealer).update(on_hand=0) == 0
        assert type(grant).objects.filter(pk=grant.pk).update(level=5) == 0
    with in_schema(schema(stocked.other_dealer)):
        assert not type(grant).objects.exists()


# --- Giving and taking grants ------------------------------------------------------------------


def test_one_shows_ones_stock_to_the_own_chain_only(channel):
    """T4: a stranger and somebody who does not exist are refused alike."""
    stranger = make_member("Stranger")
    for viewer in (stranger.pk, uuid6.uuid7(), channel.other_dealer.pk):
        with pytest.raises(NotInYourChannel):
            grant_view(viewer_id=viewer, level=3, actor=person(channel.dealer))


def test_grants_that_make_no_sense_are_refused(channel):
    dealer, brand = person(channel.dealer), channel.brand.pk
    with pytest.raises(ViewOfOneself):
        grant_view(viewer_id=channel.dealer.pk, level=3, actor=dealer)
    with pytest.raises(SalesNeedLevelFive):
        grant_view(viewer_id=brand, level=3, data=Data.SALES, actor=dealer)
    for wrong in (
        {"level": 6},
        {"level": -1},
        {"level": 3, "products": []},
        {"level": 3, "valid_until": clock.now() - timedelta(seconds=1)},
        {"level": 3, "purpose": "x" * 201},
    ):
        with pytest.raises(BadValue):
            grant_view(viewer_id=brand, actor=dealer, **wrong)


def test_only_the_owner_revokes(channel):
    """T4: the viewer's and a stranger's attempt look the same as a wrong id."""
    grant = channel.grant(channel.dealer, channel.brand, 3)
    for actor, key in (
        (person(channel.brand), grant.pk),
        (person(channel.other_dealer), grant.pk),
        (person(channel.dealer), uuid6.uuid7()),
    ):
        with pytest.raises(NotFound) as refusal:
            revoke_view(grant_id=key, actor=actor)
        assert str(refusal.value) == str(NotFound(what="Grant", key=key))


def test_both_sides_list_the_grant_and_nobody_else(channel):
    grant = channel.grant(channel.dealer, channel.brand, 3)
    for company, expected in (
        (channel.dealer, {grant}),
        (channel.brand, {grant}),
        (channel.store, set()),
    ):
        assert set(visible_grants(person(company))) == expected


def test_a_customers_person_in_our_mall_sees_nothing_of_our_window(stocked):
    buyer = person(stocked.dealer, partner_id=uuid6.uuid7())
    assert visible_network_stock(buyer, [stocked.lamp]) == []
    assert visible_network_stock(person(stocked.dealer), [stocked.lamp]) != []


def test_quantities_are_exact(channel):
    channel.stock(channel.dealer, channel.lamp, ("North", "BJ", "0.000001"))
    for _ in range(3):
        channel.stock(channel.dealer, channel.lamp, ("North", "BJ", "1.100000"))
    own = channel.seen(channel.dealer)[channel.dealer.pk]
    assert own.on_hand == Decimal("3.300001")
