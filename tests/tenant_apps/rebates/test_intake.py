"""What becomes of sales orders counts towards rebates (RBT-02)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tenant_apps.rebates.commands import accrue, count_order
from tenant_apps.rebates.models import VolumeLine
from tenant_apps.rebates.queries import broken_rebates, rebate_account
from tenant_apps.rebates.rules import Calendar, DocumentKind
from tenant_apps.returns.commands import ReturnAsk, instruct_return, receive_return
from tenant_apps.sales.commands import cancel_order, confirm_order
from tenants import days
from tests.support.trading import CLERK, make_customer, make_products, make_sale, ship_all, stock
from tests.tenant_apps.rebates.test_settling import agree


@pytest.fixture
def shop(brand):
    return make_customer()


@pytest.fixture
def goods(brand):
    [product] = make_products(1, price="10")
    stock(product, 100)
    return product


def _agree(*kinds):
    year = days.today().replace(month=1, day=1)
    return agree(
        ("0", "0.1"), kinds=frozenset(kinds), calendar=Calendar.YEAR,
        starts_on=year, ends_on=year.replace(month=12, day=31),
    )  # fmt: skip


def _earned(shop):
    return rebate_account(partner_id=shop.id, currency="CNY").earned


def test_what_is_promised_counts_as_ordered_until_it_is_off(shop, goods):
    _agree(DocumentKind.ORDERED)
    order = make_sale({goods: 10}, customer=shop)
    count_order(order_id=order.id, partner_id=shop.id, actor=CLERK)
    assert _earned(shop) == 0, "asked, not promised"

    confirm_order(order_id=order.id, actor=CLERK)
    count_order(order_id=order.id, partner_id=shop.id, actor=CLERK)
    assert _earned(shop) == 10
    cancel_order(order_id=order.id, reason="no more", actor=CLERK)
    count_order(order_id=order.id, partner_id=shop.id, actor=CLERK)

    assert _earned(shop) == 0
    assert broken_rebates() == []


def test_what_has_left_counts_as_shipped_and_comes_off_when_it_comes_back(shop, goods):
    """Each line leads to its order; a return takes back what it earned."""
    _agree(DocumentKind.SHIPPED, DocumentKind.RETURNED)
    order = make_sale({goods: 10}, customer=shop)
    ship_all(order)
    count_order(order_id=order.id, partner_id=shop.id, actor=CLERK)
    assert _earned(shop) == 10

    [line] = order.lines.all()
    agreed = instruct_return(
        order_key=order.order_key,
        lines=[ReturnAsk(line_key=line.line_key, quantity=Decimal(4), reason="broken")],
        actor=CLERK,
    )
    receive_return(return_id=agreed.id, actor=CLERK)
    count_order(order_id=order.id, partner_id=shop.id, actor=CLERK)

    assert _earned(shop) == 6
    assert {row.document for row in VolumeLine.objects.all()} == {f"sales.order:{order.id}"}
    assert broken_rebates() == []


def test_hearing_of_it_again_counts_nothing_twice(shop, goods):
    _agree(DocumentKind.SHIPPED)
    order = make_sale({goods: 10}, customer=shop)
    ship_all(order)
    count_order(order_id=order.id, partner_id=shop.id, actor=CLERK)
    lines = VolumeLine.objects.count()

    count_order(order_id=order.id, partner_id=shop.id, actor=CLERK)

    assert VolumeLine.objects.count() == lines
    assert accrue(actor=CLERK) == 0
    assert _earned(shop) == 10
