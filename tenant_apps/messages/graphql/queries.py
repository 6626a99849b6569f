"""Asking what was said."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.paging import Page, page, page_of, paged
from tenant_apps.messages import queries
from tenant_apps.messages.graphql.arguments import trade_of
from tenant_apps.messages.graphql.types import MessageType, UnreadType

UNREAD_MAX = 500


class Query:
    order_messages = paged(
        MessageType,
        "What was said on a SalesOrder or PurchaseOrder, newest first (ORD-08).",
        order_id=graphene.ID(required=True),
    )
    unread_messages = paged(
        UnreadType, "Orders with words you have not read, the latest first; at most 500."
    )

    @staticmethod
    def resolve_order_messages(
        root: None, info: graphene.ResolveInfo, order_id: str, first: int, after: str | None = None
    ) -> Page:
        actor = info.context.actor
        actor.require("messages.message.view")
        found = trade_of(order_id, actor)
        if found is None:
            return page_of([], key=str, first=first)
        return page(queries.messages_on(actor, found.order_key), first=first, after=after)

    @staticmethod
    def resolve_unread_messages(
        root: None, info: graphene.ResolveInfo, first: int, after: str | None = None
    ) -> Page:
        actor = info.context.actor
        rows = list(queries.unread(actor).order_by("-last_at", "order_key")[:UNREAD_MAX])
        trades = queries.trades_of([row["order_key"] for row in rows], actor) if rows else {}
        items: list[dict[str, Any]] = [
            {
                **{name: getattr(trades[row["order_key"]], name) for name in _SHOWN},
                "order_type": trades[row["order_key"]].kind,
                "count": row["count"],
                "last_at": row["last_at"],
            }
            for row in rows
            if row["order_key"] in trades
        ]
        return page_of(items, key=lambda item: item["id"], first=first, after=after)


_SHOWN = ("id", "number", "partner_id", "partner_name")
