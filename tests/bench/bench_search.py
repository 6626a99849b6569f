"""Search over 400,000 products by any code or word, with assortment and category.

Goal: 150 ms at p95 in the server for 200 mixed questions, each answered with a page of 50
offers as the order pad asks for them.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any
from uuid import UUID

import uuid6
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import config.wsgi  # noqa: F401  as the web server runs
from kernel.graphql.ids import gid
from kernel.schema import as_owner_of, in_schema
from tenant_apps.catalog.commands import ListingFacts, save_category, save_listing_rule
from tenant_apps.catalog.commands.searching import refresh_search
from tenant_apps.catalog.models import Category, Code, Pack, Product
from tenant_apps.catalog.rules import Audience, CodeScheme, ListingEffect
from tenant_apps.pricing.models import Price, PriceList
from tests.bench import stage
from tests.support.people import make_token
from tests.support.tenancy import SETUP

PRODUCTS = 400_000
QUESTIONS = 200
SEED = 20_26
THINGS = (
    ("desk lamp", "台灯"), ("floor lamp", "落地灯"), ("ceiling light", "吸顶灯"),
    ("pendant", "吊灯"), ("wall light", "壁灯"), ("street light", "路灯"), ("bulb", "灯泡"),
    ("tube", "灯管"), ("driver", "驱动电源"), ("sensor", "感应开关"), ("cable", "电缆"),
    ("clamp", "线夹"), ("breaker", "断路器"), ("contactor", "接触器"), ("relay", "继电器"),
    ("socket", "插座"), ("switch", "开关"), ("fan", "风扇"), ("valve", "阀门"), ("pump", "水泵"),
)  # fmt: skip
NAMES = ("Polaris 北极星", "Axis 轴线", "Willow 垂柳", "Moonrise 月升", "Cloud 云朵", "Grove 林间",
         "Rampart 城垣", "Glow 辉光", "Ribbon 彩带", "Steady 恒流", "Harbour 港湾", "Summit 峰顶",
         "Delta 三角洲", "Ember 余烬", "Quartz 石英", "Cedar 雪松")  # fmt: skip
COLOURS = ("white 白色", "black 黑色", "silver 银色", "brass 黄铜", "oak 橡木", "grey 灰色")

PAD = """query ($search: String!, $category: ID) {
  mallOffers(search: $search, categoryId: $category, first: 50) { edges { node {
    unitPrice { amount currencyCode } listPrice { amount } nextBreak { minQuantity }
    orderUnit { unit } units { unit numerator } stock { mode amount level } lastOrderedOn
    suggestedQuantity product { id sku name } } } } }"""


def run() -> dict[str, Any]:
    staged = stage.set_up(10)
    chance = random.Random(SEED)
    with in_schema(staged.brand.schema_name):
        customer = stage.linked_customer(staged)
        began = time.perf_counter()
        leaves = _categories()
        with _index_built_at_the_end(staged.brand.schema_name):
            rows = _products(chance, leaves)
        _prices(rows)
        _rules(leaves, customer.id)
        filled = time.perf_counter() - began
        asked = list(_questions(chance, rows, leaves, staged.brand.id))
    stage.analyze()
    token = make_token(organisation_id=staged.brand.id, role="dealer", partner_id=customer.id)
    client = Client(headers={"host": staged.brand.host, "authorization": f"Bearer {token}"})
    seconds: dict[str, list[float]] = {}
    found = 0
    for number, (kind, variables) in enumerate([*asked[:20], *asked]):
        began = time.perf_counter()
        answer = client.post(
            "/graphql", {"query": PAD, "variables": variables}, content_type="application/json"
        )
        took = time.perf_counter() - began
        edges = answer.json()["data"]["mallOffers"]["edges"]
        if number >= 20:  # the first ones warm up
            seconds.setdefault(kind, []).append(took)
            found += bool(edges)
    with CaptureQueriesContext(connection) as captured:
        client.post("/graphql", {"query": PAD, "variables": asked[0][1]}, "application/json")
    everything = [each for some in seconds.values() for each in some]
    return {
        "products": PRODUCTS,
        "fill_s": round(filled, 1),
        "p50_ms": _percentile(everything, 0.5),
        "p95_ms": _percentile(everything, 0.95),
        "p95_goal_ms": 150,
        "p95_ms_by_kind": {kind: _percentile(some, 0.95) for kind, some in seconds.items()},
        "answered": f"{found} of {QUESTIONS}",
        "statements": len(captured),
        "statements_goal": 12,
    }


@contextmanager
def _index_built_at_the_end(schema: str) -> Iterator[None]:
    """As for any table that is filled at once: one by one its entries take far longer."""
    with as_owner_of(schema), connection.cursor() as cursor:
        cursor.execute("DROP INDEX product_by_term")
    yield
    with as_owner_of(schema), connection.cursor() as cursor:
        cursor.execute(
            "CREATE INDEX product_by_term ON catalog_searchentry "
            "USING gin (terms) WITH (fastupdate = off)"
        )


def _percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return round(ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1000, 1)


def _categories() -> list[UUID]:
    """Five trees of four levels; the 160 series at their ends."""
    leaves = []
    for top in range(5):
        first = save_category(code=f"t{top}", name=f"Area {top} 一级", actor=SETUP)
        for middle in range(4):
            code = f"t{top}m{middle}"
            second = save_category(code=code, name=code, parent_id=first.id, actor=SETUP)
            for low in range(2):
                third = save_category(
                    code=f"{code}l{low}", name="三级", parent_id=second.id, actor=SETUP
                )
                for series in range(4):
                    leaf = save_category(
                        code=f"{code}l{low}s{series}", name="系列", parent_id=third.id, actor=SETUP
                    )
                    leaves.append(leaf.id)
    return leaves


def _products(chance: random.Random, leaves: list[UUID]) -> list[tuple[UUID, str, str]]:
    """(id, SKU, name) of all, written in batches without the ceremony of add_products."""
    made = []
    for start in range(0, PRODUCTS, 10_000):
        rows = [_product(chance, leaves, number) for number in range(start, start + 10_000)]
        Product.objects.bulk_create(rows)
        Pack.objects.bulk_create(
            Pack(product_id=row.id, unit="CS", name="Case", numerator=12, scenarios=["wholesale"])
            for row in rows
        )
        Code.objects.bulk_create(
            Code(
                product_id=row.id,
                scheme=CodeScheme.ORDER_NUMBER,
                value=f"20{start + at:08}",
                folded=f"20{start + at:08}",
            )
            for at, row in enumerate(rows)
        )
        refresh_search(product_ids=[row.id for row in rows])
        made += [(row.id, row.sku, row.name) for row in rows]
    return made


def _product(chance: random.Random, leaves: list[UUID], number: int) -> Product:
    english, chinese = chance.choice(THINGS)
    name, colour = chance.choice(NAMES), chance.choice(COLOURS)
    power = chance.choice((3, 5, 7, 9, 12, 18, 24, 36, 60, 90, 120))
    sku = f"{name[:2].upper()}-{number:06}-{colour[:2].upper()}{power:03}"
    return Product(
        id=uuid6.uuid7(),
        sku=sku,
        sku_folded=sku.casefold(),
        name=f"{name} {english} {chinese} {power} W {colour}",
        category_id=chance.choice(leaves),
        is_active=number % 50 != 0,
    )


def _prices(rows: list[tuple[UUID, str, str]]) -> None:
    book = PriceList.objects.get()
    for start in range(0, len(rows), 20_000):
        Price.objects.bulk_create(
            Price(
                price_list=book,
                product_id=key,
                amount=Decimal(10 + start % 90),
                valid_from="2020-01-01",
            )
            for key, _, _ in rows[start : start + 20_000]
        )


def _rules(leaves: list[UUID], partner_id: UUID) -> None:
    """A part of the tree is not for this customer, another one is for it alone."""
    hidden = Category.objects.get(code="t0m0")
    mine = Category.objects.get(code="t1m1")
    others = Category.objects.get(code="t2m2")
    for effect, category, audience in (
        (ListingEffect.HIDDEN_FROM, hidden, Audience(partner_id=partner_id)),
        (ListingEffect.ONLY_FOR, mine, Audience(partner_id=partner_id)),
        (ListingEffect.ONLY_FOR, others, Audience(grade="gold")),
    ):
        facts = ListingFacts(effect=effect, category_id=category.id, audience=audience)
        save_listing_rule(facts=facts, actor=SETUP)


def _questions(
    chance: random.Random, rows: list[tuple[UUID, str, str]], leaves: list[UUID], owner: UUID
) -> Any:
    """What people type: whole codes, beginnings, words, several words, Chinese, categories."""
    tops = list(Category.objects.filter(level__lte=2).values_list("id", flat=True))
    kinds = ("code", "beginning", "order number", "word", "words", "chinese", "in category",
             "rare")  # fmt: skip
    for at in range(QUESTIONS):
        kind = kinds[at % len(kinds)]
        _, sku, name = chance.choice(rows)
        number = chance.randrange(PRODUCTS)
        words = name.split()
        search, category = {
            "code": (sku, None),
            "beginning": (sku[:6], None),
            "order number": (f"20{number:08}", None),
            "word": (words[0], None),
            "words": (f"{words[0]} {words[2]} {words[-2]}", None),
            "chinese": (chance.choice(THINGS)[1], None),
            "in category": (words[1], gid("Category", chance.choice([*leaves, *tops]), owner)),
            "rare": (f"{number:06}", None),
        }[kind]
        yield kind, {"search": search, "category": category}
