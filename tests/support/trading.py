"""Products, partners, stock and trades for tests: each function states only what matters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import count
from uuid import UUID

import pytest
from django.db import transaction

from kernel.actor import Actor
from kernel.permissions import all_permissions
from kernel.schema import in_schema
from shared_apps.network.commands import accept, invite
from shared_apps.network.models import Link
from shared_apps.network.rules import Side
from tenant_apps.catalog.commands import PackFact, ProductFacts, add_products, adopt_products
from tenant_apps.catalog.models import Product
from tenant_apps.inventory.commands import MoveLine, add_lots, move_stock
from tenant_apps.inventory.models import Balance, Location, Move
from tenant_apps.inventory.queries import default_storage, outside
from tenant_apps.inventory.rules import LocationKind, Reason
from tenant_apps.partners.commands import admit_partner
from tenant_apps.partners.models import Partner
from tenant_apps.pricing.commands import PriceRow, open_list, set_prices
from tenant_apps.purchasing.commands import PurchaseAsk, draft_order, send_order
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.sales.commands import (
    OrderAsk,
    confirm_order,
    create_shipment,
    dispatch_shipment,
    place_order,
    submit_order,
)
from tenant_apps.sales.models import SalesOrder
from tenants.queries import TenantInfo
from tests.support.canaries import canary

CLERK = Actor(name="clerk")
_serial = count(1)


@contextmanager
def refused(error: type[Exception]) -> Iterator[pytest.ExceptionInfo]:
    """What is tried inside is refused, and the test can go on looking at what there is."""
    with pytest.raises(error) as refusal, transaction.atomic():
        yield refusal


def clerk_of(tenant: TenantInfo, **given) -> Actor:
    """Somebody of a tenant who may do everything."""
    return Actor(
        **{
            "name": "clerk",
            "organisation_id": tenant.id,
            "permissions": all_permissions(),
            **given,
        }
    )


def make_products(number: int, *, price: str | None = "10", publish=False, **facts) -> list[UUID]:
    """New products in this catalogue, oldest first, at a price for everybody unless None."""
    first = next(_serial) * 1000
    secret = {"further": {"specification": canary("product")}}
    wanted = [
        ProductFacts(sku=f"P{first + n}", name=f"Product {n}", **{**secret, **facts})
        for n in range(number)
    ]
    ids = list(add_products(products=wanted, publish=publish, actor=CLERK).values())
    if price is not None:
        book = open_list(
            code=f"G{first}", name="General", currency="CNY", is_general=True, actor=CLERK
        )
        rows = [
            PriceRow(product_id=key, amount=Decimal(price), valid_from=date(2020, 1, 1))
            for key in ids
        ]
        set_prices(list_id=book.id, rows=rows, actor=CLERK)
    return ids


def case_of(pieces: int) -> PackFact:
    from kernel.quantity import Ratio

    return PackFact(unit="CS", ratio=Ratio(pieces), name="Case", scenarios=("wholesale",))


def make_supplier(name: str = "Workshop", **facts) -> Partner:
    """A supplier without a tenant."""
    facts = {"is_supplier": True, "is_customer": False, **_partner_secret(), **facts}
    return admit_partner(name=name, currency="CNY", actor=CLERK, **facts)


def make_customer(name: str = "Corner shop", **facts) -> Partner:
    """A customer without a tenant."""
    return admit_partner(name=name, currency="CNY", actor=CLERK, **{**_partner_secret(), **facts})


def _partner_secret() -> dict[str, str]:
    return {"contact_name": canary("contact")}


def stock(product_id: UUID, amount, *, lot: str = "", expires_on: date | None = None) -> UUID:
    """Put goods of one product on the shelf; where that is."""
    lots = add_lots(lots=[(product_id, lot, expires_on)], actor=CLERK) if lot else {}
    return _put([(product_id, lots.get((product_id, lot)))], amount)


def stock_all(product_ids: Sequence[UUID], amount) -> UUID:
    """Put as much of each product on the shelf; where that is."""
    return _put([(product_id, None) for product_id in product_ids], amount)


def _put(goods: Sequence[tuple[UUID, UUID | None]], amount) -> UUID:
    shelf, world = default_storage()[1], outside(LocationKind.ADJUSTMENT)
    move_stock(
        lines=[
            MoveLine(
                product_id=product_id,
                source_id=world,
                target_id=shelf,
                amount=Decimal(amount),
                reference="test",
                lot_id=lot_id,
            )
            for product_id, lot_id in goods
        ],
        reason=Reason.OPENING,
        actor=CLERK,
    )
    return shelf


def on_hand(product_id: UUID, kind: LocationKind = LocationKind.STORAGE) -> Decimal:
    rows = Balance.objects.filter(product=product_id, location__kind=kind)
    return sum((row.on_hand for row in rows), Decimal(0))


def moves_of(reference: str) -> list[tuple[str, str, Decimal]]:
    """(from, to, how much) of what was moved for a reference."""
    rows = Move.objects.filter(reference=reference).select_related("source", "target")
    return [(row.source.kind, row.target.kind, row.amount) for row in rows.order_by("id")]


def places() -> dict[str, UUID]:
    return {place.kind: place.id for place in Location.objects.all()}


def make_purchase(
    quantities: Mapping[UUID, object] | None = None, *, supplier: Partner | None = None, send=True
) -> PurchaseOrder:
    """A purchase order to a supplier, by default 10 of a new product, sent."""
    quantities = quantities or {make_products(1, price=None)[0]: 10}
    supplier = supplier or make_supplier()
    order = draft_order(
        supplier_id=supplier.id,
        lines=[PurchaseAsk(product_id=key, quantity=Decimal(q)) for key, q in quantities.items()],
        actor=CLERK,
    )
    return send_order(order_id=order.id, actor=CLERK) if send else order


def make_sale(
    quantities: Mapping[UUID, object] | None = None, *, customer: Partner | None = None
) -> SalesOrder:
    """A submitted sales order, by default for 10 of a new product."""
    quantities = quantities or {make_products(1)[0]: 10}
    customer = customer or make_customer()
    order = place_order(
        customer_id=customer.id,
        lines=[OrderAsk(product_id=key, quantity=Decimal(q)) for key, q in quantities.items()],
        actor=CLERK,
    )
    return submit_order(order_id=order.id, actor=CLERK)


def ship_all(order: SalesOrder, **given) -> UUID:
    """Confirm an order and let all of it go; the shipment's id."""
    confirm_order(order_id=order.id, actor=CLERK)
    shipment_id = create_shipment(order_id=order.id, actor=CLERK)
    dispatch_shipment(shipment_id=shipment_id, actor=CLERK, **given)
    return shipment_id


@dataclass(frozen=True, kw_only=True)
class Trade:
    """Two linked tenants that keep the same products."""

    seller: TenantInfo
    buyer: TenantInfo
    link: Link
    sold: list[UUID]  # the seller's products
    bought: list[UUID]  # the buyer's, in the same order

    def selling(self):
        return in_schema(self.seller.schema_name)

    def buying(self):
        return in_schema(self.buyer.schema_name)

    @property
    def supplier(self) -> Partner:
        return Partner.objects.get(link_id=self.link.id, is_supplier=True)

    @property
    def customer(self) -> Partner:
        return Partner.objects.get(link_id=self.link.id, is_customer=True)


def link_tenants(seller: TenantInfo, buyer: TenantInfo) -> Link:
    """The two trade from now on; the outbox has still to tell them."""
    link = invite(as_=Side.SUPPLIER, organisation_id=buyer.id, actor=clerk_of(seller))
    return accept(link_id=link.id, actor=clerk_of(buyer)) or link


def make_trade(channel, deliver, *, products: int = 1, stocked: object = 100, **facts) -> Trade:
    """Brand and dealer, linked; the brand sells some products and has them in stock."""
    link = link_tenants(channel.brand, channel.dealer)
    deliver()
    with in_schema(channel.brand.schema_name):
        sold = make_products(products, publish=True, **facts)
        if stocked:
            stock_all(sold, stocked)
        rows = Product.objects.in_bulk(sold)
        shared = [rows[key].shared_product_id for key in sold]
    with in_schema(channel.dealer.schema_name):
        adopted = adopt_products(shared_product_ids=shared, actor=CLERK)
    return Trade(
        seller=channel.brand,
        buyer=channel.dealer,
        link=link,
        sold=sold,
        bought=[adopted[key] for key in shared],
    )


def buy(trade: Trade, deliver, *quantities: object) -> UUID:
    """The buyer orders, the seller hears of it; the order's key."""
    with trade.buying():
        wanted = dict(zip(trade.bought, quantities or (10,), strict=False))
        order = make_purchase(wanted, supplier=trade.supplier)
    deliver()
    return order.order_key


def deliver_goods(trade: Trade, deliver, order_key: UUID) -> None:
    """The seller confirms and ships it all, the buyer's books hear of it."""
    with trade.selling():
        ship_all(SalesOrder.objects.get(order_key=order_key))
    deliver()
