"""T11, T20, I11: whatever grants come and go, a read shows what a plain model of consent says."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

import pytest
import uuid6
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kernel.schema import PUBLIC, in_schema
from shared_apps.network.commands import end_link
from shared_apps.network.models import Link
from shared_apps.visibility.commands import grant_view, revoke_view, show_stock
from shared_apps.visibility.queries import StockSeen, broken_reads, network_stock
from shared_apps.visibility.rules import Data, StockChange
from tests.support.channel import make_link, make_member, person, publish, schema

pytestmark = pytest.mark.django_db

OWNERS, PRODUCTS = 3, 3

scopes = st.one_of(
    st.none(),
    st.sets(st.integers(0, PRODUCTS - 1), min_size=1).map(lambda chosen: ("products", chosen)),
    st.sets(st.integers(0, 1), min_size=1).map(lambda chosen: ("brands", chosen)),
)
steps = st.one_of(
    st.tuples(
        st.just("grant"),
        st.integers(0, OWNERS - 1),
        st.integers(0, 5),
        st.sampled_from(Data),
        scopes,
    ),
    st.tuples(st.just("revoke"), st.integers(0, 99)),
    st.tuples(st.just("end"), st.integers(0, OWNERS - 1)),
    st.tuples(
        st.just("stock"),
        st.integers(0, OWNERS - 1),
        st.integers(0, PRODUCTS - 1),
        st.sampled_from(["N", "S"]),
        st.integers(-3, 250),
    ),
)


class World:
    """The channel, and beside it the model: dictionaries and a max()."""

    def __init__(self) -> None:
        self.brand = make_member(kind="brand")
        self.owners = [make_member() for _ in range(OWNERS)]
        make_link(self.brand, self.owners[0])
        make_link(self.brand, self.owners[1])
        make_link(self.owners[1], self.owners[2])  # two tiers below the brand
        # Two products of the brand itself, one of its first dealer.
        self.products = [
            *publish(self.brand, "A", "B"),
            *publish(self.owners[0], "C"),
        ]
        self.places = defaultdict(uuid6.uuid7)
        self.grants: list = []
        self.live: dict = {}
        self.cut: set[int] = set()
        self.held: dict = defaultdict(int)
        self.parts: dict = defaultdict(lambda: defaultdict(Decimal))

    def grant(self, owner: int, level: int, data: Data, scope) -> None:
        if (
            owner in self.cut
            or (owner == 2 and 1 in self.cut)
            or (data is Data.SALES and level < 5)
        ):
            return
        given = {}
        if scope:
            kind, chosen = scope
            ids = self.products if kind == "products" else [self.brand.pk, self.owners[0].pk]
            given = {kind: [ids[n] for n in chosen]}
        with in_schema(schema(self.owners[owner])):
            row = grant_view(
                viewer_id=self.brand.pk,
                level=level,
                data=data,
                actor=person(self.owners[owner]),
                **given,
            )
        self.grants.append((owner, row.pk))
        if data is not Data.SALES:
            self.live[row.pk] = (owner, level, scope)

    def revoke(self, which: int) -> None:
        if self.grants:
            owner, key = self.grants[which % len(self.grants)]
            with in_schema(schema(self.owners[owner])):
                revoke_view(grant_id=key, actor=person(self.owners[owner]))
            self.live.pop(key, None)

    def end(self, owner: int) -> None:
        if owner not in self.cut:
            link = Link.objects.exclude(state="ended").get(customer=self.owners[owner])
            end_link(link_id=link.pk, actor=person(self.owners[owner]))
            self.cut.add(owner)
            below = {1: {1, 2}}.get(owner, {owner})
            self.live = {key: grant for key, grant in self.live.items() if grant[0] not in below}

    def stock(self, owner: int, product: int, place: str, on_hand: int) -> None:
        with in_schema(schema(self.owners[owner])):
            show_stock(
                changes=[
                    StockChange(
                        product_id=self.products[product],
                        warehouse_id=self.places[owner, place],
                        warehouse_name=place,
                        region_code=f"R{place}",
                        on_hand=Decimal(on_hand),
                        held=Decimal(1),
                    )
                ]
            )
        parts = self.parts[owner, product]
        parts[place] += Decimal(on_hand)
        self.held[owner, product] += 1

    def level(self, owner: int, product: int) -> int:
        def covers(scope) -> bool:
            if scope is None:
                return product < 2
            kind, chosen = scope
            return product in chosen if kind == "products" else (0 if product < 2 else 1) in chosen

        levels = [level for o, level, scope in self.live.values() if o == owner and covers(scope)]
        return max(levels, default=0)

    def read(self) -> None:
        # In the tenant both walls stand; in the public schema the statement is alone.
        for where in (schema(self.brand), PUBLIC):
            with in_schema(where):
                rows = network_stock(self.brand.pk, self.products)
            assert self.told(rows) == self.expected()

    @staticmethod
    def told(rows: list[StockSeen]) -> dict:
        return {
            (row.organisation_id, row.product_id): (
                row.level,
                row.is_available,
                row.band,
                row.on_hand,
                None if row.regions is None else {r.region_code: r.on_hand for r in row.regions},
                None if row.warehouses is None else {w.name: w.on_hand for w in row.warehouses},
                row.as_of is not None,
            )
            for row in rows
        }

    def expected(self) -> dict:
        result = {}
        for (owner, product), parts in self.parts.items():
            level, total = self.level(owner, product), sum(parts.values())
            if not level:
                continue
            free = total - self.held[owner, product]
            starts = [(200, "200+"), (50, "50-199"), (10, "10-49"), (0, "1-9")]
            band = next((name for start, name in starts if free >= max(start, 1)), "0")
            result[self.owners[owner].pk, self.products[product]] = (
                level,
                free > 0,
                band if level >= 2 else None,
                total if level >= 3 else None,
                {f"R{place}": n for place, n in parts.items()} if level >= 3 else None,
                dict(parts) if level >= 4 else None,
                level >= 5,
            )
        return result


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(script=st.lists(steps, min_size=1, max_size=20))
def test_any_order_of_granting_revoking_ending_and_reading_shows_what_consent_allows(db, script):
    """T11: no read after a revoke shows anything; every level equals a brute-force model.

    Each run starts with everything in stock and one grant given, and reads after each step.
    """
    with transaction.atomic():
        world = World()
        for owner in range(OWNERS):
            for product in range(PRODUCTS):
                world.stock(owner, product, "N", 12 * product)
            world.grant(owner, owner + 2, Data.BOTH, None)
        for verb, *arguments in script:
            getattr(world, verb)(*arguments)
            world.read()
        assert broken_reads() == []
        transaction.set_rollback(True)
