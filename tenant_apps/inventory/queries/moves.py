"""What has moved, and of which lots."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q, Sum

from kernel.actor import Actor
from tenant_apps.inventory.models import Lot, Move
from tenant_apps.inventory.queries.visible import visible_moves
from tenant_apps.inventory.rules import LocationKind

if TYPE_CHECKING:
    pass


def units_moved(reference: str) -> dict[UUID, Decimal]:
    """How many base units of each product moved for one reason, by what caused it."""
    moves = Move.objects.filter(reference=reference).values("product_id")
    sums = moves.annotate(units=Sum("amount")).order_by()
    return {row["product_id"]: row["units"] for row in sums}


def lots_by_id(ids: Iterable[UUID]) -> dict[UUID, Lot]:
    """The lots with these ids, in one query."""
    return Lot.objects.in_bulk(list(ids))


@dataclass(frozen=True, kw_only=True)
class InOut:
    """One product's goods in and out of our warehouses, for one reason (INV-19)."""

    product_id: UUID
    reason: str
    units_in: Decimal
    units_out: Decimal


def in_out_report(actor: Actor, *, since: datetime, until: datetime) -> list[InOut]:
    """Goods in and out between two instants, the second excluded, by product and reason."""
    inside = LocationKind.STORAGE
    rows = (
        visible_moves(actor)
        .filter(occurred_at__gte=since, occurred_at__lt=until)
        .values("product_id", "reason")
        .annotate(
            units_in=Sum("amount", filter=Q(target__kind=inside), default=Decimal(0)),
            units_out=Sum("amount", filter=Q(source__kind=inside), default=Decimal(0)),
        )
        .order_by("product_id", "reason")
    )
    return [InOut(**row) for row in rows]
