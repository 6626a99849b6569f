"""kill -9 of web workers: what was acknowledged is there once, what was not is found out."""

from __future__ import annotations

import random
import time

import pytest

from tests.faults.clients import Load
from tests.faults.orders import Orders
from tests.faults.site import kill
from tests.support.processes import eventually

pytestmark = pytest.mark.slow


def test_orders_survive_killed_web_workers(site, long_or_short, measured):
    """I7: clients repeat a broken wish with its key; none is lost, none is done twice."""
    kills, rng = long_or_short(200, 15), random.Random(2)
    orders = Orders(site, people=4)

    with Load(orders, people=4):
        for _ in range(kills):
            time.sleep(rng.uniform(0.1, 0.5))
            kill(rng.choice(eventually(site.web_workers)))

    assert orders.failures > 0, "the harness has no power: no kill hit a request"
    orders.check()
    measured(
        f"{len(orders.acked)} orders through {kills} kills of web workers, "
        f"{orders.failures} attempts broken"
    )
