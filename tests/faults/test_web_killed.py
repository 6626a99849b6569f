"""kill -9 of web workers: what was acknowledged is there once, what was not is found out."""

from __future__ import annotations

import random
import time
from collections import Counter
from uuid import uuid4

import pytest

from shared_apps.visibility.commands import grant_view, revoke_view
from shared_apps.visibility.rules import Data
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.models import SalesOrder
from tests.faults.clients import Load
from tests.faults.site import kill
from tests.support.processes import eventually
from tests.support.trading import clerk_of

pytestmark = pytest.mark.slow


def test_orders_survive_killed_web_workers(site, long_or_short):
    """I7: clients repeat a broken wish with its key; none is lost, none is done twice."""
    kills, rng = long_or_short(200, 15), random.Random(2)
    clients = [site.client(site.buyer) for _ in range(4)]
    acked: dict[str, str] = {}
    broken = Counter()

    def order(number: int) -> None:
        note = str(uuid4())
        wish = site.purchase(1, 2, 3, note=note)
        payload, failures = clients[number].insist(
            "draftPurchaseOrder", "purchaseOrder { number }", key=note, **wish
        )
        assert payload["userErrors"] == []
        acked[note] = payload["purchaseOrder"]["number"]
        broken[number] += failures

    with Load(order, people=4):
        for _ in range(kills):
            time.sleep(rng.uniform(0.1, 0.5))
            kill(rng.choice(eventually(site.web_workers)))

    assert broken.total() > 0, "the harness has no power: no kill hit a request"
    with site.trade.buying():
        there = dict(PurchaseOrder.objects.filter(note__in=acked).values_list("note", "number"))
        count = PurchaseOrder.objects.filter(note__in=acked).count()
        keys = list(
            PurchaseOrder.objects.filter(note__in=acked).values_list("order_key", flat=True)
        )
    assert there == acked  # nothing lost, and the answer told the truth
    assert count == len(acked)  # nothing twice
    site.settle()
    with site.trade.selling():
        assert SalesOrder.objects.filter(order_key__in=keys).count() == len(acked)
