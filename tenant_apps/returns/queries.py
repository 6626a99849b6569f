"""Reading returns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import F, Q, QuerySet, Sum

from kernel.actor import Actor
from tenant_apps.fulfilment.queries import Carried, carried_in, carried_out
from tenant_apps.returns.models import ReturnLine, ReturnOrder
from tenant_apps.returns.permissions import Permission
from tenant_apps.returns.rules import OPEN, ReturnState, Side


def visible_returns(actor: Actor) -> QuerySet[ReturnOrder]:
    """The returns this person may see; a customer's people see their own with us (ORG-06)."""
    actor.require(Permission.VIEW)
    orders = ReturnOrder.objects.all()
    allowed = actor.partners()
    return orders if allowed is None else orders.filter(partner__in=allowed)


def visible_lines(actor: Actor) -> QuerySet[ReturnLine]:
    """The lines of those returns."""
    return ReturnLine.objects.filter(order__in=visible_returns(actor))


def returns_seen(actor: Actor, ids: Collection[UUID]) -> set[UUID]:
    """Those of these returns that this person may see."""
    if not actor.may(Permission.VIEW):
        return set()
    return set(visible_returns(actor).filter(pk__in=ids).values_list("pk", flat=True))


def search(orders: QuerySet[ReturnOrder], text: str) -> QuerySet[ReturnOrder]:
    """Those whose numbers or partner contain the text."""
    return orders.filter(
        Q(number__icontains=text)
        | Q(order_number__icontains=text)
        | Q(partner_number__icontains=text)
        | Q(partner__name__icontains=text)
    )


def delivered(order_key: UUID, side: Side) -> dict[UUID, Carried]:
    """What of an order has reached the customer, as our own deliveries say, by line key."""
    return carried_out(order_key) if side == Side.SELLER else carried_in(order_key)


def given_back(line_keys: Iterable[UUID]) -> dict[UUID, Decimal]:
    """How much of order lines goes back or has gone back, by line key, in base units.

    An open return counts in full, one that has ended with what really came.
    """
    counted: dict[UUID, Decimal] = defaultdict(Decimal)
    lines = ReturnLine.objects.filter(line_key__in=list(line_keys)).annotate(
        state=F("order__state")
    )
    for line in lines:
        is_open = ReturnState(line.state) in OPEN
        counted[line.line_key] += line.quantity if is_open else line.received + line.rejected
    return counted


@dataclass(frozen=True, kw_only=True)
class Returnable:
    """How much of one order line may still go back, in base units."""

    delivered: Decimal
    going_back: Decimal  # goes back already, or has gone back

    @property
    def open(self) -> Decimal:
        return max(self.delivered - self.going_back, Decimal(0))


def returnable(order_key: UUID, side: Side) -> dict[UUID, Returnable]:
    """What may still go back of the delivered lines of an order, by line key. Two statements."""
    came = delivered(order_key, side)
    gone = given_back(came)
    return {
        key: Returnable(delivered=carried.quantity, going_back=gone[key])
        for key, carried in came.items()
    }


def on_its_way_back(line_keys: Iterable[UUID]) -> dict[UUID, Decimal]:
    """What of order lines has left the customer and is not taken back yet, by line key."""
    lines = ReturnLine.objects.filter(
        line_key__in=list(line_keys), order__state=ReturnState.DISPATCHED
    )
    sums = lines.values("line_key").annotate(
        under_way=Sum(F("dispatched") - F("received") - F("rejected"))
    )
    return {row["line_key"]: row["under_way"] for row in sums.order_by()}


def broken_returns() -> list[str]:
    """Sentences on lines of which more came back than was delivered and agreed (I8)."""
    lines = ReturnLine.objects.filter(
        Q(dispatched__gt=F("quantity")) | Q(dispatched__lt=F("received") + F("rejected"))
    )
    return [
        f"I8: return {line.order.number} line {line.position}: {line.received} received and "
        f"{line.rejected} rejected of {line.dispatched} sent and {line.quantity} agreed"
        for line in lines.select_related("order").order_by("id")
    ]
