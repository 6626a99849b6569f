"""One tenant's flood delays nobody else (T19)."""

from __future__ import annotations

import time

import pytest
from django.db import transaction
from django.db.models import Count, Q

from kernel.events import bus
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, in_schema
from tests.faults.poison import Water
from tests.support.processes import eventually

pytestmark = pytest.mark.slow

FLOOD = 2000
SOON = 2.0  # seconds
BETWEEN = 50  # of the flood, at most, before the other's turn


def test_a_flood_of_one_tenant_does_not_delay_another(site, measured):
    flooded, other = Q(schema=site.seller.schema_name), Q(schema=site.buyer.schema_name)
    with in_schema(PUBLIC):
        with transaction.atomic():
            for _ in range(FLOOD):
                bus.post(Water(), schema=site.seller.schema_name)
        began = time.monotonic()
        site.sweep()
        eventually(lambda: Delivery.objects.filter(flooded).count() < FLOOD - 100)

        bus.post(Water(), schema=site.buyer.schema_name)
        before, asked = Delivery.objects.filter(flooded).count(), time.monotonic()
        left = before
        while True:
            now = Delivery.objects.aggregate(
                left=Count("id", filter=flooded), other=Count("id", filter=other)
            )
            left = now["left"]
            if not now["other"]:
                break
            assert time.monotonic() - asked < SOON
        seconds = time.monotonic() - asked
        assert left > FLOOD / 2, "the harness has no power: the flood was over"
        assert before - left < BETWEEN
    site.wait_until_quiet()
    measured(
        f"served {seconds * 1000:.0f} ms and {before - left} deliveries into another's flood; "
        f"{FLOOD} deliveries in {time.monotonic() - began:.1f} s"
    )
