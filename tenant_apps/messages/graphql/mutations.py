"""Saying something on an order."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import keys_among
from kernel.graphql.mutation import Mutation
from tenant_apps.attachments.queries import own_unused
from tenant_apps.messages import commands
from tenant_apps.messages.graphql.arguments import required_trade
from tenant_apps.messages.graphql.types import MessageType
from tenant_apps.messages.permissions import Permission


class SendMessage(Mutation):
    """Say something to the other side of an order (ORD-08)."""

    permission = Permission.WRITE

    class Input:
        order_id = graphene.ID(required=True, description="Of a SalesOrder or PurchaseOrder.")
        body = graphene.String(required=True, description="1 to 1,000 characters.")
        file_ids = graphene.List(
            graphene.NonNull(graphene.ID), description="Uploaded at /files; they stay here."
        )

    message = graphene.Field(MessageType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SendMessage:
        files = keys_among(
            input.get("file_ids") or (),
            "Attachment",
            own_unused(actor),
            actor,
            path=lambda index: ("file_ids", index),
        )
        message = commands.write_message(
            trade=required_trade(input.order_id, actor),
            text=input.body,
            file_ids=files,
            actor=actor,
        )
        return cls(message=message)


class MarkMessagesRead(Mutation):
    """You have read what was said on an order, up to now."""

    permission = Permission.VIEW

    class Input:
        order_id = graphene.ID(required=True)

    read = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> MarkMessagesRead:
        found = required_trade(input.order_id, actor)
        commands.mark_read(order_key=found.order_key, actor=actor)
        return cls(read=True)


class Mutations:
    send_message = SendMessage.Field()
    mark_messages_read = MarkMessagesRead.Field()
