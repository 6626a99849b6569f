"""How long a document takes to be visible in the other tenant, with one worker.

Goal: 1 s at p95.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from decimal import Decimal
from typing import Any

from kernel.schema import in_schema
from tenant_apps.catalog.models import Product
from tenant_apps.partners.models import Partner
from tenant_apps.sales.queries import order_by_key
from tests.bench import stage
from tests.support.trading import make_purchase

DOCUMENTS = 60


def run() -> dict[str, Any]:
    staged = stage.set_up(20)
    worker = subprocess.Popen(
        [sys.executable, "-m", "dramatiq", "config.worker", "-p", "1", "-t", "4"],
        env=os.environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(4)
        delays = [_one(staged) for _ in range(DOCUMENTS)]
    finally:
        worker.terminate()
        worker.wait(20)
    ordered = sorted(delays)
    return {
        "median_ms": round(stage.middle(delays) * 1000),
        "p95_ms": round(ordered[int(len(ordered) * 0.95)] * 1000),
        "p95_goal_ms": 1000,
    }


def _one(staged: stage.Stage) -> float:
    with in_schema(staged.dealer.schema_name):
        supplier = Partner.objects.get(organisation_id=staged.brand.id)
        product = Product.objects.order_by("id").first()
        assert product is not None
        order = make_purchase({product.id: Decimal(1)}, supplier=supplier)
    began = time.perf_counter()
    with in_schema(staged.brand.schema_name):
        while order_by_key(order.order_key) is None:
            time.sleep(0.005)
            if time.perf_counter() - began > 30:
                raise TimeoutError("the document did not arrive")
    return time.perf_counter() - began
