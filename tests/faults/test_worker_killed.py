"""kill -9 of the worker in mid-delivery: every document has its effect once, and soon."""

from __future__ import annotations

import random
import time
from contextlib import suppress
from decimal import Decimal
from statistics import median
from uuid import uuid4

import pytest
from django.db import InterfaceError, OperationalError, connection

from kernel import clock
from kernel.embedded import processes
from kernel.events import bus
from kernel.events.models import Delivery
from kernel.events.relay import A_DEATH, DEATHS
from kernel.graphql.ids import gid
from kernel.schema import PUBLIC, in_schema
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tests.faults.clients import Load
from tests.faults.poison import Poison, Quake, Water
from tests.support.processes import eventually
from tests.support.trading import on_hand

pytestmark = pytest.mark.slow

THREADS = 4  # of the worker
SOON = 30.0  # seconds from a kill to the redelivery


class Chains:
    """Order, answer, despatch and receipt, by people on both sides who wait for the letters."""

    def __init__(self, site, people: int) -> None:
        self.site = site
        self.buyers = [site.client(site.buyer) for _ in range(people)]
        self.sellers = [site.client(site.seller) for _ in range(people)]
        self.done: list[str] = []
        self.waits: list[float] = []

    def go_on(self) -> None:
        """Wait until a letter has come since this was called."""
        before = len(self.waits)
        eventually(lambda: len(self.waits) > before, SOON)

    def run(self, number: int) -> None:
        try:
            self._run(self.buyers[number], self.sellers[number])
        finally:
            connection.close()

    def _run(self, buyer, seller) -> None:
        site, note = self.site, str(uuid4())
        self._does(buyer, "draftPurchaseOrder", **site.purchase(5, 7, note=note))
        order = self._comes(site.selling_order, note)
        self._does(seller, "confirmSalesOrder", orderId=gid("SalesOrder", order, site.seller.id))
        made = self._does(
            seller,
            "createShipment",
            "shipment { id }",
            orderId=gid("SalesOrder", order, site.seller.id),
        )
        self._does(seller, "dispatchShipment", shipmentId=made["shipment"]["id"])
        receipt = self._comes(site.expected_receipt, note)
        self._does(buyer, "receiveGoods", receiptId=gid("Receipt", receipt, site.buyer.id))
        self._comes(site.is_acknowledged, note)
        self.done.append(note)

    def _does(self, who, mutation: str, result: str = "__typename", **given):
        payload, _ = who.insist(mutation, result, **given)
        assert payload["userErrors"] == []
        return payload

    def _comes(self, look, note: str):
        begun = time.monotonic()
        found = eventually(lambda: look(note), SOON)
        self.waits.append(time.monotonic() - begun)
        return found


def test_every_document_has_its_effect_once_whoever_is_killed(site, long_or_short, measured):
    """I6, I8: order, answer, despatch and receipt cross over while workers die."""
    kills, rng = long_or_short(50, 4), random.Random(3)
    with site.trade.buying():
        had = [on_hand(key) for key in site.trade.bought[:2]]
    with site.trade.selling():
        gave = [on_hand(key) for key in site.trade.sold[:2]]
    chains = Chains(site, people=4)

    with Load(chains.run, people=4):
        for _ in range(kills):
            time.sleep(rng.uniform(2.0, 5.0))  # it takes one or two to come back
            chains.go_on()  # three deaths in a row, with nothing done between, are suspicious
            site.kill_worker()
        time.sleep(1.0)

    site.settle()
    count = len(chains.done)
    assert count >= 4
    with site.trade.buying():
        assert [on_hand(key) for key in site.trade.bought[:2]] == [
            had[0] + 5 * count,
            had[1] + 7 * count,
        ]
        bought = PurchaseOrderLine.objects.filter(order__note__in=chains.done)
        assert {(line.confirmed, line.received) for line in bought} == {
            (Decimal(5), Decimal(5)),
            (Decimal(7), Decimal(7)),
        }
        keys = list(
            PurchaseOrder.objects.filter(note__in=chains.done).values_list("order_key", flat=True)
        )
        assert Receipt.objects.filter(order_key__in=keys).count() == count
    with site.trade.selling():
        assert [on_hand(key) for key in site.trade.sold[:2]] == [
            gave[0] - 5 * count,
            gave[1] - 7 * count,
        ]
        assert SalesOrder.objects.filter(order_key__in=keys).count() == count
        sold = SalesOrderLine.objects.filter(order__order_key__in=keys)
        assert {(line.shipped, line.received) for line in sold} == {
            (Decimal(5), Decimal(5)),
            (Decimal(7), Decimal(7)),
        }
    measured(
        f"{count} chains through {kills} kills of the worker, waits: median "
        f"{median(chains.waits):.1f} s, longest {max(chains.waits):.1f} s"
    )


def test_what_kills_its_worker_stops_nobody_else(site, measured):
    """A delivery that no worker survives is put off; what waits beside it is done."""
    with in_schema(PUBLIC):
        bus.post(Poison(), schema=site.seller.schema_name)
        for _ in range(20):
            bus.post(Water(), schema=site.seller.schema_name)
    begun = time.monotonic()
    site.sweep()
    with in_schema(PUBLIC):
        harmless = Delivery.objects.filter(attempts=0)
        deadly = Delivery.objects.filter(handler="faults.drink_poison")
        eventually(lambda: deadly.filter(attempts=A_DEATH).exists(), 90.0)
        seconds = time.monotonic() - begun
        assert "WorkerDied" in deadly.get().last_error
        assert deadly.get().due_at > clock.now()  # not again at once
        deadly.delete()
        for _ in range(12):  # the sweep, too, may have died in the midst of its calls
            site.sweep()
            if processes.wait_until(lambda: not harmless.exists(), 5.0):
                break
        assert not harmless.exists()
        # Those that other threads ran at the same moment are suspected, too.
        assert Delivery.objects.count() < THREADS
        Delivery.objects.update(due_at=clock.now())
    site.settle()
    measured(f"a deadly delivery was put off after {seconds:.0f} s")


def test_what_brings_the_database_down_stops_nobody_else(site, measured):
    """Each try is counted before it begins, where the crash cannot undo it."""
    with in_schema(PUBLIC):
        bus.post(Quake(), schema=site.seller.schema_name)
        for _ in range(20):
            bus.post(Water(), schema=site.seller.schema_name)
    begun = time.monotonic()

    def look() -> Delivery | None:
        with suppress(OperationalError, InterfaceError), in_schema(PUBLIC):
            return Delivery.objects.filter(handler="faults.stand_quake").first()
        connection.close()
        return None

    def is_put_off() -> bool:
        site.sweep()
        return processes.wait_until(lambda: (found := look()) and found.attempts > 0, 3.0)

    eventually(is_put_off, 90.0)
    seconds = time.monotonic() - begun
    quake = look()
    assert quake.last_error.startswith(f"WorkerDied('{DEATHS} times")
    assert quake.due_at > clock.now()
    with in_schema(PUBLIC):
        quake.delete()
        Delivery.objects.update(due_at=clock.now())  # those that stood beside it
    site.settle()
    measured(f"what brought PostgreSQL down {DEATHS} times was put off after {seconds:.0f} s")
