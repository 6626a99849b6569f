"""Counting what is on its way, what has come in, and what has gone back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound
from kernel.quantity import plain
from tenant_apps.purchasing.commands.answers import close_if_done
from tenant_apps.purchasing.commands.locking import lines_of, locked_order_by_key
from tenant_apps.purchasing.errors import TooMuchSentBack
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine


@dataclass(frozen=True, kw_only=True)
class CameIn:
    """What came of one line in one go, in base units; over is part of received."""

    line_key: UUID
    received: Decimal
    rejected: Decimal = Decimal(0)
    over: Decimal = Decimal(0)
    missing: Decimal = Decimal(0)


def totals(lines: Iterable[CameIn]) -> dict[UUID, Decimal]:
    """How much of what was advised is settled by it, by line key."""
    settled: dict[UUID, Decimal] = defaultdict(Decimal)
    for line in lines:
        settled[line.line_key] += line.received + line.rejected + line.missing - line.over
    return settled


@transaction.atomic(savepoint=False)
def record_despatch(
    *,
    order_key: UUID,
    supplier_id: UUID,
    lines: Sequence[tuple[UUID, Decimal]],
    actor: Actor,
) -> PurchaseOrder:
    """(line key, base units) of an order are on their way. Raises NotFound, OthersOrder."""
    order, rows = _known(order_key, supplier_id)
    by_key = {line.line_key: line for line in rows}
    sent = [(_line(by_key, key), quantity) for key, quantity in lines]
    for line, quantity in sent:
        line.advised += quantity
    write_columns(list(dict.fromkeys(line for line, _ in sent)), "advised")
    return order


@transaction.atomic(savepoint=False)
def record_receipt(
    *, order_key: UUID, supplier_id: UUID, lines: Sequence[CameIn], actor: Actor
) -> PurchaseOrder:
    """Goods have come in, or been given up; closes the order once all has. Raises NotFound."""
    order, rows = _known(order_key, supplier_id)
    by_key = {line.line_key: line for line in rows}
    touched = []
    for came in lines:
        line = _line(by_key, came.line_key)
        line.received += came.received
        line.rejected += came.rejected
        line.over += came.over
        line.missing += came.missing
        touched.append(line)
    write_columns(list(dict.fromkeys(touched)), "received", "rejected", "over", "missing")
    close_if_done(order, rows, actor=actor)
    return order


@transaction.atomic(savepoint=False)
def record_returned(*, lines: Sequence[tuple[UUID, Decimal]], actor: Actor) -> None:
    """(line key, base units) that we had received were taken back. Raises TooMuchSentBack."""
    wanted = dict(lines)
    rows = PurchaseOrderLine.objects.select_for_update(no_key=True).filter(line_key__in=wanted)
    found = list(rows.order_by("id"))
    for line in found:
        kept = line.received - line.returned
        if wanted[line.line_key] > kept:
            raise TooMuchSentBack(
                position=line.position, asked=plain(wanted[line.line_key]), open=plain(kept)
            )
        line.returned += wanted[line.line_key]
    write_columns(found, "returned")


def _known(order_key: UUID, supplier_id: UUID) -> tuple[PurchaseOrder, list[PurchaseOrderLine]]:
    order = locked_order_by_key(order_key, supplier_id=supplier_id)
    if order is None:
        raise NotFound(what="Purchase order", key=order_key)
    return order, lines_of(order)


def _line(by_key: dict[UUID, PurchaseOrderLine], key: UUID) -> PurchaseOrderLine:
    if key not in by_key:
        raise NotFound(what="Purchase order line", key=key)
    return by_key[key]
