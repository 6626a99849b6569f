"""Counting what is on its way, what has come in, and what has gone back."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound
from kernel.quantity import plain
from tenant_apps.fulfilment.queries import came_for_order
from tenant_apps.purchasing.commands.answers import close_if_done
from tenant_apps.purchasing.commands.locking import lines_of, locked_order_by_key
from tenant_apps.purchasing.errors import TooMuchSentBack
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine


@transaction.atomic(savepoint=False)
def count_goods(*, order_key: UUID, supplier_id: UUID, actor: Actor) -> PurchaseOrder:
    """Write on the lines of an order what its receipts say by now; close it once all is in.

    It counts anew each time, so that it may be called in any order and as often as one likes.
    Raises NotFound for an order or line we do not have (yet), OthersOrder.
    """
    order = locked_order_by_key(order_key, supplier_id=supplier_id)
    if order is None:
        raise NotFound(what="Purchase order", key=order_key)
    lines = lines_of(order)
    came = came_for_order(order_key, partner_id=supplier_id)
    unknown = came.keys() - {line.line_key for line in lines}
    if unknown:
        raise NotFound(what="Purchase order line", key=min(unknown))
    counted = [line for line in lines if line.line_key in came]
    for line in counted:
        now = came[line.line_key]
        line.advised, line.received, line.rejected = now.advised, now.received, now.rejected
        line.over, line.missing = now.over, now.missing
    write_columns(counted, "advised", "received", "rejected", "over", "missing")
    close_if_done(order, lines, actor=actor)
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
