"""Buyers who order and insist, and what must be true of their orders afterwards."""

from __future__ import annotations

import time
from uuid import UUID, uuid4

from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.models import SalesOrder
from tests.faults.site import Site


class Orders:
    """The work of a Load: one order after the other, each with a key and a note of its own."""

    def __init__(self, site: Site, *, people: int, pause: float = 0.0) -> None:
        self.site = site
        self.wish = site.purchase(1, 2, 3)
        self.clients = [site.client(site.buyer) for _ in range(people)]
        self.pause = pause
        self.acked: dict[str, str] = {}  # note: number
        self.failures = 0  # attempts without an answer
        self.slowest = 0.0

    def __call__(self, number: int) -> None:
        note, begun = str(uuid4()), time.monotonic()
        payload, failures = self.clients[number].insist(
            "draftPurchaseOrder", "purchaseOrder { number }", **{**self.wish, "note": note}
        )
        assert payload["userErrors"] == []
        self.acked[note] = payload["purchaseOrder"]["number"]
        self.failures += failures
        self.slowest = max(self.slowest, time.monotonic() - begun)
        time.sleep(self.pause)

    def check(self) -> None:
        """Each acknowledged order is there once, on both sides, and the books are right."""
        assert self.acked
        keys: list[UUID] = []
        with self.site.trade.buying():
            rows = PurchaseOrder.objects.filter(note__in=self.acked)
            found = list(rows.values_list("note", "number", "order_key"))
            keys = [key for _, _, key in found]
        assert sorted(row[:2] for row in found) == sorted(self.acked.items())
        self.site.settle()
        with self.site.trade.selling():
            assert SalesOrder.objects.filter(order_key__in=keys).count() == len(keys)
