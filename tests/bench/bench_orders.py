"""Confirming orders over HTTP against the same writes as hand-written SQL, in the same run.

Goals: at least 10 % of the SQL's throughput with 2 web processes and 4 clients, p95 100 ms;
at most 15 statements however many lines; 1,000 lines submitted, priced and held in 1 s;
100-line orders with shuffled lines from 4 clients without a deadlock or an error.
"""

from __future__ import annotations

import time
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kernel.schema import in_schema
from tenant_apps.sales.commands import OrderAsk, confirm_order, place_order, submit_order
from tests.bench import stage
from tests.support.trading import CLERK

CONFIRM = """mutation Confirm($input: ConfirmSalesOrderInput!) {
  confirmSalesOrder(input: $input) { order { id number state } userErrors { code } } }"""
ROUNDS = 5
ORDERS = 200  # in each round
LINES = 10

BY_HAND = Path(__file__).with_name("confirm_by_hand.sql")


def run() -> dict[str, Any]:
    staged = stage.set_up()
    result: dict[str, Any] = {"machine_pgbench_tps": round(stage.machine_tps())}
    ratios, rates, by_hand, p95 = [], [], [], []
    failures: list[str] = []
    with stage.web(2) as port:
        _drive(port, staged, stage.make_orders(staged, 40, LINES, seed=99))
        stage.analyze()
        for round_ in range(ROUNDS):
            orders = stage.make_orders(staged, ORDERS, LINES, seed=round_)
            hand = _by_hand(staged, stage.make_orders(staged, ORDERS, LINES, seed=100 + round_))
            load = _drive(port, staged, orders)
            failures += load.failures
            by_hand.append(hand)
            rates.append(load.rate)
            ratios.append(load.rate / hand)
            p95.append(load.percentile(0.95))
        big = _drive(port, staged, stage.make_orders(staged, 80, 100, seed=7))
    result |= {
        "confirm_10_lines_per_s": stage.middle(rates, 1),
        "by_hand_per_s": stage.middle(by_hand, 1),
        "ratio": stage.middle(ratios, 3),
        "ratio_goal": 0.10,
        "p95_ms": round(stage.middle(p95) * 1000, 1),
        "p95_goal_ms": 100,
        "failures": failures[:3],
        "shuffled_100_lines_per_s": round(big.rate, 1),
        "shuffled_100_lines_failures": big.failures[:3],
        "statements": _statements(staged),
        "statements_goal": 15,
        "thousand_lines_s": _thousand_lines(staged),
        "thousand_lines_goal_s": 1.0,
    }
    return result


def _drive(port: int, staged: stage.Stage, orders: list[str]) -> stage.Load:
    inputs = [{"input": {"orderId": each, "idempotencyKey": f"k:{each}"}} for each in orders]
    return stage.drive(port, staged, CONFIRM, inputs)


def _by_hand(staged: stage.Stage, orders: list[str]) -> float:
    keys = [each.rpartition("/")[2] for each in orders]
    with in_schema(staged.brand.schema_name), connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('search_path')")
    connection.close()
    with in_schema("public"), connection.cursor() as cursor:
        schema = staged.brand.schema_name
        cursor.execute(f"DROP TABLE IF EXISTS {schema}.bench_order, {schema}.bench_us")
        cursor.execute(f"DROP SEQUENCE IF EXISTS {schema}.bench_next")
        cursor.execute(f"CREATE SEQUENCE {schema}.bench_next")
        cursor.execute(f"CREATE TABLE {schema}.bench_order (n bigint PRIMARY KEY, order_id text)")
        cursor.execute(f"CREATE TABLE {schema}.bench_us (organisation_id uuid, other_id uuid)")
        cursor.execute(
            f"INSERT INTO {schema}.bench_us VALUES (%s, %s)", [staged.brand.id, staged.dealer.id]
        )
        cursor.execute(
            f"INSERT INTO {schema}.bench_order "
            "SELECT n, key FROM unnest(%s::text[]) WITH ORDINALITY AS t(key, n)",
            [keys],
        )
    return stage.pgbench(
        BY_HAND.read_text(), clients=4, transactions=len(keys) // 4, schema=staged.brand.schema_name
    )


def _statements(staged: stage.Stage) -> dict[int, int]:
    """Everything the database is asked for one request, by number of lines."""
    counts = {}
    client = Client(headers={"host": staged.brand.host, "authorization": f"Bearer {staged.token}"})
    for lines in (10, 100):
        [warm, order] = stage.make_orders(staged, 2, lines, seed=1000 + lines)
        for each, counted in ((warm, False), (order, True)):
            body = {
                "query": CONFIRM,
                "variables": {"input": {"orderId": each, "idempotencyKey": f"s:{each}"}},
            }
            with CaptureQueriesContext(connection) as captured:
                client.post("/graphql", body, content_type="application/json")
            if counted:
                counts[lines] = sum(
                    not query["sql"].startswith(("BEGIN", "COMMIT")) for query in captured
                )
    return counts


def _thousand_lines(staged: stage.Stage) -> float:
    """Seconds to submit, price and hold an order of 1,000 lines: median of five."""
    seconds = []
    with in_schema(staged.brand.schema_name):
        customer = stage.linked_customer(staged)
        asks = [
            OrderAsk(product_id=staged.products[n % len(staged.products)], quantity=Decimal(1))
            for n in range(1000)
        ]
        for _ in range(ROUNDS):
            began = time.perf_counter()
            order = place_order(customer_id=customer.id, lines=asks, actor=CLERK)
            submit_order(order_id=order.id, actor=CLERK)
            confirm_order(order_id=order.id, actor=CLERK)
            seconds.append(time.perf_counter() - began)
    return stage.middle(seconds, 3)
