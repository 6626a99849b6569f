"""Volume of our sales orders: brought to what the order says now, by its differences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import connection, transaction

from kernel.actor import Actor
from kernel.money import rounded
from kernel.quantity import PLACES
from tenant_apps.rebates.commands.accruals import accrue
from tenant_apps.rebates.commands.volume import NewVolume, record_volume
from tenant_apps.rebates.rules import DocumentKind
from tenant_apps.sales.queries import lines_of_order
from tenants import days

_ALONE = "SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || %s, 0))"
_KNOWN = """
    SELECT kind, line_key, product_id, currency, sum(amount), sum(quantity), max(revision), min(day)
    FROM rebates_volumeline WHERE document = %s GROUP BY 1, 2, 3, 4
"""


@dataclass(frozen=True, kw_only=True)
class _Said:
    """What one line comes to by one kind of document."""

    product_id: UUID
    currency: str
    amount: Decimal = Decimal(0)
    quantity: Decimal = Decimal(0)
    revision: int = -1  # the latest that is counted
    since: date | None = None  # the day of the first


Key = tuple[DocumentKind, str]  # and the line's key


@transaction.atomic(savepoint=False)
def count_order(*, order_id: UUID, partner_id: UUID, actor: Actor) -> None:
    """Bring the volume of an order to what its lines say now, and post what that changes.

    Ordered is what was promised, shipped what has left, returned what came back of it. What
    grows counts on the day it does; what shrinks, and what comes back, counts on the day it was
    counted first, so that the period that earned by it is the one that gives it back. Harmless
    to repeat, in any order.
    """
    document = f"sales.order:{order_id}"
    with connection.cursor() as cursor:
        cursor.execute(_ALONE, [document])
    known, now = _known(document), _now(order_id)
    lines = [
        _difference(key, known.get(key), now.get(key), known, partner_id, document)
        for key in sorted({*known, *now})
    ]
    new = [line for line in lines if line.amount or line.quantity]
    accrue(keys=record_volume(lines=new, actor=actor), actor=actor)


def _known(document: str) -> dict[Key, _Said]:
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, [document])
        return {
            (DocumentKind(kind), line_key): _Said(
                product_id=product_id,
                currency=currency,
                amount=amount,
                quantity=quantity,
                revision=revision,
                since=since,
            )
            for kind, line_key, product_id, currency, amount, quantity, revision, since
            in cursor.fetchall()
        }  # fmt: skip


def _now(order_id: UUID) -> dict[Key, _Said]:
    lines = lines_of_order(order_id)
    currency = lines[0].order.currency if lines else ""
    return {
        (kind, str(line.line_key)): _Said(
            product_id=line.product_id,
            currency=currency,
            quantity=quantity,
            amount=rounded(line.total_amount * quantity / line.quantity, PLACES),
        )
        for line in lines
        for kind, quantity in _counters(line.confirmed, line.shipped, line.returned)
    }


def _counters(
    confirmed: Decimal, shipped: Decimal, returned: Decimal
) -> Iterator[tuple[DocumentKind, Decimal]]:
    yield DocumentKind.ORDERED, confirmed
    yield DocumentKind.SHIPPED, shipped
    yield DocumentKind.RETURNED, -returned


def _difference(
    key: Key,
    known: _Said | None,
    now: _Said | None,
    all_known: dict[Key, _Said],
    partner_id: UUID,
    document: str,
) -> NewVolume:
    kind, line_key = key
    facts = now or known
    assert facts is not None  # the key is of one of them
    nothing = _Said(product_id=facts.product_id, currency=facts.currency)
    before, after = known or nothing, now or nothing
    return NewVolume(
        kind=kind,
        line_key=line_key,
        revision=before.revision + 1,
        document=document,
        partner_id=partner_id,
        product_id=facts.product_id,
        currency=facts.currency,
        amount=after.amount - before.amount,
        quantity=after.quantity - before.quantity,
        day=_day(kind, after.quantity > before.quantity, before, all_known.get(
            (DocumentKind.SHIPPED, line_key)
        )),
    )  # fmt: skip


def _day(kind: DocumentKind, grows: bool, before: _Said, shipped: _Said | None) -> date:
    if kind is DocumentKind.RETURNED:
        return (shipped.since if shipped else None) or days.today()
    return days.today() if grows else before.since or days.today()
