"""Who has looked is written down where the owner, and only the owner, can read it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from django.db import connection, transaction

from kernel.clock import now
from kernel.schema import PUBLIC, in_schema
from shared_apps.visibility.commands import revoke_view, show_sales
from shared_apps.visibility.models import AccessLog, VisibilityGrant
from shared_apps.visibility.queries import (
    broken_reads,
    network_sales,
    network_stock,
    visible_access_log,
    visible_network_stock,
    visible_organisations,
)
from shared_apps.visibility.rules import Data, SaleShown
from tenants import roles
from tests.support.channel import person, publish, schema

pytestmark = pytest.mark.django_db


@pytest.fixture
def stocked(channel):
    channel.stock(channel.dealer, channel.lamp, ("North", "BJ", 20))
    channel.stock(channel.other_dealer, channel.lamp, ("Shed", "GD", 8))
    return channel


def test_each_owner_gets_one_line_per_look(stocked):
    stocked.grant(stocked.dealer, stocked.brand, 4)
    stocked.grant(stocked.other_dealer, stocked.brand, 1)
    clerk = person(stocked.brand)
    with in_schema(schema(stocked.brand)):
        visible_network_stock(clerk, [stocked.lamp])

    for owner, level in ((stocked.dealer, 4), (stocked.other_dealer, 1)):
        with in_schema(schema(owner)):
            [line] = visible_access_log(person(owner))
        assert (line.viewer, line.user, line.what) == (stocked.brand, clerk.name, Data.STOCK)
        assert (line.level, line.rows, line.products) == (level, 1, [stocked.lamp])


def test_a_long_look_names_fifty_products_and_counts_all(stocked):
    products = publish(stocked.brand, *(f"P{n}" for n in range(60)))
    for product in products:
        stocked.stock(stocked.dealer, product, ("North", "BJ", 1), ("South", "GD", 1))
    stocked.grant(stocked.dealer, stocked.brand, 5)
    stocked.seen(stocked.brand, *products)
    line = AccessLog.objects.get(owner=stocked.dealer)
    assert (line.rows, line.products) == (60, products[:50])


def test_looking_at_oneself_or_at_nothing_leaves_no_line(stocked):
    stocked.seen(stocked.brand)
    stocked.seen(stocked.dealer)
    assert not AccessLog.objects.exists()


def test_the_viewer_and_strangers_cannot_read_it(stocked):
    stocked.grant(stocked.dealer, stocked.brand, 3)
    stocked.seen(stocked.brand)
    for company in (stocked.brand, stocked.other_dealer):
        assert not visible_access_log(person(company)).exists()
        with in_schema(schema(company)):
            assert not AccessLog.objects.exists()  # nor past our queries


@pytest.mark.parametrize("where", ["owner", "platform"])
def test_it_cannot_be_rewritten(stocked, where):
    with in_schema(PUBLIC), connection.cursor() as cursor:
        cursor.execute(roles.guard_books(PUBLIC))
    stocked.grant(stocked.dealer, stocked.brand, 3)
    stocked.seen(stocked.brand)
    with in_schema(schema(stocked.dealer) if where == "owner" else PUBLIC):
        rows = AccessLog.objects.all()
        assert rows.count() == 1
        for change in (rows.delete, partial(rows.update, user="nobody")):
            with (
                pytest.raises(Exception, match=r"append-only|permission denied"),
                transaction.atomic(),
            ):
                change()


def test_a_look_without_a_live_grant_is_found(stocked):
    """I11: the check itself works: clean, then broken in each way."""
    grant = stocked.grant(stocked.dealer, stocked.brand, 3)
    stocked.seen(stocked.brand)
    with in_schema(schema(stocked.dealer)):
        revoke_view(grant_id=grant.pk, actor=person(stocked.dealer))
    assert broken_reads() == []

    with in_schema(PUBLIC), connection.cursor() as cursor:  # as only a vandal could
        cursor.execute("ALTER TABLE visibility_accesslog DISABLE TRIGGER USER")
    line = AccessLog.objects.get()
    for wrong in (
        {"at": line.at + timedelta(minutes=5)},  # after the revocation
        {"at": line.at - timedelta(days=1)},  # before the grant
        {"viewer_id": stocked.other_dealer.pk},
        {"owner_id": stocked.other_dealer.pk},
        {"level": 5},
        {"what": Data.SALES},
    ):
        with transaction.atomic():
            AccessLog.objects.update(**wrong)
            assert len(broken_reads()) == 1, wrong
            transaction.set_rollback(True)
    VisibilityGrant.objects.update(level=0)
    assert len(broken_reads()) == 1


# --- Sell-out ---------------------------------------------------------------------------------


def sold(channel, company, product, on: date, quantity: int, region="BJ") -> None:
    with in_schema(schema(company)):
        show_sales(
            sales=[
                SaleShown(product_id=product, region_code=region, on=on, quantity=quantity),
                SaleShown(product_id=product, region_code=region, on=on, quantity=1),
            ]
        )


def sales_seen(channel, viewer) -> list[tuple]:
    with in_schema(schema(viewer)):
        rows = network_sales(viewer.pk, [channel.lamp], since=date(2026, 2, 14))
    return [(row.organisation_id, row.region_code, row.month, row.quantity) for row in rows]


def test_sell_out_is_shown_by_product_region_and_month_at_level_five(channel):
    """VIS-03."""
    sold(channel, channel.dealer, channel.lamp, date(2026, 1, 31), 3)
    sold(channel, channel.dealer, channel.lamp, date(2026, 2, 1), 4)
    sold(channel, channel.dealer, channel.lamp, date(2026, 2, 28), 5)
    sold(channel, channel.dealer, channel.lamp, date(2026, 2, 28), 7, region="GD")

    channel.grant(channel.dealer, channel.brand, 5, data=Data.STOCK)
    channel.grant(channel.dealer, channel.brand, 4, data=Data.BOTH)
    assert sales_seen(channel, channel.brand) == []

    channel.grant(channel.dealer, channel.brand, 5, data=Data.SALES)
    february = date(2026, 2, 1)
    assert sales_seen(channel, channel.brand) == [
        (channel.dealer.pk, "BJ", february, 11),
        (channel.dealer.pk, "GD", february, 8),
    ]
    line = AccessLog.objects.get(owner=channel.dealer)
    assert (line.what, line.rows) == (Data.SALES, 1)
    assert sales_seen(channel, channel.dealer) != []
    assert sales_seen(channel, channel.other_dealer) == []


def test_a_grant_for_sales_shows_no_stock(stocked):
    stocked.grant(stocked.dealer, stocked.brand, 5, data=Data.SALES)
    assert stocked.dealer.pk not in stocked.seen(stocked.brand)


# --- Whom one may know of -----------------------------------------------------------------------


def test_a_dealers_customers_stay_its_secret_until_they_open_the_window(channel):
    """Story 8 step 10, TEN-03: the brand never sees the dealer's customer list."""

    def known(company):
        with in_schema(schema(company)):
            return set(visible_organisations(person(company)))

    everybody = {channel.brand, channel.dealer, channel.other_dealer}
    assert known(channel.brand) == everybody
    assert known(channel.store) == {channel.store, channel.dealer}

    grant = channel.grant(channel.store, channel.brand, 1)
    assert known(channel.brand) == everybody | {channel.store}
    assert known(channel.store) == {channel.store, channel.dealer, channel.brand}

    with in_schema(schema(channel.store)):
        revoke_view(grant_id=grant.pk, actor=person(channel.store))
    assert known(channel.brand) == everybody


def test_an_expired_grant_lets_its_giver_know_of_nobody(channel):
    grant = channel.grant(channel.store, channel.brand, 1)
    VisibilityGrant.objects.filter(pk=grant.pk).update(valid_until=now() - timedelta(seconds=1))

    with in_schema(schema(channel.store)):
        assert channel.brand not in visible_organisations(person(channel.store))


def test_the_platform_reads_for_one_company_at_a_time(stocked):
    """In the public schema no role fences us in: the statement itself does."""
    stocked.grant(stocked.dealer, stocked.brand, 3)
    with in_schema(PUBLIC):
        seen = {row.organisation_id for row in network_stock(stocked.brand.pk, [stocked.lamp])}
    assert seen == {stocked.dealer.pk}
