"""Reading purchasing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from kernel.actor import Actor
from kernel.quantity import Ratio
from tenant_apps.catalog.queries import numbered_by, products_by_id
from tenant_apps.partners.queries import active_suppliers
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.purchasing.permissions import Permission
from tenant_apps.purchasing.rules import COMING, SERIOUS

if TYPE_CHECKING:
    from tenant_apps.partners.models import Partner


def visible_orders(actor: Actor) -> QuerySet[PurchaseOrder]:
    """The purchase orders this person may see (ORG-06). Never a customer's people."""
    actor.require(Permission.VIEW)
    orders = PurchaseOrder.objects.all()
    if actor.partner_id is not None:
        return orders.none()
    allowed = actor.scope.partner_ids
    return orders if allowed is None else orders.filter(supplier__in=allowed)


def visible_lines(actor: Actor) -> QuerySet[PurchaseOrderLine]:
    """The lines of those orders."""
    return PurchaseOrderLine.objects.filter(order__in=visible_orders(actor))


def orders_seen(actor: Actor, ids: Collection[UUID]) -> set[UUID]:
    """Those of these orders that this person may see."""
    if not actor.may(Permission.VIEW):
        return set()
    return set(visible_orders(actor).filter(pk__in=ids).values_list("pk", flat=True))


def search(orders: QuerySet[PurchaseOrder], text: str) -> QuerySet[PurchaseOrder]:
    """Those whose number, the supplier's number or name contains the text."""
    return orders.filter(
        Q(number__icontains=text)
        | Q(supplier_number__icontains=text)
        | Q(supplier__name__icontains=text)
    )


def visible_suppliers(actor: Actor) -> QuerySet[Partner]:
    """Whom we may buy from now, linked or not: the choice of supplier (MAL-17, INV-18)."""
    actor.require(Permission.VIEW)
    suppliers = active_suppliers()
    if actor.partner_id is not None:
        return suppliers.none()
    allowed = actor.scope.partner_ids
    return suppliers if allowed is None else suppliers.filter(pk__in=allowed)


@dataclass(frozen=True, kw_only=True)
class SupplierChoice:
    """Somebody we may buy from, and what speaks for it (MAL-17).

    known        the products asked for that it is known to supply: it owns the brand, has a
                 number of its own for it, or has sold it to us before
    last_prices  what we last paid it per base unit, as far as we know
    """

    supplier: Partner
    known: tuple[UUID, ...]
    last_prices: Mapping[UUID, Decimal]


def suppliers_for(actor: Actor, product_ids: Sequence[UUID]) -> list[SupplierChoice]:
    """All we may buy from, those who are known to supply most of the products first.

    Four queries. A linked supplier of whom nothing is known stays in the list: its mall may
    have what it never sold to us.
    """
    suppliers = list(visible_suppliers(actor).order_by("name", "id"))
    known = _known(suppliers, product_ids)
    prices = _last_prices(product_ids)
    choices = [
        SupplierChoice(
            supplier=supplier,
            known=tuple(p for p in product_ids if (supplier.id, p) in known | prices.keys()),
            last_prices={
                product: price
                for (key, product), price in prices.items()
                if key == supplier.id and price is not None
            },
        )
        for supplier in suppliers
    ]
    return sorted(choices, key=lambda choice: -len(choice.known))


def _known(suppliers: Sequence[Partner], product_ids: Sequence[UUID]) -> set[tuple[UUID, UUID]]:
    """(supplier, product) that belong together by brand or by the supplier's own number."""
    by_brand = {s.organisation_id: s.id for s in suppliers if s.organisation_id}
    found = {
        (by_brand[product.brand_owner_id], product.id)
        for product in products_by_id(product_ids).values()
        if product.brand_owner_id in by_brand
    }
    return found | numbered_by(product_ids, [supplier.id for supplier in suppliers])


def _last_prices(product_ids: Sequence[UUID]) -> dict[tuple[UUID, UUID], Decimal | None]:
    """What each supplier last asked for each product; None where we were never told."""
    lines = PurchaseOrderLine.objects.filter(
        product__in=product_ids, order__state__in=SERIOUS
    ).order_by("order__supplier_id", "product_id", "-id")
    last = lines.distinct("order__supplier_id", "product_id")
    return {
        (supplier, product): price
        for supplier, product, price in last.values_list(
            "order__supplier_id", "product_id", "unit_price_amount"
        )
    }


def order_by_key(order_key: UUID) -> PurchaseOrder | None:
    """The order both sides know by this key, if we have it."""
    return PurchaseOrder.objects.filter(order_key=order_key).first()


def lines_by_key(line_keys: Iterable[UUID]) -> dict[UUID, PurchaseOrderLine]:
    """Our lines by the identity both sides share."""
    lines = PurchaseOrderLine.objects.filter(line_key__in=list(line_keys))
    return {line.line_key: line for line in lines.select_related("product", "order")}


def on_order_for(source_references: Iterable[str]) -> dict[str, list[PurchaseOrderLine]]:
    """Lines ordered on behalf of something, e.g. "sales.line:<id>", that may still come."""
    found: dict[str, list[PurchaseOrderLine]] = {}
    lines = PurchaseOrderLine.objects.filter(
        source_reference__in=list(source_references), order__state__in=COMING
    )
    for line in lines.order_by("id"):
        found.setdefault(line.source_reference, []).append(line)
    return found


@dataclass(frozen=True, kw_only=True)
class TradeLine:
    """What our book says of one line a linked supplier's has too, in our base units.

    ratio  how many of them one of the supplier's base units is
    """

    order_key: UUID
    line_key: UUID
    ratio: Ratio
    confirmed: Decimal
    advised: Decimal
    received: Decimal
    rejected: Decimal
    returned: Decimal


def trade_lines() -> list[TradeLine]:
    """Our side of every line a linked supplier's book has too (I6)."""
    lines = PurchaseOrderLine.objects.filter(order__link_id__isnull=False)
    return [
        TradeLine(
            order_key=order_key,
            line_key=key,
            ratio=Ratio(numerator, denominator),
            confirmed=confirmed,
            advised=advised,
            received=received,
            rejected=rejected,
            returned=returned,
        )
        for (
            order_key,
            key,
            numerator,
            denominator,
            confirmed,
            advised,
            received,
            rejected,
            returned,
        ) in lines.values_list(
            "order__order_key",
            "line_key",
            "supplier_numerator",
            "supplier_denominator",
            "confirmed",
            "advised",
            "received",
            "rejected",
            "returned",
        )
    ]


def expected(product_ids: Iterable[UUID], since: date) -> dict[UUID, list[tuple[date, Decimal]]]:
    """What suppliers have promised and not yet delivered: by product, (day, base units), in order.

    Days before since are late already and count as since.
    """
    lines = PurchaseOrderLine.objects.filter(
        product__in=list(product_ids), order__state__in=COMING, promised_on__isnull=False
    )
    found: dict[UUID, list[tuple[date, Decimal]]] = {}
    for line in lines.order_by("promised_on", "id"):
        due = line.confirmed - line.received - line.rejected - line.missing
        if due > 0 and line.promised_on is not None:
            found.setdefault(line.product_id, []).append((max(line.promised_on, since), due))
    return found


_UNEXPLAINED = """
    WITH came AS (
        SELECT l.line_key, sum(l.advised) AS advised, sum(l.received) AS received
        FROM fulfilment_receiptline l JOIN fulfilment_receipt r ON r.id = l.receipt_id
        WHERE NOT r.is_return GROUP BY l.line_key
    )
    SELECT o.number, l.position, l.advised, l.received,
           coalesce(c.advised, 0), coalesce(c.received, 0)
    FROM purchasing_purchaseorderline l
    JOIN purchasing_purchaseorder o ON o.id = l.order_id
    LEFT JOIN came c ON c.line_key = l.line_key
    WHERE l.advised <> coalesce(c.advised, 0) OR l.received <> coalesce(c.received, 0)
       OR l.received + l.rejected + l.missing - l.over > l.advised OR l.returned > l.received
    ORDER BY l.id
"""


def broken_purchases() -> list[str]:
    """Sentences on lines whose receipts say something else, or too much (I8).

    Only true once no delivery waits: receipts are counted a moment after they are made.
    """
    with connection.cursor() as cursor:
        cursor.execute(_UNEXPLAINED)
        return [
            f"I8: purchase order {number} line {position}: {advised} advised and {received} "
            f"received, its receipts say {really_advised} and {really_received}"
            for number, position, advised, received, really_advised, really_received in (
                cursor.fetchall()
            )
        ]
