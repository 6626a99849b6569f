"""Saying what we want of a supplier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import msgspec
import uuid6
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.money import decimals_of, rounded
from kernel.numbering.commands import next_number
from kernel.quantity import LIMIT, plain
from kernel.reasons import ABOVE_ZERO
from kernel.words import Phrase
from shared_apps.exchange.documents import Address
from tenant_apps.catalog.queries import order_unit, products_by_id, to_base, units_of
from tenant_apps.partners.queries import partner, trading_partner
from tenant_apps.purchasing.errors import EmptyPurchase, NotASupplier
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine

_TOTAL_MAX = Decimal(10) ** 14  # what an amount column holds


@dataclass(frozen=True, kw_only=True)
class PurchaseAsk:
    """One line we want; quantity in base units, as ordered beside it.

    unit_price is what we expect to pay per base unit; a linked supplier's answer decides.
    """

    product_id: UUID
    quantity: Decimal
    order_quantity: Decimal | None = None
    order_unit: str = ""
    unit_price: Decimal | None = None
    source_reference: str = ""
    line_key: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class UnitAsk:
    """One line as a person enters it, in any unit the product is traded in.

    An empty unit is that in which we order of this supplier (PRD-04), else the base unit.
    """

    product_id: UUID
    quantity: Decimal
    unit: str = ""
    unit_price: Decimal | None = None  # per base unit
    source_reference: str = ""


def in_base_units(lines: Sequence[UnitAsk], *, supplier_id: UUID) -> list[PurchaseAsk]:
    """Convert what was entered, exactly. Raises NotFound, UnknownUnit, NotWhole."""
    units = units_of({line.product_id for line in lines})
    for index, line in enumerate(lines):
        if line.product_id not in units:
            raise NotFound(what="Product", key=line.product_id, path=("lines", index, "productId"))
    scenario = partner(supplier_id).order_scenario
    chosen = [li.unit or order_unit(units[li.product_id], scenario).unit for li in lines]
    asked = [(li.product_id, li.quantity, unit) for li, unit in zip(lines, chosen, strict=True)]
    return [
        PurchaseAsk(
            product_id=line.product_id,
            quantity=quantity,
            order_quantity=line.quantity,
            order_unit=unit,
            unit_price=line.unit_price,
            source_reference=line.source_reference,
        )
        for line, unit, quantity in zip(lines, chosen, to_base(asked, units), strict=True)
    ]


@transaction.atomic(savepoint=False)
def draft_order(
    *,
    supplier_id: UUID,
    lines: Sequence[PurchaseAsk],
    actor: Actor,
    currency: str = "",
    reference: str = "",
    order_key: UUID | None = None,
    number: str = "",
    placed_at: datetime | None = None,
    requested_on: date | None = None,
    deliver_to: Address | None = None,
    note: str = "",
) -> PurchaseOrder:
    """An order we may still change, to a supplier with or without a tenant (INV-16, INV-18).

    reference says what it is for, e.g. "sales.order:<id>". Raises EmptyPurchase,
    NotASupplier, PartnerSuspended, NotFound, BadValue.
    """
    if not lines:
        raise EmptyPurchase
    supplier = trading_partner(supplier_id)
    if not supplier.is_supplier:
        raise NotASupplier(partner=supplier.name)
    order = PurchaseOrder(
        order_key=order_key or uuid6.uuid7(),
        supplier=supplier,
        link_id=supplier.link_id,
        currency=currency or supplier.currency,
        reference=reference,
        placed_by=actor.name,
        placed_at=placed_at or clock.now(),
        requested_on=requested_on,
        deliver_to=msgspec.to_builtins(deliver_to) if deliver_to else None,
        note=note,
    )
    rows = new_rows(order, lines)
    order.total_amount = expected_total(rows, order.currency)
    order.number = number or next_number("PO")
    order.save(force_insert=True)
    PurchaseOrderLine.objects.bulk_create(rows)
    return order


def new_rows(
    order: PurchaseOrder, lines: Sequence[PurchaseAsk], first: int = 1
) -> list[PurchaseOrderLine]:
    """Lines that are not stored yet, numbered on from first. Raises NotFound, BadValue."""
    products = products_by_id({line.product_id for line in lines}) if lines else {}
    rows = []
    for index, line in enumerate(lines):
        product = products.get(line.product_id)
        if product is None:
            raise NotFound(what="Product", key=line.product_id, path=("lines", index, "productId"))
        _require_sense(index, line)
        row = PurchaseOrderLine(
            order=order,
            line_key=line.line_key or uuid6.uuid7(),
            position=first + index,
            product=product,
            quantity=line.quantity,
            order_quantity=line.order_quantity or line.quantity,
            order_unit=line.order_unit or product.base_unit,
            unit_price_amount=line.unit_price,
            source_reference=line.source_reference,
        )
        rows.append(row)
    return rows


def _require_sense(index: int, line: PurchaseAsk) -> None:
    if not 0 < line.quantity < LIMIT:
        raise BadValue(
            field="quantity",
            value=plain(line.quantity),
            reason=ABOVE_ZERO,
            path=("lines", index, "quantity"),
        )
    if line.unit_price is not None and line.unit_price < 0:
        raise BadValue(
            field="unitPrice",
            value=plain(line.unit_price),
            reason=Phrase("a price is not below zero", "价格不能小于零"),
            path=("lines", index, "unitPrice"),
        )


def expected_total(lines: Sequence[PurchaseOrderLine], currency: str) -> Decimal:
    """What the lines come to as far as their prices are known. Raises BadValue."""
    known = (
        line.quantity * line.unit_price_amount * (1 - Decimal(line.discount_share))
        for line in lines
        if line.unit_price_amount is not None
    )
    total = rounded(sum(known, Decimal(0)), decimals_of(currency))
    if total >= _TOTAL_MAX:
        raise BadValue(
            field="total",
            value=plain(total),
            reason=Phrase("no order is as large as that", "超出订单金额上限"),
        )
    return total


def set_quantities(
    lines: Sequence[PurchaseOrderLine], quantities: Mapping[UUID, Decimal]
) -> list[PurchaseOrderLine]:
    """Give lines (by id) other quantities, not stored yet. Raises NotFound, BadValue."""
    by_id = {line.id: line for line in lines}
    for index, (line_id, quantity) in enumerate(quantities.items()):
        line = by_id.get(line_id)
        if line is None:
            raise NotFound(what="Purchase order line", key=line_id, path=("lines", index))
        if not 0 <= quantity < LIMIT:
            raise BadValue(
                field="quantity",
                value=plain(quantity),
                reason=Phrase("0 gives a line up, less is no order", "填 0 表示取消该行，不能更小"),
                path=("lines", index, "quantity"),
            )
        _rescale(line, quantity)
    return [by_id[line_id] for line_id in quantities]


def _rescale(line: PurchaseOrderLine, quantity: Decimal) -> None:
    """Keep the pack beside the base units where it still comes out even."""
    packs = line.order_quantity * quantity / line.quantity if line.quantity else quantity
    if not line.quantity or packs != rounded(packs, 6):
        packs, line.order_unit = quantity, line.product.base_unit
    line.order_quantity, line.quantity = packs, quantity
