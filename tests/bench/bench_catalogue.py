"""A page of 100 products with my price and stock.

Goals: 20 ms in the server, at most 12 statements.
"""

from __future__ import annotations

import time
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import config.wsgi  # noqa: F401  as the web server runs
from tests.bench import stage

OFFERS = """{ offers(first: 100) { edges { node { unitPrice { amount currencyCode } available
  orderUnit { unit } product { id sku name gtin units { unit numerator } } } } } }"""


def run() -> dict[str, Any]:
    staged = stage.set_up(2000)
    stage.analyze()
    client = Client(headers={"host": staged.brand.host, "authorization": f"Bearer {staged.token}"})
    seconds = []
    for _ in range(25):
        began = time.perf_counter()
        answer = client.post("/graphql", {"query": OFFERS}, content_type="application/json")
        seconds.append(time.perf_counter() - began)
    with CaptureQueriesContext(connection) as captured:
        client.post("/graphql", {"query": OFFERS}, content_type="application/json")
    edges = answer.json()["data"]["offers"]["edges"]
    assert len(edges) == 100
    assert edges[0]["node"]["unitPrice"] is not None
    return {
        "page_ms": round(stage.middle(seconds[5:]) * 1000, 1),
        "page_goal_ms": 20,
        "statements": len(captured),
        "statements_goal": 12,
    }
