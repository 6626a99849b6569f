"""One partner from all sides (PTR-19)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from kernel.actor import Actor
from tenant_apps.insights.queries.asking import rows_of


@dataclass(frozen=True, kw_only=True)
class PartnerFigures:
    """Figures of one partner; None for what the person who asks may not see.

    Amounts are of the last 365 days, in the partner's currency.
    """

    sales_orders: int | None
    sales_amount: Decimal | None
    sales_open: int | None  # to confirm, promised in part, or to ship
    sales_last_at: datetime | None
    purchase_orders: int | None
    purchase_amount: Decimal | None
    purchase_open: int | None
    purchase_last_at: datetime | None
    shipments_to_send: int | None
    shipped_last_at: datetime | None
    receipts_due: int | None
    received_last_at: datetime | None
    returns_open: int | None
    price_lists: int | None  # made for it
    last_activity_at: datetime | None


_SALES = "FROM sales_salesorder o WHERE o.customer_id = %(key)s AND o.state <> 'draft'"
_BOUGHT = "FROM purchasing_purchaseorder o WHERE o.supplier_id = %(key)s AND o.state <> 'draft'"
_YEAR = "AND o.placed_at > now() - interval '365 days' AND o.currency = %(currency)s"
_PARTS: dict[str, tuple[str, ...]] = {
    "sales.order.view": (
        f"SELECT count(*) {_SALES}",
        f"SELECT coalesce(sum(o.total_amount), 0) {_SALES} {_YEAR} "
        "AND o.state NOT IN ('cancelled', 'rejected')",
        f"SELECT count(*) {_SALES} AND o.state IN ('submitted', 'confirmed')",
        f"SELECT max(o.placed_at) {_SALES}",
    ),
    "purchasing.order.view": (
        f"SELECT count(*) {_BOUGHT}",
        f"SELECT coalesce(sum(o.total_amount), 0) {_BOUGHT} {_YEAR} "
        "AND o.state NOT IN ('cancelled', 'rejected')",
        f"SELECT count(*) {_BOUGHT} AND o.state IN ('sent', 'confirmed')",
        f"SELECT max(o.placed_at) {_BOUGHT}",
    ),
    "fulfilment.shipment.view": (
        "SELECT count(*) FROM fulfilment_shipment WHERE partner_id = %(key)s AND state = 'draft'",
        "SELECT max(dispatched_at) FROM fulfilment_shipment WHERE partner_id = %(key)s",
    ),
    "fulfilment.receipt.view": (
        "SELECT count(*) FROM fulfilment_receipt WHERE partner_id = %(key)s AND state = 'expected'",
        "SELECT max(received_at) FROM fulfilment_receipt WHERE partner_id = %(key)s",
    ),
    "returns.order.view": (
        "SELECT count(*) FROM returns_returnorder WHERE partner_id = %(key)s "
        "AND state IN ('requested', 'instructed', 'dispatched')",
    ),
    "pricing.list.view": (
        "SELECT count(*) FROM pricing_listassignment WHERE partner_id = %(key)s",
    ),
}
_NULLS = {4: ("bigint", "numeric", "bigint", "timestamptz"), 2: ("bigint", "timestamptz"),
          1: ("bigint",)}  # fmt: skip


def partner_figures(partner_id: UUID, *, currency: str, actor: Actor) -> PartnerFigures:
    """The figures of a partner this person has been found to see. One statement."""
    columns: list[str] = []
    for permission, parts in _PARTS.items():
        if actor.may(permission):
            columns += [f"({part})" for part in parts]
        else:
            columns += [f"NULL::{kind}" for kind in _NULLS[len(parts)]]
    [row] = rows_of(f"SELECT {', '.join(columns)}", {"key": partner_id, "currency": currency})
    names = [each.name for each in fields(PartnerFigures)][:-1]
    found = dict(zip(names, row, strict=True))
    moments = [at for name, at in found.items() if name.endswith("_last_at") and at is not None]
    return PartnerFigures(**found, last_activity_at=max(moments, default=None))
