"""Many at once on the same twenty products, over HTTP: nobody waits for anybody in a circle."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import connection

from kernel.graphql.ids import gid
from tenant_apps.sales.models import SalesOrderLine
from tests.faults.site import PRODUCTS

pytestmark = pytest.mark.slow

LINES = 12


def test_confirming_shuffled_orders_never_deadlocks(site, long_or_short, measured):
    """Finding 9: eight people confirm orders over 20 products, lines in any order; 0 errors."""
    orders, rng = long_or_short(2_000, 60), random.Random(7)
    clients = [site.client(site.seller) for _ in range(8)]
    with site.trade.selling():
        customer = gid("Partner", site.trade.customer.id, site.seller.id)
        before = _deadlocks()

    def confirm(job: tuple[int, list[int]]) -> str:
        number, chosen = job
        client = clients[number % 8]
        lines = [
            {
                "productId": gid("CatalogProduct", site.trade.sold[n], site.seller.id),
                "quantity": "1",
            }
            for n in chosen
        ]
        placed = client.do(
            "placeOrder",
            "order { id }",
            key=f"hot-place-{number}",
            customerId=customer,
            lines=lines,
        )
        assert placed["userErrors"] == []
        order = placed["order"]["id"]
        confirmed = client.do(
            "confirmSalesOrder", "order { id state }", key=f"confirm-{number}", orderId=order
        )
        assert confirmed["userErrors"] == []
        return confirmed["order"]["state"]

    jobs = [(number, rng.sample(range(PRODUCTS), LINES)) for number in range(orders)]
    with ThreadPoolExecutor(8) as pool:
        states = list(pool.map(confirm, jobs))

    assert states == ["CONFIRMED"] * orders
    with site.trade.selling():
        assert _deadlocks() == before
        lines = SalesOrderLine.objects.filter(order__customer_reference="", order__note="")
        assert lines.filter(confirmed=Decimal(1)).count() == orders * LINES
    site.settle()
    measured(f"{orders} orders of {LINES} lines confirmed by 8 people at once, 0 deadlocks")


def _deadlocks() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return cursor.fetchone()[0]
