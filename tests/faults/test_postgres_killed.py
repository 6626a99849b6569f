"""kill -9 of PostgreSQL in mid-order: acknowledged is durable, and web is back by itself."""

from __future__ import annotations

import time

import pytest

from tests.faults.clients import Client, Load, Unknown
from tests.faults.orders import Orders
from tests.support.processes import eventually

pytestmark = pytest.mark.slow

BACK = 10.0  # seconds from PostgreSQL being back to web being back


def test_what_was_acknowledged_outlives_postgres(site, long_or_short, measured):
    """No acked order lost, none doubled, and neither web nor worker had to be restarted."""
    kills = long_or_short(30, 2)
    orders, watcher = Orders(site, people=4), site.client(site.buyer, timeout=3.0)
    processes = site.web_pid, site.worker_pid, site.web_workers()
    downs, waits = [], []

    with Load(orders, people=4):
        for _ in range(kills):
            time.sleep(2.0)
            site.kill_postgres()
            downs.append(site.wait_for_postgres())
            waits.append(seconds_until_it_answers(watcher))
        time.sleep(1.0)

    assert orders.failures > 0, "the harness has no power: no kill hit a request"
    assert (site.web_pid, site.worker_pid, site.web_workers()) == processes
    orders.check()
    measured(
        f"{len(orders.acked)} orders around {kills} kills of PostgreSQL, "
        f"{orders.failures} attempts failed, down for {max(downs):.1f} s, "
        f"web back {max(waits):.1f} s later"
    )


def seconds_until_it_answers(client: Client) -> float:
    begun = time.monotonic()

    def answers() -> bool:
        try:
            return bool(client.ask("{ purchaseOrders(first: 1) { totalCount } }"))
        except Unknown:
            return False

    eventually(answers, BACK)
    return time.monotonic() - begun
