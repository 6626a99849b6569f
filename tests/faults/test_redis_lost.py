"""Redis killed, wiped or frozen in mid-order: slower, never wrong, and nobody is signed out."""

from __future__ import annotations

import threading
import time
from uuid import uuid4

import pytest
from django.db import connection, transaction

from kernel.events import bus
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.documents import OrderDocument
from tenant_apps.sales.models import SalesOrder
from tests.faults.clients import Client, Load
from tests.faults.orders import Orders
from tests.support.browser import browser_at
from tests.support.letters import make_order
from tests.support.people import make_member, make_user
from tests.support.processes import eventually

pytestmark = pytest.mark.slow

SLOWEST = 8.0  # seconds for an order while Redis hangs


@pytest.fixture
def browser(site):
    """Somebody who has signed in, with a cookie and no token."""
    user = make_user()
    make_member(organisation_id=site.buyer.id, role="purchaser", user=user)
    at_home = browser_at(site.buyer.slug)
    assert at_home.sign_in(user).status_code == 200
    cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in at_home.cookies.items())
    return Client(port=site.port, host=site.buyer.host, cookies=cookies)


def test_losing_redis_loses_no_order_and_no_session(site, browser, long_or_short, measured):
    """Down for seconds, several times, and its files wiped: the outbox knows what it promised."""
    times = long_or_short(20, 1)
    orders = Orders(site, people=3, pause=0.05)

    with Load(orders, people=3):
        for _ in range(times):
            time.sleep(1.0)
            with redis_down(site):
                time.sleep(4.0)
        eventually(site.redis_is_up, 30.0)

    assert orders.failures == 0  # whoever ordered has not even noticed
    assert orders.slowest < SLOWEST
    assert browser.ask("{ purchaseOrders(first: 1) { totalCount } }")
    begun = time.monotonic()
    orders.check()
    measured(
        f"{len(orders.acked)} orders around a lost Redis, slowest {orders.slowest:.1f} s, "
        f"outbox empty after {time.monotonic() - begun:.1f} s"
    )


def test_an_invitation_goes_out_once_when_redis_is_back(site, measured):
    """ORG-01: the mail is promised with the membership, not with a call that can be lost."""
    owner = site.client(site.buyer)
    address = f"{uuid4().hex}@example.com"
    wish = {"email": address, "name": "New", "roles": ["finance"], "key": uuid4().hex}

    def ours() -> int:
        return sum(address in mail for mail in site.mails())

    with redis_down(site):
        begun = time.monotonic()
        for _ in range(2):  # the second time, the first one's answer
            payload, failures = owner.insist("inviteMember", "member { id }", **wish)
            assert (payload["userErrors"], failures) == ([], 0)
        seconds = time.monotonic() - begun
        assert seconds < SLOWEST
        assert ours() == 0
    eventually(site.redis_is_up, 30.0)
    site.sweep()
    eventually(ours, 30.0)
    site.settle()
    assert ours() == 1
    measured(f"invited in {seconds / 2:.1f} s without Redis, the mail went out with the sweep")


def test_a_redis_that_hangs_keeps_nobody_waiting_for_long(site, measured):
    orders = Orders(site, people=3, pause=0.05)
    with Load(orders, people=3):
        time.sleep(0.5)
        with site.frozen_redis():
            time.sleep(6.0)
    assert orders.failures == 0
    assert orders.slowest < SLOWEST
    orders.check()
    measured(f"{len(orders.acked)} orders beside a hanging Redis, slowest {orders.slowest:.1f} s")


def test_one_sweep_drains_a_backlog(site, long_or_short, measured):
    """Wake-up calls were lost for longer than one minute's worth of deliveries."""
    backlog = long_or_short(10_000, 700)
    with site.trade.selling():
        known = SalesOrder.objects.filter(link_id=site.trade.link.id).first()
        known = known.order_key if known else uuid4()
    letter: OrderDocument = make_order(site.trade.link.id, order_key=known)
    with in_schema(PUBLIC), transaction.atomic():
        for _ in range(backlog):
            bus.post(letter, schema=site.seller.schema_name)

    site.sweep()
    seconds = site.wait_until_quiet(60.0)

    site.settle()
    measured(f"{backlog} deliveries swept in {seconds:.1f} s")


class redis_down:  # noqa: N801  reads as a sentence
    """Redis killed whenever it comes up, its folder emptied; until the block ends."""

    def __init__(self, site) -> None:
        self.site, self._over = site, threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.wait(0.02):
            if self.site.redis_is_up():
                self.site.kill_redis()
                self.site.wipe_redis()
        connection.close()
