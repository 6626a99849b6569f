"""Asking for documents: the protocol of what was said between us and our partners."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.ids import one_by_id, sought_key, sought_platform_key
from kernel.graphql.paging import Page, page, paged
from shared_apps.exchange import queries
from shared_apps.exchange.graphql.types import DirectionEnum, DocumentType, StateEnum
from shared_apps.exchange.models import Envelope
from shared_apps.exchange.rules import Direction


class Query:
    document = one_by_id(DocumentType)
    documents = paged(
        DocumentType,
        "What we have sent to partners and received from them, newest first.",
        partner_link_id=graphene.ID(description="Only those on this link."),
        kind=graphene.String(description='E.g. "order/1".'),
        direction=DirectionEnum(),
        state=StateEnum(),
        about=graphene.UUID(description="The key of an order, a shipment or a return."),
    )

    @staticmethod
    def resolve_document(root: None, info: graphene.ResolveInfo, id: str) -> Envelope | None:
        actor = info.context.actor
        key = sought_key(id, "Document", actor)
        return queries.visible_documents(actor).filter(pk=key).first()

    @staticmethod
    def resolve_documents(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        partner_link_id: str | None = None,
        direction: Direction | None = None,
        about: Any = None,
        **equal: Any,
    ) -> Page:
        actor = info.context.actor
        rows = queries.visible_documents(actor).filter(**equal)
        if partner_link_id is not None:
            rows = rows.filter(link_id=sought_platform_key(partner_link_id, "Link"))
        if direction is not None:
            ours = "sender_id" if direction == Direction.SENT else "receiver_id"
            rows = rows.filter(**{ours: actor.organisation_id})
        if about is not None:
            rows = queries.about(rows, about)
        return page(rows, first=first, after=after)
