"""What the references in the stock book stand for: the documents behind moves and holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from kernel.actor import Actor
from kernel.errors import Forbidden
from tenant_apps.fulfilment import queries as fulfilment
from tenant_apps.inventory import queries as inventory
from tenant_apps.purchasing import queries as purchasing
from tenant_apps.returns import queries as returns
from tenant_apps.sales import queries as sales


@dataclass(frozen=True, kw_only=True)
class Referenced:
    """The document a reference leads to."""

    reference: str
    kind: str  # its type in the API
    key: UUID
    number: str
    partner_name: str  # empty where nobody else is concerned


@dataclass(frozen=True, kw_only=True)
class _Way:
    """How one kind of reference is looked up: from which rows, by which columns."""

    kind: str
    rows: Callable[[Actor], QuerySet[Any]]
    document: str = ""  # the way from the row to its document, with "__"
    partner: str = ""


_WAYS: Mapping[str, _Way] = {
    "sales.order": _Way(kind="SalesOrder", rows=sales.visible_orders, partner="customer"),
    "sales.line": _Way(
        kind="SalesOrder", rows=sales.visible_lines, document="order__", partner="customer"
    ),
    "purchasing.order": _Way(
        kind="PurchaseOrder", rows=purchasing.visible_orders, partner="supplier"
    ),
    "fulfilment.shipment": _Way(
        kind="Shipment", rows=fulfilment.visible_shipments, partner="partner"
    ),
    "fulfilment.receipt": _Way(kind="Receipt", rows=fulfilment.visible_receipts, partner="partner"),
    "returns.order": _Way(kind="ReturnOrder", rows=returns.visible_returns, partner="partner"),
    "returns.line": _Way(
        kind="ReturnOrder", rows=returns.visible_lines, document="order__", partner="partner"
    ),
    "inventory.count": _Way(kind="StockCount", rows=inventory.visible_counts),
    "inventory.transfer": _Way(kind="StockTransfer", rows=inventory.visible_transfers),
    "inventory.transfer_line": _Way(
        kind="StockTransfer", rows=inventory.visible_transfer_lines, document="transfer__"
    ),
}


def referenced(actor: Actor, references: Iterable[str]) -> list[Referenced]:
    """The documents these references lead to; one statement for each kind of them.

    What is no reference, or leads to nothing this person may see, is left out.
    """
    by_kind: dict[str, set[UUID]] = defaultdict(set)
    for reference in references:
        kind, _, key = reference.partition(":")
        if kind in _WAYS and (found := _uuid(key)):
            by_kind[kind].add(found)
    return [each for kind, keys in by_kind.items() for each in _behind(actor, kind, keys)]


def _behind(actor: Actor, kind: str, keys: set[UUID]) -> list[Referenced]:
    way = _WAYS[kind]
    try:
        rows = way.rows(actor)
    except Forbidden:
        return []
    names = ["pk", f"{way.document}pk", f"{way.document}number"]
    if way.partner:
        names.append(f"{way.document}{way.partner}__name")
    found = rows.filter(pk__in=keys).order_by().values_list(*names)
    return [
        Referenced(
            reference=f"{kind}:{row[0]}",
            kind=way.kind,
            key=row[1],
            number=row[2],
            partner_name=row[3] if way.partner else "",
        )
        for row in found
    ]


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
