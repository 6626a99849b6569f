"""The open edge: documents of partners without a tenant on this site come in as UBL.

What a stranger's form leaves out is taken from what has crossed the link before: the identities
of the order and its lines, versions, and the quantities that are simply agreed to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Q

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.events.bus import post
from kernel.schema import PUBLIC, current_schema, in_schema
from kernel.words import Phrase
from shared_apps.directory.queries import organisation_by_gln
from shared_apps.exchange import ubl
from shared_apps.exchange.commands.sending import enveloped, keep
from shared_apps.exchange.documents import (
    DespatchAdviceDocument,
    Document,
    OrderChangeDocument,
    OrderDocument,
    OrderResponseDocument,
    ReceiptAdviceDocument,
    checked,
)
from shared_apps.exchange.errors import (
    BadDocument,
    DocumentDiffers,
    PartnerIsHere,
    PartnerMayNotSend,
)
from shared_apps.exchange.models import Envelope
from shared_apps.exchange.queries import document_of, may_use_link, ours
from shared_apps.exchange.rules import (
    completed_despatch,
    completed_receipt,
    completed_response,
    rebound,
)
from shared_apps.network.errors import LinkNotActive
from shared_apps.network.queries import links_of
from shared_apps.network.rules import LinkState, Side, Transport
from tenants.queries import current_tenant

if TYPE_CHECKING:
    from shared_apps.network.models import Link

# Which letters carry the identities that a number stands for.
_KINDS = {
    "order": ("order/1", "order_change/1"),
    "despatch": ("despatch_advice/1",),
    "return": ("return_instruction/1",),
}


@transaction.atomic(savepoint=False)
def receive_xml(*, link_id: UUID, xml: bytes | str, actor: Actor) -> Envelope:
    """Take in a document that a partner outside has written, and promise it to our handlers.

    The same document a second time changes nothing. Raises NotFound for a link that is not
    ours, PartnerIsHere for a partner whose documents come by themselves, LinkNotActive and
    PartnerMayNotSend, BadXml, UnknownDocument and BadDocument for what cannot be read, and
    DocumentDiffers for a number that stands for another document already.
    """
    link = _link(link_id, actor)
    us = current_tenant().id
    reading = ubl.read(xml, link_id)
    _check(link, us, reading)
    before = _crossed_before(link_id, reading.references)
    document = checked(_completed(reading, link, us, before))
    _check_keys(document)
    envelope = enveloped(
        document,
        sender_id=link.partner_of(us).pk,
        receiver_id=us,
        xml=reading.xml,
    )
    return _take_in(envelope, document, is_complete=reading.is_complete)


def _link(link_id: UUID, actor: Actor) -> Link:
    link = links_of(current_tenant().id).filter(pk=link_id).first()
    if link is None or not may_use_link(link_id, actor):
        raise NotFound(what="Link", key=link_id)
    return link


def _check(link: Link, us: UUID, reading: ubl.Reading) -> None:
    """Whether this partner may send us this."""
    them = link.partner_of(us)
    if link.state != LinkState.ACTIVE:
        raise LinkNotActive(partner=them.name, state=link.state)
    if link.transport != Transport.FILE:
        raise PartnerIsHere(partner=them.name)
    is_supplier = link.side_of(us) is Side.CUSTOMER
    granted = link.granted_to_supplier if is_supplier else link.granted_to_customer
    if reading.document.grant not in granted:
        raise PartnerMayNotSend(partner=them.name, kind=reading.document.kind)
    sender = organisation_by_gln(reading.sender_gln) if reading.sender_gln else None
    if sender is not None and sender.pk != them.pk:
        raise BadDocument(
            place="sender",
            reason=Phrase(
                f"is {sender.name}, the link is {them.name}'s",
                f"为 {sender.name}，而该合作关系属于 {them.name}",
            ),
        )


def _crossed_before(
    link_id: UUID, references: Iterable[tuple[str, str]]
) -> list[tuple[Envelope, Document]]:
    """The letters a document refers to by number, newest first."""
    wanted = Q(pk__in=[])
    for form, number in references:
        wanted |= Q(kind__in=_KINDS[form], number=number)
    found = ours().filter(wanted, link_id=link_id).defer("xml").order_by("-version", "-id")
    return [(envelope, document_of(envelope)) for envelope in found]


def _completed(
    reading: ubl.Reading, link: Link, us: UUID, before: list[tuple[Envelope, Document]]
) -> Document:
    documents = [document for _, document in before]
    # Oldest first: of two letters with the same number the newest has the last word.
    document = rebound(reading.document, ubl.known_keys(link.pk, reversed(documents)))
    goes_back = link.side_of(us) is Side.SUPPLIER
    if isinstance(document, DespatchAdviceDocument):  # a customer ships nothing but returns
        return _completed_by_order(replace(document, is_return=goes_back), documents)
    if isinstance(document, ReceiptAdviceDocument):
        return _completed_receipt(replace(document, is_return=not goes_back), documents)
    if isinstance(document, OrderResponseDocument) and not reading.is_complete:
        return _completed_by_order(document, documents)
    return document


def _completed_receipt(
    receipt: ReceiptAdviceDocument, documents: list[Document]
) -> ReceiptAdviceDocument:
    for despatch in documents:
        if isinstance(despatch, DespatchAdviceDocument):
            return completed_receipt(receipt, despatch)
    return receipt


def _completed_by_order(
    document: OrderResponseDocument | DespatchAdviceDocument, documents: list[Document]
) -> Document:
    for order in documents:
        if isinstance(order, OrderDocument | OrderChangeDocument):
            if isinstance(document, DespatchAdviceDocument):
                return completed_despatch(document, order)
            return completed_response(document, order)
    return document


def _check_keys(document: Document) -> None:
    """A partner outside may name its own trades with us, never somebody else's."""
    names = ("order_key", "shipment_key", "return_key")
    keys = {getattr(document, name) for name in names if getattr(document, name, None)}
    others = ours().filter(Q(order_key__in=keys) | Q(document_key__in=keys))
    if others.exclude(link_id=document.link_id).exists():
        raise BadDocument(
            place="UUID",
            reason=Phrase("is that of another partner's trade", "属于其他往来单位的交易"),
        )


def _take_in(envelope: Envelope, document: Document, *, is_complete: bool) -> Envelope:
    schema = current_schema()
    with in_schema(PUBLIC):  # as the platform: a tenant may write letters of its own only
        # One after the other on a link, or two answers could take the same version.
        links = links_of(envelope.receiver_id).filter(pk=envelope.link_id)
        links.select_for_update(of=("self",), no_key=True).get()
        before = _same_number(envelope, any_version=not is_complete)
        if before is None:
            if not is_complete and isinstance(document, OrderResponseDocument):
                document = replace(document, version=_next_version(envelope))
                envelope.version = envelope.content["version"] = document.version
            keep(envelope)
            post(document, schema=schema, envelope_id=envelope.id)
            return envelope
    if before.xml != envelope.xml and not _says_the_same(before, document):
        raise DocumentDiffers(kind=envelope.kind, number=envelope.number)
    return before


def _same_number(envelope: Envelope, *, any_version: bool) -> Envelope | None:
    rows = Envelope.objects.filter(
        sender_id=envelope.sender_id,
        kind=envelope.kind,
        number=envelope.number,
        document_key=envelope.document_key,
    )
    return rows.first() if any_version else rows.filter(version=envelope.version).first()


def _next_version(envelope: Envelope) -> int:
    """Strangers' answers have no version: the one that comes last is the newest."""
    rows = Envelope.objects.filter(
        sender_id=envelope.sender_id, kind=envelope.kind, order_key=envelope.order_key
    )
    return (rows.aggregate(newest=Max("version"))["newest"] or 0) + 1


def _says_the_same(before: Envelope, document: Document) -> bool:
    known = document_of(before)
    return replace(known, version=document.version) == document
