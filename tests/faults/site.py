"""A whole installation of its own, to be hurt: servers, web, worker, and a channel that trades.

The processes are those of the demo's table, under the demo's supervisor, which puts back what
was killed. The test itself looks into the same database.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import psycopg
import redis
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connections

from config import broker
from config.books import check_books
from config.demo import processes
from config.settings import environment
from kernel.embedded import ports
from kernel.embedded.leases import Lease
from kernel.embedded.supervisor import Supervisor
from kernel.events import bus, relay
from kernel.events.models import Delivery
from kernel.graphql.ids import gid
from kernel.jobs.outbox import sweep_outbox
from kernel.schema import PUBLIC, enter_public_schema, in_schema
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenants.queries import TenantInfo, forget_tenants
from tests.faults.clients import Client
from tests.faults.poison import MAILS
from tests.support.people import make_token
from tests.support.processes import eventually
from tests.support.tenancy import found_channel, known_channel
from tests.support.trading import Trade, make_trade

PRODUCTS = 20
PLENTY = 1_000_000


class Site:
    """One installation in a throwaway folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.leases = {
            "postgres": Lease("postgres", folder, throwaway=True),
            "redis": Lease("redis", folder, throwaway=True),
        }
        self.supervisor = Supervisor(folder)
        self.port = ports.free_port(None)
        self._over = threading.Event()
        self._ticking = threading.Thread(target=self._tick, daemon=True)
        self.trade: Trade

    # --- its life --------------------------------------------------------------------------

    @contextmanager
    def running(self) -> Iterator[Site]:
        for lease in self.leases.values():
            lease.begin()
        try:
            for lease in self.leases.values():
                lease.wait()
            with self.looked_into():
                self._furnish()
            with self.supervisor:
                self._start()
                try:
                    yield self
                finally:
                    self._over.set()
                    self._ticking.join()
        finally:
            for lease in self.leases.values():
                lease.release()

    @contextmanager
    def looked_into(self) -> Iterator[None]:
        """Point Django's connection of this process, and of later threads, at our database."""
        ours = environment.database(self.leases["postgres"].url)
        places = [
            settings.DATABASES["default"],
            connections.settings["default"],
            connections["default"].settings_dict,
        ]
        before = [{key: place[key] for key in ours} for place in places]
        wakers, bus.wakers[:] = list(bus.wakers), []  # the session's Redis has no worker
        connections["default"].close()
        try:
            for place in places:
                place.update(ours)
            forget_tenants()
            yield
        finally:
            bus.wakers[:] = wakers
            connections["default"].close()
            for place, was in zip(places, before, strict=True):
                place.update(was)
            forget_tenants()
            enter_public_schema()

    def _furnish(self) -> None:
        call_command("migrate", verbosity=0)
        found_channel()
        channel = known_channel()
        self.trade = make_trade(channel, self._deliver, products=PRODUCTS, stocked=PLENTY)
        self._deliver()

    def _start(self) -> None:
        site = processes.Site(
            state=self.folder, web_port=self.port, gateway_port=0, gateway_secret="only-for-tests"
        )
        ours = {
            "DATABASE_URL": self.leases["postgres"].url,
            "REDIS_URL": self.leases["redis"].url,
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "TIERLINE_KEEPS_MAILS": "1",
        }
        worker = processes.worker(site)
        words = list(worker.command)
        words.insert(words.index("config.worker") + 1, "tests.faults.poison")
        for child in (processes.web(site), replace(worker, command=words)):
            self.supervisor.start(replace(child, env={**child.env, **ours}))
        self._ticking.start()
        eventually(processes.answers(f"{site.web}/readyz"), 60.0)

    def _tick(self) -> None:
        while not self._over.wait(0.1):
            self.supervisor.tick()

    # --- its people --------------------------------------------------------------------------

    def client(self, tenant: TenantInfo, *, role: str = "owner", timeout: float = 15.0) -> Client:
        """Somebody new with a token."""
        secret = make_token(organisation_id=tenant.id, role=role)
        return Client(port=self.port, host=tenant.host, token=secret, timeout=timeout)

    @property
    def buyer(self) -> TenantInfo:
        return self.trade.buyer

    @property
    def seller(self) -> TenantInfo:
        return self.trade.seller

    def purchase(self, *quantities: int, note: str = "") -> dict[str, object]:
        """The input of draftPurchaseOrder: so much of the first products, sent at once."""
        with self.trade.buying():
            supplier = self.trade.supplier.id
        return {
            "supplierId": gid("Partner", supplier, self.buyer.id),
            "lines": [
                {"productId": gid("CatalogProduct", key, self.buyer.id), "quantity": str(quantity)}
                for key, quantity in zip(self.trade.bought, quantities, strict=False)
            ],
            "note": note,
            "send": True,
        }

    def selling_order(self, note: str) -> UUID | None:
        """The seller's order for what the buyer has ordered under this note."""
        key = self._order_key(note)
        with self.trade.selling():
            return SalesOrder.objects.filter(order_key=key).values_list("id", flat=True).first()

    def expected_receipt(self, note: str) -> UUID | None:
        """What the buyer expects of that order, once all its lines count it as on its way."""
        key = self._order_key(note)
        with self.trade.buying():
            if PurchaseOrderLine.objects.filter(order__order_key=key, advised=0).exists():
                return None
            return Receipt.objects.filter(order_key=key).values_list("id", flat=True).first()

    def is_acknowledged(self, note: str) -> bool:
        """Whether the seller has heard that all of it has come in."""
        lines = {"order__order_key": self._order_key(note)}
        with self.trade.selling():
            return not SalesOrderLine.objects.filter(**lines).exclude(received__gt=0).exists()

    def _order_key(self, note: str) -> UUID:
        with self.trade.buying():
            return PurchaseOrder.objects.values_list("order_key", flat=True).get(note=note)

    def mails(self) -> list[str]:
        return [path.read_text() for path in (self.folder / MAILS).glob("*")]

    # --- its outbox and its books ------------------------------------------------------------

    def waiting(self) -> int:
        with in_schema(PUBLIC):
            return Delivery.objects.count()

    def wait_until_quiet(self, seconds: float = 60.0) -> float:
        """Until the outbox is empty; the seconds it took."""
        begun = time.monotonic()
        eventually(lambda: self.waiting() == 0, seconds)
        return time.monotonic() - begun

    def sweep(self) -> None:
        """What the scheduler does every minute."""
        sender = broker.made(self.leases["redis"].url)
        sender.enqueue(sweep_outbox.message())
        sender.client.close()

    def settle(self, seconds: float = 60.0) -> None:
        """Sweep until the outbox is empty, and find nothing wrong in the books."""
        deadline = time.monotonic() + seconds
        while self.waiting() and time.monotonic() < deadline:
            self.sweep()
            with suppress(AssertionError):
                self.wait_until_quiet(10.0)
        with in_schema(PUBLIC):
            left = list(Delivery.objects.values_list("handler", "attempts", "last_error")[:10])
        assert left == []
        assert check_books() == {}

    def _deliver(self) -> None:
        """Empty the outbox in this process, before there are others."""
        with in_schema(PUBLIC):
            while ids := list(Delivery.objects.order_by("id").values_list("id", flat=True)):
                for key in ids:
                    relay.deliver(key)
                assert not Delivery.objects.exclude(last_error="").exists()

    # --- what is done to it -------------------------------------------------------------------

    @property
    def web_pid(self) -> int:
        return self.supervisor.pid("web")

    @property
    def worker_pid(self) -> int:
        return self.supervisor.pid("worker")

    def web_workers(self) -> list[int]:
        return sorted(children_of(self.web_pid))

    def kill_worker(self) -> None:
        """The worker with all its processes, as the kernel does when memory runs out."""
        os.killpg(self.worker_pid, signal.SIGKILL)

    def kill_postgres(self) -> None:
        pid_file = next(self.folder.glob("pg-*/postmaster.pid"))
        kill(int(pid_file.read_text().split("\n", 1)[0]))

    def kill_redis(self) -> None:
        with suppress(redis.RedisError), redis.Redis.from_url(self.leases["redis"].url) as client:
            kill(client.info("server")["process_id"])

    @contextmanager
    def frozen_redis(self) -> Iterator[None]:
        """It takes connections and answers nothing."""
        with redis.Redis.from_url(self.leases["redis"].url) as client:
            pid = client.info("server")["process_id"]
        os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(pid, signal.SIGCONT)

    def wipe_redis(self) -> None:
        for path in (self.folder / "redis").rglob("*"):
            if path.is_file():
                path.unlink()

    def redis_is_up(self) -> bool:
        try:
            with redis.Redis.from_url(self.leases["redis"].url) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

    def wait_for_postgres(self, seconds: float = 30.0) -> float:
        """Until PostgreSQL lets people in again; the seconds it took."""
        begun, url = time.monotonic(), self.leases["postgres"].url

        def up() -> bool:
            try:
                psycopg.connect(url, connect_timeout=2).close()
            except psycopg.OperationalError:
                return False
            return True

        eventually(up, seconds)
        with suppress(OperationalError):
            connections["default"].close()
        return time.monotonic() - begun


def kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def children_of(pid: int) -> list[int]:
    found: list[int] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            found += [int(word) for word in path.read_text().split()]
    return found
