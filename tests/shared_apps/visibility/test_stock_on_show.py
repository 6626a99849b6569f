"""Putting stock on show: by difference, in one statement, and equal to the books."""

from __future__ import annotations

from decimal import Decimal

import pytest
import uuid6
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from kernel.schema import in_schema
from shared_apps.visibility.commands import rebuild_stock_on_show, show_stock
from shared_apps.visibility.models import StockOnShow
from shared_apps.visibility.queries import shown_by, stock_drift
from shared_apps.visibility.rules import StockChange
from tenants.queries import current_tenant
from tests.support.channel import publish, schema

pytestmark = pytest.mark.django_db


def change(product, warehouse, on_hand, held=0) -> StockChange:
    return StockChange(
        product_id=product,
        warehouse_id=warehouse,
        warehouse_name="North",
        region_code="BJ",
        on_hand=Decimal(on_hand),
        held=Decimal(held),
    )


def shown(company) -> dict:
    rows = shown_by(company.pk).values_list("product_id", "warehouse_id", "on_hand", "held")
    return {(product, warehouse): (on_hand, held) for product, warehouse, on_hand, held in rows}


def test_differences_add_up_and_the_version_counts(channel):
    north = uuid6.uuid7()
    with in_schema(schema(channel.dealer)):
        show_stock(changes=[change(channel.lamp, north, 10)])
        first = shown_by(channel.dealer.pk).get()
        show_stock(changes=[change(channel.lamp, north, -3, held=2)])
        second = shown_by(channel.dealer.pk).get()

    assert (second.on_hand, second.held) == (7, 2)
    assert (first.version, second.version) == (1, 2)
    assert second.changed_at > first.changed_at


def test_the_same_place_twice_in_one_call_adds_up(channel):
    north = uuid6.uuid7()
    with in_schema(schema(channel.dealer)):
        show_stock(changes=[change(channel.lamp, north, 10), change(channel.lamp, north, -4)])
    assert shown(channel.dealer) == {(channel.lamp, north): (6, 0)}


def test_a_thousand_lines_are_one_statement(channel):
    products = publish(channel.brand, *(f"P{n}" for n in range(1000)))
    changes = [change(product, uuid6.uuid7(), 1) for product in products]
    with in_schema(schema(channel.dealer)):
        current_tenant()  # is known by now
        connection.cursor().execute("SELECT 1")
        with CaptureQueriesContext(connection) as captured:
            show_stock(changes=changes)
            show_stock(changes=[])
    assert len(captured) == 1
    assert len(shown(channel.dealer)) == 1000


@pytest.mark.parametrize("wrong", ["NaN", "Infinity", "1e12"])
def test_only_real_numbers_are_shown(channel, wrong):
    with (
        in_schema(schema(channel.dealer)),
        pytest.raises(Exception, match=r"stock_on_show_is_a_number|overflow"),
        transaction.atomic(),
    ):
        show_stock(changes=[change(channel.lamp, uuid6.uuid7(), wrong)])


def test_a_product_nobody_has_published_cannot_be_shown(channel):
    with in_schema(schema(channel.dealer)):
        show_stock(changes=[change(uuid6.uuid7(), uuid6.uuid7(), 1)])
    with pytest.raises(IntegrityError):
        connection.check_constraints()


def test_drift_is_found_and_mended(channel):
    """The window against the books: what is wrong, missing and left over."""
    north, south, gone = (uuid6.uuid7() for _ in range(3))
    with in_schema(schema(channel.dealer)):
        show_stock(changes=[change(channel.lamp, north, 10), change(channel.lamp, gone, 1)])
        books = [change(channel.lamp, north, 9, held=1), change(channel.lamp, south, 4)]

        assert len(stock_drift(books)) == 3
        rebuild_stock_on_show(rows=books)
        assert stock_drift(books) == []
        before = dict(shown_by(channel.dealer.pk).values_list("warehouse_id", "version"))
        rebuild_stock_on_show(rows=books)  # what is right already is left alone
        assert before == dict(shown_by(channel.dealer.pk).values_list("warehouse_id", "version"))

    assert shown(channel.dealer) == {
        (channel.lamp, north): (9, 1),
        (channel.lamp, south): (4, 0),
    }


def test_rebuilding_one_company_leaves_the_others_alone(channel):
    channel.stock(channel.other_dealer, channel.lamp, ("Shed", "GD", 8))
    with in_schema(schema(channel.dealer)):
        rebuild_stock_on_show(rows=[])
    assert [on_hand for on_hand, _ in shown(channel.other_dealer).values()] == [8]


def test_a_tenant_cannot_write_for_another(channel):
    """T4: the fence refuses a row of somebody else."""
    with in_schema(schema(channel.dealer)), pytest.raises(Exception, match="row-level security"):
        StockOnShow.objects.bulk_create(
            [
                StockOnShow(
                    organisation_id=channel.brand.pk,
                    product_id=channel.lamp,
                    warehouse_id=uuid6.uuid7(),
                    warehouse_name="Plant",
                    on_hand=1,
                    held=0,
                    changed_at="2026-01-01T00:00Z",
                )
            ]
        )
