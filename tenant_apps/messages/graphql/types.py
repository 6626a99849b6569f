"""Words on orders as the API shows them."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.batching import Pending
from kernel.graphql.ids import TenantNode, gid
from kernel.graphql.types import DateTime
from tenant_apps.attachments.graphql.loaders import FilesOf
from tenant_apps.attachments.graphql.types import AttachedFile
from tenant_apps.messages.commands import FILES
from tenant_apps.messages.models import Message


class MessageType(TenantNode):
    """What one side of an order has said to the other (ORD-08)."""

    class Meta:
        name = "Message"

    author = graphene.String(required=True)
    body = graphene.String(required=True)
    written_at = DateTime(required=True)
    is_ours = graphene.Boolean(required=True, description="Said by your side.")
    was_sent = graphene.Boolean(
        required=True,
        description="Is in the partner's own books; else only its people in this mall read it.",
    )
    files = graphene.List(graphene.NonNull(AttachedFile), required=True)

    @staticmethod
    def resolve_body(message: Message, info: graphene.ResolveInfo) -> str:
        return message.text

    @staticmethod
    def resolve_is_ours(message: Message, info: graphene.ResolveInfo) -> bool:
        return message.is_ours != (info.context.actor.partner_id is not None)

    @staticmethod
    def resolve_files(message: Message, info: graphene.ResolveInfo) -> Pending[Any]:
        return FilesOf.of(info).load((FILES, message.id))


class UnreadType(graphene.ObjectType):
    """An order with words of the other side that you have not read."""

    class Meta:
        name = "UnreadMessages"

    order_id = graphene.ID(required=True)
    order_type = graphene.String(required=True, description="SalesOrder or PurchaseOrder.")
    number = graphene.String(required=True)
    partner_id = graphene.ID(required=True)
    partner_name = graphene.String(required=True)
    count = graphene.Int(required=True)
    last_at = DateTime(required=True)

    @staticmethod
    def resolve_order_id(row: dict[str, Any], info: graphene.ResolveInfo) -> str:
        return gid(row["order_type"], row["id"], info.context.actor.organisation_id)

    @staticmethod
    def resolve_partner_id(row: dict[str, Any], info: graphene.ResolveInfo) -> str:
        return gid("Partner", row["partner_id"], info.context.actor.organisation_id)
