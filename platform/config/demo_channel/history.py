"""Eight weeks of trade in the demo, on the days they would have happened."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from config.channels.post import run_deliveries
from config.demo_channel.companies import Found, clerk
from config.demo_channel.facts import COMPANIES
from kernel import clock
from kernel.schema import in_schema
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.queries import order_unit, units_of
from tenant_apps.fulfilment import commands as fulfilment
from tenant_apps.fulfilment.models import Receipt
from tenant_apps.fulfilment.rules import ReceiptState
from tenant_apps.partners.models import Partner
from tenant_apps.sales import commands as sales
from tenant_apps.sales.commands import OrderAsk
from tenant_apps.sales.models import SalesOrder
from tenants.queries import TenantInfo

WEEKS = 8
LINES = 5  # in an order of a dealer; stores order fewer


@dataclass(frozen=True, kw_only=True)
class _Deal:
    """One order from a customer to its supplier."""

    number: str
    supplier: TenantInfo
    customer: TenantInfo
    on: datetime
    packs: int  # of each product
    lines: int
    is_open: bool = False  # asked for, and not answered yet
    is_packed: bool = False  # promised, and not gone yet


def trade(found: Found) -> None:
    """All orders of the past weeks, and a few of today that wait for an answer."""
    for deal in _deals(found):
        _sell(deal)
        both = [deal.supplier.schema_name, deal.customer.schema_name]
        run_deliveries(both)
        _take_in(deal)
        run_deliveries(both)


def _deals(found: Found) -> list[_Deal]:
    deals = []
    start = clock.now() - timedelta(weeks=WEEKS)
    for facts in COMPANIES[1:]:
        is_store = facts.kind == "store"
        for week in range(0, WEEKS, 2):
            for slug in facts.suppliers[:1]:
                day = start + timedelta(weeks=week, days=3 if is_store else 0)
                deals.append(
                    _Deal(
                        number=f"DEMO-{facts.slug}-{week + 1:02}",
                        supplier=found[slug],
                        customer=found[facts.slug],
                        on=day,
                        packs=1 if is_store else 4,
                        lines=3 if is_store else LINES + 2,
                    )
                )
    deals.sort(key=lambda deal: (deal.on, deal.number))
    return deals + _this_weeks(found) + _todays(found)


def _this_weeks(found: Found) -> list[_Deal]:
    """What is on its way to a dealer, and what the brand is packing for another."""
    weeks = (("nanfang", 2, False), ("beihai", 1, True))
    return [
        _Deal(
            number=f"DEMO-{slug}-08",
            supplier=found["aurora"],
            customer=found[slug],
            on=clock.now() - timedelta(days=days),
            packs=1,
            lines=LINES,
            is_packed=is_packed,
        )
        for slug, days, is_packed in weeks
    ]


def _todays(found: Found) -> list[_Deal]:
    now = clock.now()
    asked = (("aurora", "nanfang", 3), ("aurora", "beihai", 2), ("nanfang", "harbour-home", 1))
    return [
        _Deal(
            number=f"DEMO-{customer}-today",
            supplier=found[supplier],
            customer=found[customer],
            on=now,
            packs=packs,
            lines=LINES,
            is_open=True,
        )
        for supplier, customer, packs in asked
    ]


def _sell(deal: _Deal) -> None:
    """The supplier's side, from the order to the goods issue, in one transaction."""
    actor = clerk(deal.supplier)
    with in_schema(deal.supplier.schema_name), transaction.atomic():
        if SalesOrder.objects.filter(customer_reference=deal.number).exists():
            return
        customer = Partner.objects.get(organisation_id=deal.customer.id, is_customer=True)
        order = sales.place_order(
            customer_id=customer.id,
            customer_reference=deal.number,
            order_key=uuid5(NAMESPACE_URL, f"tierline:{deal.supplier.id}:{deal.number}"),
            lines=_asks(deal, customer),
            placed_at=deal.on,
            actor=actor,
        )
        sales.submit_order(order_id=order.id, at=deal.on, actor=actor)
        if deal.is_open:
            return
        sales.confirm_order(order_id=order.id, partial=True, at=deal.on, actor=actor)
        shipment_id = sales.create_shipment(order_id=order.id, actor=actor)
        if deal.is_packed:
            return
        sales.dispatch_shipment(
            shipment_id=shipment_id,
            carrier="SF Express",
            tracking_number=f"SF{random.Random(deal.number).randrange(10**12, 10**13)}",
            dispatched_at=min(deal.on + timedelta(days=1), clock.now()),
            actor=actor,
        )


def _asks(deal: _Deal, customer: Partner) -> list[OrderAsk]:
    """The same products for the same order each time, in the customer's unit."""
    products: Sequence[Product] = list(Product.objects.filter(is_active=True).order_by("sku"))
    on_hand = _offered(products)
    chosen = random.Random(deal.number).sample(on_hand, min(deal.lines, len(on_hand)))
    units = units_of(chosen)
    asks = []
    for product in chosen:
        unit = order_unit(units[product.id], customer.order_scenario)
        asks.append(
            OrderAsk(
                product_id=product.id,
                quantity=unit.ratio.to_base(Decimal(deal.packs)),
                order_quantity=Decimal(deal.packs),
                order_unit=unit.unit,
            )
        )
    return asks


def _offered(products: Sequence[Product]) -> list[Product]:
    """What the supplier has any of; a dealer starts with what it has bought."""
    from tenant_apps.inventory.queries import free

    there = free([product.id for product in products])
    return [product for product in products if there.get(product.id, Decimal(0)) > 0]


def _take_in(deal: _Deal) -> None:
    """The customer's side: the goods come in a day later; the last ones are on their way."""
    if deal.is_open or clock.now() - deal.on < timedelta(days=9):
        return
    with in_schema(deal.customer.schema_name):
        for receipt in _expected(deal.customer):
            left = receipt.dispatched_at or deal.on
            fulfilment.receive(
                receipt_id=receipt.id,
                received_at=left + timedelta(days=1),
                actor=clerk(deal.customer),
            )


def _expected(customer: TenantInfo) -> list[Receipt]:
    before = clock.now() - timedelta(days=8)
    rows = Receipt.objects.filter(state=ReceiptState.EXPECTED, dispatched_at__lt=before)
    return list(rows.order_by("id"))
