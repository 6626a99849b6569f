"""What a working day has left open in the demo, so that every list has something to do."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from config.channels.post import run_deliveries
from config.demo_channel.companies import Found, clerk
from kernel.schema import in_schema
from tenant_apps.catalog.models import Product
from tenant_apps.inventory.commands import (
    MinimumAsk,
    draft_transfer,
    open_count,
    set_minimums,
    ship_transfer,
)
from tenant_apps.inventory.models import CountSheet, StockMinimum, Transfer, Warehouse
from tenant_apps.inventory.queries import default_warehouse, free
from tenant_apps.messages.commands import write_message
from tenant_apps.messages.models import Message
from tenant_apps.messages.queries import trade
from tenant_apps.partners.models import Partner
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.returns.commands import ReturnAsk, request_return
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.sales.models import SalesOrder
from tenant_apps.sales.rules import OrderState
from tenants.queries import TenantInfo

WORDS = "We open a new shop on Friday 周五新店开业: can the bulbs leave a day earlier?"


def leave_open(found: Found) -> None:
    """Goods between houses, a count begun, minimums, words and a return; safe to repeat."""
    brand, dealer, store = found["aurora"], found["nanfang"], found["li-lights"]
    with in_schema(brand.schema_name):
        _work_in_the_warehouses(brand)
    with in_schema(dealer.schema_name):
        _watch_stock(default_warehouse().id, dealer)
        _ask_to_give_back(store, dealer)
        _write(dealer)
    run_deliveries([brand.schema_name, dealer.schema_name])


def _work_in_the_warehouses(brand: TenantInfo) -> None:
    home, branch = default_warehouse(), Warehouse.objects.get(code="GZ")
    _watch_stock(home.id, brand)
    there = _free_at(home.id)
    plenty = sorted(there, key=lambda key: (-there[key], str(key)))[:5]
    if not Transfer.objects.exists():
        lines = [(product_id, Decimal(24)) for product_id in plenty[:2]]
        draft = draft_transfer(
            source_id=home.id, target_id=branch.id, lines=lines, actor=clerk(brand)
        )
        ship_transfer(transfer_id=draft.id, actor=clerk(brand))
    if not CountSheet.objects.exists():
        open_count(warehouse_id=home.id, product_ids=plenty, actor=clerk(brand))


def _watch_stock(warehouse_id: UUID, of: TenantInfo) -> None:
    """Minimums for a few products, of which the scarcest has too little."""
    if StockMinimum.objects.exists():
        return
    there = _free_at(warehouse_id)
    scarce = sorted(there, key=lambda key: (there[key], str(key)))[:3]
    asks = [
        MinimumAsk(
            product_id=product_id,
            warehouse_id=warehouse_id,
            minimum=there[product_id] + 12
            if number == 0
            else max(Decimal(1), there[product_id] // 2),
        )
        for number, product_id in enumerate(scarce)
    ]
    set_minimums(lines=asks, actor=clerk(of))


def _free_at(warehouse_id: UUID) -> dict[UUID, Decimal]:
    products = Product.objects.values_list("id", flat=True)
    return {key: there for key, there in free(products, warehouse_id).items() if there > 0}


def _ask_to_give_back(store: TenantInfo, dealer: TenantInfo) -> None:
    if ReturnOrder.objects.exists():
        return
    customer = Partner.objects.get(organisation_id=store.id, is_customer=True)
    closed = SalesOrder.objects.filter(customer=customer, state=OrderState.CLOSED)
    order = closed.order_by("number").last()
    line = order.lines.order_by("position").first() if order else None
    if order is None or line is None:
        return
    ask = ReturnAsk(line_key=line.line_key, quantity=Decimal(1), reason="damaged")
    request_return(order_key=order.order_key, lines=[ask], reason="damaged", actor=clerk(dealer))


def _write(dealer: TenantInfo) -> None:
    """The dealer asks its supplier something about the order of today."""
    order = PurchaseOrder.objects.order_by("number").last()
    if order is None or Message.objects.exists():
        return
    about = trade("PurchaseOrder", order.id, clerk(dealer))
    if about is not None:
        write_message(trade=about, text=WORDS, actor=clerk(dealer, "Lin Mei 林梅"))
