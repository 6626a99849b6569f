"""Documents as the API shows them."""

from __future__ import annotations

from uuid import UUID

import graphene

from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode, gid
from kernel.graphql.loaded import loaded
from kernel.graphql.types import DateTime, enum_of
from shared_apps.exchange import queries
from shared_apps.exchange.graphql.loaders import NameById, UblById
from shared_apps.exchange.models import Envelope
from shared_apps.exchange.rules import Direction, EnvelopeState

DirectionEnum = enum_of(Direction, "DocumentDirection")
StateEnum = enum_of(EnvelopeState, "DocumentState")

# What its own books say is the receiver's business.
_FAILED_THERE = "The partner's books could not take it in; it is tried again."


class DocumentType(TenantNode):
    """One line of the protocol: a document we have sent to a partner, or received from one."""

    _visible = staticmethod(queries.visible_documents)

    _dear = {"ubl": 50}  # which is written and made XML of, for each document

    class Meta:
        name = "Document"

    kind = graphene.String(required=True, description='What it is, e.g. "order/1".')
    number = graphene.String(required=True, description="The sender's.")
    version = graphene.Int(required=True)
    direction = graphene.Field(graphene.NonNull(DirectionEnum))
    state = graphene.Field(
        graphene.NonNull(StateEnum),
        description="SENT also means: not fetched yet by a partner outside.",
    )
    failure = graphene.String(required=True, description="Why it could not be taken in, if so.")
    link_id = graphene.ID(required=True)
    partner_id = graphene.ID(required=True, description="The organisation at the other end.")
    partner_name = graphene.String(required=True)
    order_key = graphene.ID(required=True, description="The same in both books.")
    document_key = graphene.ID(
        required=True, description="Of the order, shipment or return it is about."
    )
    sent_at = graphene.Field(graphene.NonNull(DateTime))
    handled_at = graphene.Field(DateTime)
    ubl = loaded(
        graphene.String,
        UblById,
        by="id",
        required=True,
        description="As UBL 2.1 XML; empty for a message.",
    )

    @staticmethod
    def resolve_direction(root: Envelope, info: graphene.ResolveInfo) -> Direction:
        return Direction.SENT if _is_ours(root, info) else Direction.RECEIVED

    @staticmethod
    def resolve_failure(root: Envelope, info: graphene.ResolveInfo) -> str:
        return _FAILED_THERE if root.failure and _is_ours(root, info) else root.failure

    @staticmethod
    def resolve_link_id(root: Envelope, info: graphene.ResolveInfo) -> str:
        return gid("Link", root.link_id)

    @staticmethod
    def resolve_partner_id(root: Envelope, info: graphene.ResolveInfo) -> str:
        return gid("Organisation", _partner(root, info))

    @staticmethod
    def resolve_partner_name(root: Envelope, info: graphene.ResolveInfo) -> Pending[str]:
        return NameById.of(info).load(_partner(root, info))


def _is_ours(document: Envelope, info: graphene.ResolveInfo) -> bool:
    return bool(document.sender_id == info.context.actor.organisation_id)


def _partner(document: Envelope, info: graphene.ResolveInfo) -> UUID:
    return document.receiver_id if _is_ours(document, info) else document.sender_id
