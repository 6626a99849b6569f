"""Reading what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import CharField, Count, Exists, F, Max, OuterRef, Q, QuerySet, Value

from kernel.actor import Actor
from tenant_apps.messages.models import Message, ReadMark
from tenant_apps.messages.permissions import Permission
from tenant_apps.purchasing import queries as purchasing
from tenant_apps.sales import queries as sales

NOBODY = UUID(int=0)


@dataclass(frozen=True, kw_only=True)
class Trade:
    """The order that words are about, in our books."""

    id: UUID
    order_key: UUID
    kind: str  # SalesOrder or PurchaseOrder
    number: str
    partner_id: UUID
    partner_name: str
    link_id: UUID | None


def trade(kind: str, order_id: UUID, actor: Actor) -> Trade | None:
    """The order this person may see and talk about, or None."""
    rows = _orders(actor).get(kind)
    found = rows.filter(pk=order_id).first() if rows is not None else None
    return None if found is None else Trade(**found)


def messages_on(actor: Actor, order_key: UUID) -> QuerySet[Message]:
    """The words on a trade; that the person may see the trade is for the caller to have asked."""
    actor.require(Permission.VIEW)
    return Message.objects.filter(order_key=order_key)


def unread(actor: Actor) -> QuerySet[Any]:
    """Unread words of the other side: rows of (order_key, count, last_at), the latest first."""
    actor.require(Permission.VIEW)
    theirs = Message.objects.filter(is_ours=actor.partner_id is not None)
    marks = ReadMark.objects.filter(
        user_id=actor.user_id or NOBODY,
        order_key=OuterRef("order_key"),
        read_at__gte=OuterRef("written_at"),
    )
    seen = [rows.values("order_key") for rows in _orders(actor).values()]
    mine = Q(order_key__in=seen[0]) if seen else Q(pk=None)
    for rows in seen[1:]:
        mine |= Q(order_key__in=rows)
    news = theirs.filter(mine, ~Exists(marks))
    return news.values("order_key").annotate(count=Count("pk"), last_at=Max("written_at"))


def trades_of(order_keys: list[UUID], actor: Actor) -> dict[UUID, Trade]:
    """The orders with these keys that this person may see; one statement for each kind."""
    found = {}
    for rows in _orders(actor).values():
        for row in rows.filter(order_key__in=order_keys):
            found[row["order_key"]] = Trade(**row)
    return found


def messages_seen(actor: Actor, ids: list[UUID]) -> set[UUID]:
    """Of these messages those on trades this person may see."""
    keys = dict(Message.objects.filter(pk__in=ids).values_list("pk", "order_key"))
    known = trades_of(list(keys.values()), actor)
    return {key for key, order_key in keys.items() if order_key in known}


def _orders(actor: Actor) -> dict[str, QuerySet[Any]]:
    """Orders as Trade has them, by kind; only kinds this person may see."""
    found: dict[str, QuerySet[Any]] = {}
    if actor.may("sales.order.view"):
        found["SalesOrder"] = _shaped(sales.visible_orders(actor), "SalesOrder", "customer")
    if actor.may("purchasing.order.view") and actor.partner_id is None:
        rows = purchasing.visible_orders(actor)
        found["PurchaseOrder"] = _shaped(rows, "PurchaseOrder", "supplier")
    return found


def _shaped(rows: QuerySet[Any], kind: str, partner: str) -> QuerySet[Any]:
    return rows.annotate(
        kind=Value(kind, CharField()),
        partner_name=F(f"{partner}__name"),
        partner_id=F(f"{partner}_id"),
    ).values("id", "order_key", "kind", "number", "partner_id", "partner_name", "link_id")
