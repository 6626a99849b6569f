"""Sending documents to partners: the only way anything leaves a tenant."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction
from psycopg.types.json import Jsonb

from kernel import clock, live
from kernel.actor import Actor
from kernel.events.bus import post
from kernel.schema import current_schema
from shared_apps.exchange.documents import Document, checked
from shared_apps.exchange.models import Envelope
from shared_apps.network.queries import require_grant
from tenants.queries import schema_of

_KEEP = """
    INSERT INTO exchange_envelope
        (id, created_at, link_id, sender_id, receiver_id, kind, number, version, document_key,
         order_key, content, xml, state, sent_at, failure)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, '')
    ON CONFLICT ON CONSTRAINT document_sent_once DO NOTHING
"""


@transaction.atomic(savepoint=False)
def send(document: Document, *, actor: Actor) -> Envelope:
    """Hand a document to the partner at the other end of its link.

    It is stored and promised to the partner's handlers in the current transaction; the
    partner sees it a moment after we commit. Sending the same again changes nothing. A partner
    without a tenant on this site fetches it as UBL.

    Three statements, however many lines. Raises NotGranted and LinkNotActive, and BadDocument
    for one that is beyond the limits of documents.limits.
    """
    document = checked(document)
    side = require_grant(link_id=document.link_id, schema=current_schema(), grant=document.grant)
    envelope = enveloped(document, sender_id=side.us.id, receiver_id=side.them.id)
    if not keep(envelope):
        return sent_before(envelope)
    schema = schema_of(side.them.id)
    if schema is not None:
        post(document, schema=schema, envelope_id=envelope.id)
        live.touch(("documents",), schema=schema)
    return envelope


def enveloped(document: Document, *, sender_id: UUID, receiver_id: UUID, xml: str = "") -> Envelope:
    """A new letter with this content, not stored yet."""
    return Envelope(
        link_id=document.link_id,
        sender_id=sender_id,
        receiver_id=receiver_id,
        kind=document.kind,
        number=document.number,
        version=document.version,
        document_key=_subject(document),
        order_key=document.order_key,
        content=msgspec.to_builtins(document),
        xml=xml,
        sent_at=clock.now(),
    )


def keep(envelope: Envelope) -> bool:
    """Store the letter; False when it has been sent before. One statement, also in a race."""
    values: list[Any] = [
        envelope.id,
        envelope.sent_at,
        envelope.link_id,
        envelope.sender_id,
        envelope.receiver_id,
        envelope.kind,
        envelope.number,
        envelope.version,
        envelope.document_key,
        envelope.order_key,
        Jsonb(envelope.content),
        envelope.xml,
        envelope.state,
        envelope.sent_at,
    ]
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, values)
        return bool(cursor.rowcount)


def sent_before(envelope: Envelope) -> Envelope:
    """The letter that was sent first, of two that are the same."""
    return Envelope.objects.get(
        sender_id=envelope.sender_id,
        kind=envelope.kind,
        number=envelope.number,
        version=envelope.version,
        document_key=envelope.document_key,
    )


def _subject(document: Document) -> UUID:
    """What the conversation is about: the return, the shipment or the order."""
    for name in ("return_key", "shipment_key"):
        key = getattr(document, name, None)
        if isinstance(key, UUID):
            return key
    return document.order_key
