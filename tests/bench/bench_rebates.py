"""A million volume lines against 500 rebate contracts from zero, and one new invoice among them.

Goals: 60 s from zero, 20 ms for an invoice of 20 lines counted and posted. Rolled back.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction

from kernel.schema import in_schema
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.rules import Goods, What
from tenant_apps.partners.models import Partner
from tenant_apps.partners.rules import Buyer, Who
from tenant_apps.rebates.commands import NewVolume, accrue, count_anew, record_volume
from tenant_apps.rebates.models import Contract, ContractVersion, VolumeSum
from tenant_apps.rebates.rules import Calendar, DocumentKind, Scale, Step, Terms
from tests.bench import stage
from tests.support.trading import CLERK

LINES, CONTRACTS, PARTNERS, PRODUCTS, TIMES = 1_000_000, 500, 2_000, 5_000, 60
YEAR, KIND = date(2026, 1, 1), DocumentKind.SHIPPED
_COPY = """
    COPY rebates_volumeline (id, created_at, kind, line_key, revision, document, partner_id,
        product_id, day, currency, amount, quantity, days_early, buyer, goods) FROM STDIN
"""


def run() -> dict[str, Any]:
    tenant = stage.make_tenant("rebates", "brand")
    with in_schema(tenant.schema_name), transaction.atomic():
        _trade()
        _agree(random.Random(5))
        began = time.perf_counter()
        count_anew(actor=CLERK)
        counted = time.perf_counter() - began
        posted = accrue(actor=CLERK)
        whole = time.perf_counter() - began
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE rebates_volumesum, rebates_standing, ledger_balance")
        seconds = [_invoice(n) for n in range(TIMES)]
        sums = VolumeSum.objects.count()
        transaction.set_rollback(True)
    return {
        "lines": LINES,
        "contracts": CONTRACTS,
        "counted_s": round(counted, 1),
        "counted_and_posted_s": round(whole, 1),
        "from_zero_goal_s": 60,
        "sums": sums,
        "postings": posted,
        "invoice_median_ms": round(stage.middle(seconds) * 1000, 1),
        "invoice_p95_ms": round(sorted(seconds)[int(TIMES * 0.95)] * 1000, 1),
        "invoice_goal_ms": 20,
    }


def _partner(n: int) -> UUID:
    return UUID(int=10**6 + n)


def _product(n: int) -> UUID:
    return UUID(int=2 * 10**6 + n)


def _category(n: int) -> UUID:
    return UUID(int=3 * 10**6 + n % 100)


def _buyer(n: int) -> Buyer:
    return Buyer(partner_id=_partner(n), grade=f"g{n % 5}", region_code=f"r{n % 20}", tier=2)


def _goods(n: int) -> Goods:
    return Goods(product_id=_product(n), category_path=(_category(n),))


def _trade() -> None:
    Partner.objects.bulk_create(
        Partner(
            id=_partner(n), number=f"B{n}", name=f"B{n}", currency="CNY", grade=f"g{n % 5}",
            region_code=f"r{n % 20}", tier=2,
        )
        for n in range(PARTNERS)
    )  # fmt: skip
    Product.objects.bulk_create(
        Product(id=_product(n), sku=f"B{n}", sku_folded=f"B{n}", name=f"B{n}")
        for n in range(PRODUCTS)
    )
    with connection.cursor() as cursor, cursor.copy(_COPY) as copy:
        for row in _rows(random.Random(4)):
            copy.write_row(row)


def _rows(chance: random.Random) -> Iterator[tuple[Any, ...]]:
    buyers = [msgspec.json.encode(_buyer(n)).decode() for n in range(PARTNERS)]
    goods = [msgspec.json.encode(_goods(n)).decode() for n in range(PRODUCTS)]
    for n in range(LINES):
        partner, product = chance.randrange(PARTNERS), chance.randrange(PRODUCTS)
        yield (
            UUID(int=10**9 + n), "2026-01-01T00:00Z", KIND.value, f"b{n}", 0, f"d{n // 20}",
            _partner(partner), _product(product), YEAR + timedelta(days=chance.randrange(365)),
            "CNY", Decimal(chance.randint(1, 10**6)) / 100, Decimal(chance.randint(1, 50)), 0,
            buyers[partner], goods[product],
        )  # fmt: skip


def _agree(chance: random.Random) -> None:
    """A tenth by grade and region, a tenth by region, the others of twenty partners each."""
    contracts = [
        Contract(number=f"B{n}", name=f"B{n}", state="active", version=1) for n in range(CONTRACTS)
    ]
    Contract.objects.bulk_create(contracts)
    ContractVersion.objects.bulk_create(
        ContractVersion(
            contract=each,
            number=1,
            terms=msgspec.to_builtins(_terms(n, chance), str_keys=True),
            drafted_by="bench",
        )
        for n, each in enumerate(contracts)
    )


def _terms(n: int, chance: random.Random) -> Terms:
    who = (
        Who(grades=frozenset({f"g{n % 5}"}), regions=frozenset({f"r{n % 20}"})),
        Who(regions=frozenset({f"r{n % 20}"})),
        *[Who(partners=frozenset(_partner(chance.randrange(PARTNERS)) for _ in range(20)))] * 8,
    )[n % 10]
    what = What(categories=frozenset(_category(chance.randrange(100)) for _ in range(10)))
    return Terms(
        currency="CNY",
        starts_on=YEAR,
        ends_on=date(2026, 12, 31),
        kinds=frozenset({KIND}),
        steps=(
            Step(at=Decimal(1000), rate=Decimal("0.01")),
            Step(at=Decimal(50_000), rate=Decimal("0.02")),
        ),
        who=who,
        what=what if n % 3 else What(),
        scale=Scale.PER_BAND if n % 2 else Scale.WHOLE,
        calendar=(Calendar.MONTH, Calendar.QUARTER, Calendar.YEAR)[n % 3],
    )


def _invoice(n: int) -> float:
    chance = random.Random(n)
    partner = _partner(chance.randrange(PARTNERS))
    lines = [
        NewVolume(
            kind=KIND, line_key=f"invoice {n} {at}", document=f"invoice {n}", partner_id=partner,
            product_id=_product(chance.randrange(PRODUCTS)), day=YEAR + timedelta(days=200),
            currency="CNY", amount=Decimal("99.90"), quantity=Decimal(3),
        )
        for at in range(20)
    ]  # fmt: skip
    began = time.perf_counter()
    accrue(keys=record_volume(lines=lines, actor=CLERK), actor=CLERK)
    return time.perf_counter() - began
