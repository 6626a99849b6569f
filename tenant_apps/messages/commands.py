"""Saying something, and having read it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import uuid6
from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from shared_apps.exchange.commands import reachable, send
from shared_apps.exchange.documents import MessageDocument
from shared_apps.network.rules import Grant
from tenant_apps.attachments.commands import attach
from tenant_apps.messages.errors import EmptyMessage
from tenant_apps.messages.models import Message, ReadMark
from tenant_apps.messages.queries import Trade

TEXT_MAX = 1_000
FILES = "Message"  # what files are attached to


@transaction.atomic(savepoint=False)
def write_message(
    *, trade: Trade, text: str, actor: Actor, file_ids: Sequence[UUID] = ()
) -> Message:
    """Say something on an order; a linked partner has it in its own books a moment later.

    A partner without books here reads it in our mall, if at all: was_sent says which. Files stay
    in these books; the partner's people see them in our mall. Raises EmptyMessage, NotFound.
    """
    words = text.strip()
    if not 1 <= len(words) <= TEXT_MAX:
        raise EmptyMessage(most=TEXT_MAX, path=("body",))
    key, now = uuid6.uuid7(), clock.now()
    is_ours = actor.partner_id is None
    link_id = trade.link_id if is_ours else None
    link_open = bool(link_id and reachable([link_id], grant=Grant.SEND_MESSAGES))
    message = Message.objects.create(
        message_key=key,
        order_key=trade.order_key,
        is_ours=is_ours,
        was_sent=link_open,
        author=actor.name,
        author_id=actor.user_id,
        text=words,
        written_at=now,
    )
    if link_id and link_open:
        send(
            MessageDocument(
                link_id=link_id,
                number=str(key),
                order_key=trade.order_key,
                written_at=now,
                author=actor.name,
                text=words,
            ),
            actor=actor,
        )
    if file_ids:
        attach(file_ids=file_ids, subject=FILES, subject_id=message.id, actor=actor)
    return message


def take_message(*, document: MessageDocument) -> None:
    """The partner has said something; hearing it twice changes nothing."""
    Message.objects.get_or_create(
        message_key=UUID(document.number),
        defaults={
            "order_key": document.order_key,
            "is_ours": False,
            "author": document.author[:200],
            "text": document.text,
            "written_at": min(document.written_at, clock.now()),
        },
    )


@transaction.atomic(savepoint=False)
def mark_read(*, order_key: UUID, actor: Actor, until: datetime | None = None) -> None:
    """This person has read the words on a trade, up to now."""
    if actor.user_id is None:
        return
    ReadMark.objects.update_or_create(
        user_id=actor.user_id, order_key=order_key, defaults={"read_at": until or clock.now()}
    )
