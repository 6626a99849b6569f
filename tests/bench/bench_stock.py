"""One hot product, 16 clients, 10,000 attempts on 500 pieces.

Goal: exactly 500 succeed and nothing deadlocks; the naive way must oversell in the same
harness, or the bench proves nothing.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from kernel.schema import in_schema
from tenant_apps.inventory.commands import HoldLine, hold_stock
from tenant_apps.inventory.errors import NotEnoughStock
from tenant_apps.inventory.models import Balance
from tenant_apps.inventory.queries import broken_balances
from tests.bench import stage
from tests.support.trading import CLERK, make_products, stock

ATTEMPTS, PIECES, CLIENTS = 10_000, 500, 16


def run() -> dict[str, Any]:
    brand = stage.make_tenant("brand", "brand")
    with in_schema(brand.schema_name):
        hot, naive = make_products(2, price=None)
        shelf = stock(hot, PIECES)
        stock(naive, PIECES)

    def hold(n: int) -> bool:
        line = HoldLine(product_id=hot, location_id=shelf, amount=Decimal(1), reference=f"b:{n}")
        try:
            with transaction.atomic():
                hold_stock(lines=[line], is_new=True, actor=CLERK)
        except NotEnoughStock:
            return False
        return True

    def by_reading(_: int) -> bool:
        return _read_decide_write(naive, shelf)

    began = time.perf_counter()
    sold = _many(brand.schema_name, hold, ATTEMPTS)
    seconds = time.perf_counter() - began
    oversold = _many(brand.schema_name, by_reading, 2_000) - PIECES
    with in_schema(brand.schema_name):
        broken = [words for words in broken_balances() if "I1" in words or "I2" in words]
    return {
        "sold": sold,
        "goal": PIECES,
        "attempts_per_s": round(ATTEMPTS / seconds),
        "naive_oversold": oversold,
        "broken": broken,
    }


def _many(schema: str, attempt: Any, count: int) -> int:
    def some(numbers: range) -> int:
        try:
            with in_schema(schema):
                return sum(attempt(n) for n in numbers)
        finally:
            connection.close()

    with ThreadPoolExecutor(CLIENTS) as pool:
        return sum(pool.map(some, [range(n, count, CLIENTS) for n in range(CLIENTS)]))


def _read_decide_write(product: UUID, shelf: UUID) -> bool:
    row = Balance.objects.get(product=product, location=shelf)
    if row.on_hand - row.held < 1:
        return False
    Balance.objects.filter(pk=row.pk).update(held=row.held + 1)
    return True
