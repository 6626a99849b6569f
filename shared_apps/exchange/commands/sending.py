"""Sending documents to partners: the only way anything leaves a tenant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction
from psycopg.types.json import Jsonb

from kernel import clock, live
from kernel.actor import Actor
from kernel.events.bus import post, post_all
from kernel.schema import current_schema
from shared_apps.exchange.documents import Document, checked
from shared_apps.exchange.models import Envelope
from shared_apps.network.queries import granted_sides, require_grant
from shared_apps.network.rules import Grant
from tenants.queries import schema_of, schemas_of

_KEEP = """
    INSERT INTO exchange_envelope
        (id, created_at, link_id, sender_id, receiver_id, kind, number, version, document_key,
         order_key, content, xml, state, sent_at, failure)
    SELECT e.*, ''
    FROM unnest(%s::uuid[], %s::timestamptz[], %s::uuid[], %s::uuid[], %s::uuid[], %s::text[],
                %s::text[], %s::integer[], %s::uuid[], %s::uuid[], %s::jsonb[], %s::text[],
                %s::text[], %s::timestamptz[]) AS e
    ON CONFLICT ON CONSTRAINT document_sent_once DO NOTHING
    RETURNING id
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


@transaction.atomic(savepoint=False)
def send_all(documents: Sequence[Document], *, grant: Grant, actor: Actor) -> list[Envelope]:
    """Send many documents that need the same grant, in as many statements as one.

    Those whose link is not active, or lacks the grant, are left out: ask reachable() before.
    Returns the letters that had not been sent before. Raises BadDocument.
    """
    sides = granted_sides(
        link_ids={document.link_id for document in documents},
        schema=current_schema(),
        grant=grant,
    )
    letters = []
    for document in documents:
        side = sides.get(document.link_id)
        if side is not None:
            clean = checked(document)
            letters.append(
                (clean, enveloped(clean, sender_id=side.us.id, receiver_id=side.them.id))
            )
    new = keep_all([envelope for _, envelope in letters])
    schemas = schemas_of({envelope.receiver_id for _, envelope in letters})
    sent = [(document, envelope) for document, envelope in letters if envelope.id in new]
    post_all(
        [
            (document, schemas[envelope.receiver_id], envelope.id)
            for document, envelope in sent
            if envelope.receiver_id in schemas
        ]
    )
    return [envelope for _, envelope in sent]


def reachable(link_ids: Iterable[UUID], *, grant: Grant) -> set[UUID]:
    """The links of ours over which documents with this grant can be sent now; one query."""
    return set(granted_sides(link_ids=link_ids, schema=current_schema(), grant=grant))


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
    return bool(keep_all([envelope]))


def keep_all(envelopes: Sequence[Envelope]) -> set[UUID]:
    """The same for many: the ids of those that had not been sent before."""
    if not envelopes:
        return set()
    rows: list[tuple[Any, ...]] = [
        (
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
        )
        for envelope in envelopes
    ]
    with connection.cursor() as cursor:
        cursor.execute(_KEEP, [list(column) for column in zip(*rows, strict=True)])
        return {row[0] for row in cursor.fetchall()}


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
