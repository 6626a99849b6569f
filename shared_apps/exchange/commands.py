"""Sending documents to partners: the only way anything leaves a tenant."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

import msgspec
from django.db import connection, transaction
from psycopg.types.json import Jsonb

from kernel import clock
from kernel.actor import Actor
from kernel.events.bus import post
from kernel.schema import current_schema
from shared_apps.exchange.models import Envelope
from shared_apps.network.queries import require_grant
from shared_apps.network.rules import Grant
from tenants.queries import schema_of

_KEEP = """
    INSERT INTO exchange_envelope
        (id, created_at, link_id, sender_id, receiver_id, kind, number, version, document_key,
         content, state, sent_at, failure)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, '')
    ON CONFLICT ON CONSTRAINT document_sent_once DO NOTHING
"""


class Document(Protocol):
    """What every module in exchange.documents offers."""

    @property
    def kind(self) -> str: ...
    @property
    def grant(self) -> Grant: ...
    @property
    def link_id(self) -> UUID: ...
    @property
    def number(self) -> str: ...
    @property
    def version(self) -> int: ...


@transaction.atomic(savepoint=False)
def send(document: Document, *, actor: Actor) -> Envelope:
    """Hand a document to the partner at the other end of its link.

    It is stored and promised to the partner's handlers in the current transaction; the
    partner sees it a moment after we commit. Sending the same again changes nothing.

    Raises NotGranted when the partner has not agreed to receive this kind of document.
    """
    side = require_grant(link_id=document.link_id, schema=current_schema(), grant=document.grant)
    envelope = Envelope(
        link_id=document.link_id,
        sender_id=side.us.id,
        receiver_id=side.them.id,
        kind=document.kind,
        number=document.number,
        version=document.version,
        document_key=_subject(document),
        content=msgspec.to_builtins(document),
        sent_at=clock.now(),
    )
    if not _keep(envelope):
        return Envelope.objects.get(
            sender_id=envelope.sender_id,
            kind=envelope.kind,
            number=envelope.number,
            version=envelope.version,
            document_key=envelope.document_key,
        )
    schema = schema_of(side.them.id)
    if schema is not None:
        post(document, schema=schema)
    return envelope


def _keep(envelope: Envelope) -> bool:
    """Store the letter; False when it has been sent before. One statement, also in a race."""
    values = [
        envelope.id,
        envelope.sent_at,
        envelope.link_id,
        envelope.sender_id,
        envelope.receiver_id,
        envelope.kind,
        envelope.number,
        envelope.version,
        envelope.document_key,
        Jsonb(envelope.content),
        envelope.state,
        envelope.sent_at,
    ]
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, values)
        return bool(cursor.rowcount)


def _subject(document: Document) -> UUID:
    """What the conversation is about: the return, the shipment or the order."""
    for name in ("return_key", "shipment_key", "order_key"):
        key = getattr(document, name, None)
        if isinstance(key, UUID):
            return key
    raise TypeError(f"{document.kind} is about nothing")
