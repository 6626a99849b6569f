"""A channel of three tiers with stock on show: brand, two dealers, a store of the first."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

import pytest
import uuid6

from kernel.schema import in_schema
from shared_apps.directory.models import Organisation
from shared_apps.visibility.commands import grant_view, show_stock
from shared_apps.visibility.queries import StockSeen, network_stock
from shared_apps.visibility.rules import StockChange
from tests.support.channel import make_link, make_member, person, publish, schema


@dataclass
class Channel:
    brand: Organisation
    dealer: Organisation
    other_dealer: Organisation
    store: Organisation
    lamp: UUID  # the brand's
    cable: UUID  # the dealer's own
    warehouses: dict[tuple[UUID, str], UUID] = field(default_factory=dict)

    def stock(self, company: Organisation, product: UUID, *places, held: int = 0) -> None:
        """Put (warehouse name, region, on hand) of a product on show, as the tenant itself."""
        changes = [
            StockChange(
                product_id=product,
                warehouse_id=self.warehouses.setdefault((company.pk, name), uuid6.uuid7()),
                warehouse_name=name,
                region_code=region,
                on_hand=Decimal(on_hand),
                held=Decimal(held),
            )
            for name, region, on_hand in places
        ]
        with in_schema(schema(company)):
            show_stock(changes=changes)

    def grant(self, owner: Organisation, viewer: Organisation, level: int, **given):
        with in_schema(schema(owner)):
            return grant_view(viewer_id=viewer.pk, level=level, actor=person(owner), **given)

    def seen(self, viewer: Organisation, *products: UUID, **given) -> dict[UUID, StockSeen]:
        """What a company sees of one product, by owner, read as the tenant it is."""
        with in_schema(schema(viewer)):
            rows = network_stock(viewer.pk, products or [self.lamp], **given)
        return {row.organisation_id: row for row in rows}


@pytest.fixture
def channel(db) -> Channel:
    brand = make_member("Brand", "brand")
    dealer, other = make_member("Dealer"), make_member("Other dealer")
    store = make_member("Store", "store")
    make_link(brand, dealer)
    make_link(brand, other)
    make_link(dealer, store)
    [lamp], [cable] = publish(brand, "LAMP"), publish(dealer, "CABLE")
    return Channel(brand, dealer, other, store, lamp, cable)
