"""Network stock of 5 products over 500 organisations: the window against a loop over schemas.

Goal: 10 ms in the subgraph, one statement however many organisations, and ten times less than
asking every schema in turn, in the same run. Everything is rolled back.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter
from uuid import UUID

import uuid6
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from kernel.schema import PUBLIC, in_schema
from shared_apps.directory.models import Organisation
from shared_apps.visibility.queries import network_stock
from tests.support.channel import make_member, publish, schema

ORGANISATIONS = 500
PRODUCTS = 200  # on show at each of them, in one warehouse
ASKED = 5
ROUNDS = 5

_LINKS = """
    INSERT INTO network_link (id, created_at, supplier_id, customer_id, state, invited_by,
        transport, order_scenario, granted_to_supplier, granted_to_customer, invited_at,
        accepted_at)
    SELECT gen_random_uuid(), now(), %(brand)s, id, 'active', 'supplier', 'local', 'wholesale',
        '{}', '{}', now(), now()
    FROM unnest(%(dealers)s::uuid[]) AS dealer (id)
"""
_GRANTS = """
    INSERT INTO visibility_visibilitygrant (id, created_at, owner_id, viewer_id, level, data,
        link_ids, granted_at, granted_by, purpose, revoked_by)
    SELECT gen_random_uuid(), now(), customer_id, %(brand)s, 1 + row_number() OVER () %% 5,
        'both', ARRAY[id], now(), 'bench', '', ''
    FROM network_link WHERE supplier_id = %(brand)s
"""
_STOCK = """
    INSERT INTO visibility_stockonshow (organisation_id, product_id, warehouse_id,
        warehouse_name, region_code, on_hand, held, changed_at, version)
    SELECT dealer.id, product.id, gen_random_uuid(), 'Warehouse', 'R1', (random() * 300)::int, 0,
        now(), 1
    FROM unnest(%(dealers)s::uuid[]) AS dealer (id)
    CROSS JOIN unnest(%(products)s::uuid[]) AS product (id)
"""
_SCHEMAS = """
DO $$ BEGIN
    FOR n IN 1..{organisations} LOOP
        EXECUTE format('CREATE SCHEMA bench_%%s', n);
        EXECUTE format('CREATE TABLE bench_%%s.balance (product_id uuid, warehouse_id uuid,
            on_hand numeric, held numeric, PRIMARY KEY (product_id, warehouse_id))', n);
        EXECUTE format('INSERT INTO bench_%%s.balance
            SELECT product_id, warehouse_id, on_hand, held FROM visibility_stockonshow
            WHERE organisation_id = (%%L::uuid[])[%%s]', n, {dealers}, n);
        EXECUTE format('GRANT USAGE ON SCHEMA bench_%%s TO {role}', n);
        EXECUTE format('GRANT SELECT ON bench_%%s.balance TO {role}', n);
    END LOOP;
END $$;
"""
# What entering a tenant takes (tenants/backend): search path, role and organisation.
_ENTER = """
    SELECT set_config('search_path', %s, true), set_config('role', %s, true),
           set_config('tierline.organisation', %s, true), current_schema()
"""
_ASK_ONE = """
    SELECT product_id, sum(on_hand), sum(held) FROM balance
    WHERE product_id = ANY (%s) GROUP BY product_id
"""


def run() -> dict[str, object]:
    """Median milliseconds of both ways, the statements of ours and the ratio."""
    with transaction.atomic():
        brand, asked = _channel()
        with in_schema(schema(brand)):
            ours, statements = _window(brand.pk, asked)
        theirs = _loop(brand, asked)
        transaction.set_rollback(True)
    return {
        "organisations": ORGANISATIONS,
        "products": ASKED,
        "window_ms": round(ours, 2),
        "statements": statements,
        "loop_ms": round(theirs, 2),
        "times_faster": round(theirs / ours, 1),
        "goal_ms": 10,
        "goal_times_faster": 10,
    }


def _channel() -> tuple[Organisation, list[UUID]]:
    brand = make_member("Bench brand", "brand")
    products = publish(brand, *(f"SKU{n}" for n in range(PRODUCTS)))
    dealers = Organisation.objects.bulk_create(
        Organisation(id=uuid6.uuid7(), name=f"Bench {n}", kind="dealer")
        for n in range(ORGANISATIONS)
    )
    given = {
        "brand": brand.pk,
        "dealers": [dealer.pk for dealer in dealers],
        "products": products,
    }
    with in_schema(PUBLIC), connection.cursor() as cursor:
        for statement in (_LINKS, _GRANTS, _STOCK):
            cursor.execute(statement, given)
        array = "'{" + ",".join(str(key) for key in given["dealers"]) + "}'"
        cursor.execute(
            _SCHEMAS.replace("%%", "%").format(
                organisations=ORGANISATIONS, dealers=array, role=f"r_{schema(brand)}"
            )
        )
        for table in ("visibility_stockonshow", "visibility_visibilitygrant", "network_link"):
            cursor.execute(f"ANALYZE {table}")
    return brand, products[:ASKED]


def _window(viewer_id: UUID, asked: list[UUID]) -> tuple[float, int]:
    network_stock(viewer_id, asked, details=False)
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        rows = network_stock(viewer_id, asked, details=False)
        times.append((perf_counter() - start) * 1000)
        assert len(rows) == ORGANISATIONS * ASKED
    with CaptureQueriesContext(connection) as captured:
        network_stock(viewer_id, asked, details=False)
    return median(times), len(captured)


def _loop(brand: Organisation, asked: list[UUID]) -> float:
    """What entering each tenant and asking it costs at the least: no ORM, consent or log."""
    role = f"r_{schema(brand)}"

    def once() -> float:
        start = perf_counter()
        with connection.cursor() as cursor:
            for n in range(1, ORGANISATIONS + 1):
                cursor.execute(_ENTER, [f"bench_{n}, public", role, str(brand.pk)])
                cursor.execute(_ASK_ONE, [asked])
                assert len(cursor.fetchall()) == ASKED
            cursor.execute(_ENTER, ["public", "none", ""])
        return (perf_counter() - start) * 1000

    with in_schema(PUBLIC):
        once()
        return median(once() for _ in range(ROUNDS))
