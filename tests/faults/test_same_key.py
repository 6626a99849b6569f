"""Many posts with one key at the same moment: one effect, whatever the others hear."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from tenant_apps.purchasing.models import PurchaseOrder

pytestmark = pytest.mark.slow

RESULT = "purchaseOrder { number total { amount } }"


def test_a_double_submit_has_one_effect(site, long_or_short, measured):
    """I7: 2 to 10 at once; the others get the same answer, or hear that it is running."""
    pairs, rng = long_or_short(10_000, 60), random.Random(6)
    wish = site.purchase(1, 2)
    clients = [site.client(site.buyer) for _ in range(10)]
    notes, heard = [], {"the same": 0, "running": 0}

    with ThreadPoolExecutor(10) as pool:
        for _ in range(pairs):
            note, many = str(uuid4()), rng.randint(2, 10)
            barrier = threading.Barrier(many)

            def post(client, note=note, barrier=barrier):
                barrier.wait()
                return client.do("draftPurchaseOrder", RESULT, key=note, **{**wish, "note": note})

            answers = list(pool.map(post, [rng.choice(clients)] * many))
            orders = [answer["purchaseOrder"] for answer in answers if answer["purchaseOrder"]]
            codes = [error["code"] for answer in answers for error in answer["userErrors"]]
            assert len(orders) + len(codes) == many
            assert set(codes) <= {"IN_FLIGHT"}
            assert orders
            assert all(order == orders[0] for order in orders)
            heard["the same"] += len(orders) - 1
            heard["running"] += len(codes)
            notes.append(note)

    with site.trade.buying():
        assert PurchaseOrder.objects.filter(note__in=notes).count() == len(notes)
    site.settle()
    measured(f"{pairs} double submits, others heard: {heard}")


def test_the_same_key_for_something_else_is_refused(site):
    client, key = site.client(site.buyer), str(uuid4())
    first = client.do("draftPurchaseOrder", RESULT, key=key, **site.purchase(1, note=key))
    other = client.do("draftPurchaseOrder", RESULT, key=key, **site.purchase(2, note=key))

    assert first["userErrors"] == []
    assert [error["code"] for error in other["userErrors"]] == ["KEY_REUSED"]
    with site.trade.buying():
        assert PurchaseOrder.objects.filter(note=key).count() == 1
    site.settle()


def test_the_same_key_of_somebody_else_is_another_wish(site):
    key = str(uuid4())
    wish = site.purchase(1, note=key)
    for _ in range(2):
        site.client(site.buyer).do("draftPurchaseOrder", RESULT, key=key, **wish)
    with site.trade.buying():
        assert PurchaseOrder.objects.filter(note=key).count() == 2
    site.settle()
