"""What needs somebody now, of all that the other apps keep.

Each kind of work is a query over what this person may see, brought into one shape; all of them
together are one statement, however many kinds there are and rows they find.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import (
    CharField,
    Count,
    Value,
    Window,
)

from kernel.actor import Actor
from tenant_apps.desk.queries.open_work import open_work
from tenant_apps.desk.queries.shape import SHAPE, Rows
from tenant_apps.desk.rules import NEXT_ACTION, PERMISSION, WorkAction, WorkFact, WorkKind
from tenant_apps.planning.queries import short_orders


@dataclass(frozen=True, kw_only=True)
class WorkItem:
    """One thing to do. quantity counts what the fact is about: lines, or base units."""

    kind: WorkKind
    id: UUID
    at: datetime  # since when it waits
    number: str
    partner_id: UUID | None
    partner_name: str
    fact: WorkFact
    quantity: Decimal | None
    amount: Decimal | None
    currency: str
    due: datetime | None

    @property
    def action(self) -> WorkAction:
        if self.kind is WorkKind.TRANSFER_DUE:
            return WorkAction.RECEIVE_TRANSFER
        return NEXT_ACTION[self.fact]


@dataclass(frozen=True, kw_only=True)
class WorkGroup:
    """Things of one kind, the oldest first; count is of all of them."""

    kind: WorkKind
    count: int
    items: tuple[WorkItem, ...]


def work_list(actor: Actor, *, first: int, kind: WorkKind | None = None) -> list[WorkGroup]:
    """What this person may see and should look at; empty groups are left out. Two statements."""
    parts = [
        _part(name, rows, first)
        for name, rows in open_work(actor).items()
        if kind in (None, name)
    ]  # fmt: skip
    if not parts:
        return []
    found = list(parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0])
    counts = {row[0]: row[-1] for row in found}
    items = with_facts([_item(WorkKind(row[0]), row[1:-1]) for row in found])
    return [
        WorkGroup(
            kind=each,
            count=counts[each],
            items=tuple(sorted((i for i in items if i.kind is each), key=lambda i: (i.at, i.id))),
        )
        for each in WorkKind
        if each in counts
    ]


def work_of(actor: Actor, kind: WorkKind) -> Rows | None:
    """All things of one kind, to be paged by (at, id); None where this person may see none."""
    rows = open_work(actor).get(kind)
    return None if rows is None else rows.values_list(*SHAPE, named=True)


def item_of(kind: WorkKind, row: Sequence[Any]) -> WorkItem:
    """A row of work_of as an item."""
    return _item(kind, row)


def with_facts(items: Sequence[WorkItem]) -> list[WorkItem]:
    """The items, orders to confirm saying whether their goods are there. One statement."""
    asked = [item.id for item in items if item.kind is WorkKind.ORDER_TO_CONFIRM]
    short = short_orders(asked) if asked else {}
    return [
        replace(item, fact=WorkFact.SHORT, quantity=Decimal(short[item.id]))
        if item.kind is WorkKind.ORDER_TO_CONFIRM and item.id in short
        else item
        for item in items
    ]


def may_act(actor: Actor, item: WorkItem) -> bool:
    """Whether the next best thing is this person's to do."""
    if item.kind is WorkKind.GRANT_EXPIRING:
        return actor.may("visibility.grant.give")
    if item.kind is WorkKind.RETURN_DUE:
        return actor.may("returns.order.receive")
    return actor.may(PERMISSION[item.action])


def is_theirs(actor: Actor, group: WorkGroup) -> bool:
    """Whether what waits of a kind is this person's to do; else they only watch it."""
    if group.kind is WorkKind.ORDER_TO_CONFIRM:  # some of them want goods first
        return actor.may(PERMISSION[WorkAction.CONFIRM]) or may_act(actor, group.items[0])
    return may_act(actor, group.items[0])


def _part(kind: WorkKind, rows: Rows, first: int) -> Rows:
    """The oldest of one kind, each with how many there are."""
    counted = rows.annotate(w_kind=Value(str(kind), CharField()), w_total=Window(Count("pk")))
    return counted.order_by("at", "id").values_list("w_kind", *SHAPE, "w_total")[:first]


def _item(kind: WorkKind, row: Sequence[Any]) -> WorkItem:
    key, at, number, partner_id, name, fact, quantity, amount, currency, due = row
    return WorkItem(
        kind=kind,
        id=key,
        at=at,
        number=number,
        partner_id=partner_id,
        partner_name=name,
        fact=WorkFact(fact),
        quantity=quantity,
        amount=amount,
        currency=currency,
        due=due,
    )
