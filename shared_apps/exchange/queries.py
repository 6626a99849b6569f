"""What has been written between us and our partners."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

import orjson
from django.db import connection
from django.db.models import Q, QuerySet

from kernel.actor import Actor
from shared_apps.directory.queries import organisations
from shared_apps.exchange import ubl
from shared_apps.exchange.documents import Document, decode
from shared_apps.exchange.models import Envelope
from shared_apps.exchange.permissions import DocumentPermission
from shared_apps.exchange.rules import EnvelopeState
from tenants.queries import current_tenant

if TYPE_CHECKING:
    from shared_apps.directory.models import Organisation

# Set by the app that knows partners: which links some of them are reached on. Row rules for
# people who may not see every partner's documents need it; without it they see none.
PartnersLinks = Callable[[frozenset[UUID]], Collection[UUID]]
links_of_partners: list[PartnersLinks] = []


D = TypeVar("D", bound=Document)


def visible_documents(actor: Actor) -> QuerySet[Envelope]:
    """The documents this person may see: the base of every list and every lookup by id."""
    actor.require(DocumentPermission.VIEW)
    return narrowed(ours(), actor)


def narrowed(documents: QuerySet[Envelope], actor: Actor) -> QuerySet[Envelope]:
    """Only those of the partners this person works with (ORG-05, ORG-06)."""
    links = _links(actor)
    return documents if links is None else documents.filter(link_id__in=links)


def may_use_link(link_id: UUID, actor: Actor) -> bool:
    """Whether this person works with the partner on a link."""
    links = _links(actor)
    return links is None or link_id in links


def _links(actor: Actor) -> set[UUID] | None:
    partners = actor.partners()
    if partners is None:
        return None
    return {link for ask in links_of_partners for link in ask(partners)}


def ours() -> QuerySet[Envelope]:
    """All documents the tenant we are in has sent or received. Texts are fetched when asked for."""
    us = current_tenant().id
    return Envelope.objects.filter(Q(sender_id=us) | Q(receiver_id=us)).defer("content", "xml")


def about(documents: QuerySet[Envelope], key: UUID) -> QuerySet[Envelope]:
    """Only those about an order, and what was shipped and returned of it, or about one of these."""
    return documents.filter(Q(order_key=key) | Q(document_key=key))


def document_of(envelope: Envelope) -> Document:
    """The document in an envelope, as handlers get it."""
    return decode(envelope.kind, envelope.content)


def last_sent(kind: type[D], key: UUID, *, link_id: UUID) -> D | None:
    """Our newest document of a kind about one order, shipment or return, over one link."""
    letters = Envelope.objects.filter(
        sender_id=current_tenant().id, kind=kind.kind, document_key=key, link_id=link_id
    )
    newest = letters.order_by("version", "id").last()
    return cast(D, document_of(newest)) if newest else None


def ubl_by_id(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Documents of ours as UBL 2.1, in two statements; what is not ours is left out.

    What has come from outside is told as it came, everything else as we write it.
    """
    envelopes = list(ours().defer(None).filter(pk__in=list(ids)))
    both = {key for each in envelopes for key in (each.sender_id, each.receiver_id)}
    facts = {key: _party(found) for key, found in organisations(both).items()}
    return {each.pk: each.xml or _written(each, facts) for each in envelopes}


def _written(envelope: Envelope, facts: Mapping[UUID, ubl.PartyFact]) -> str:
    sender, receiver = facts[envelope.sender_id], facts[envelope.receiver_id]
    document = document_of(envelope)
    return ubl.to_xml(document, sender, receiver).decode() if ubl.has_form(document) else ""


def _party(organisation: Organisation) -> ubl.PartyFact:
    return ubl.PartyFact(
        organisation_id=organisation.pk,
        name=organisation.name,
        gln=organisation.gln or "",
        country=organisation.country,
    )


# --- What both sides have written in a trade ------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Written:
    """One document of a trade in short; facts are its head and how its lines are answered."""

    id: UUID
    order_key: UUID
    subject_key: UUID  # what it is about: the order, the shipment, the return
    at: datetime
    kind: str  # "order/1"
    number: str
    version: int
    is_ours: bool
    state: EnvelopeState
    facts: dict[str, Any]


_HEADS = ("status", "reason", "note", "note_zh", "carrier", "tracking_number", "total", "currency",
          "is_return", "requested_on")  # fmt: skip
_WRITTEN = """
    SELECT id, order_key, document_key, sent_at, kind, number, version, sender_id = %s, state,
        jsonb_build_object({heads},
            'lines', jsonb_array_length(coalesce(content->'lines', '[]')),
            'amended', jsonb_array_length(
                jsonb_path_query_array(content, '$.lines[*] ? (@.status == "amended")')),
            'refused', jsonb_array_length(
                jsonb_path_query_array(content, '$.lines[*] ? (@.status == "rejected")')))
    FROM exchange_envelope
    WHERE order_key = ANY(%s) AND (sender_id = %s OR receiver_id = %s)
    ORDER BY id
""".format(heads=", ".join(f"'{head}', content->'{head}'" for head in _HEADS))


def written_about(order_keys: Iterable[UUID]) -> dict[UUID, list[Written]]:
    """By trade the documents of both sides, the latest last. One statement."""
    us = current_tenant().id
    found: dict[UUID, list[Written]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_WRITTEN, [us, list(order_keys), us, us])
        for key, order_key, subject, at, kind, number, version, ours_, state, facts in cursor:
            row = Written(
                id=key,
                order_key=order_key,
                subject_key=subject,
                at=at,
                kind=kind,
                number=number,
                version=version,
                is_ours=ours_,
                state=EnvelopeState(state),
                facts=_told(facts),
            )
            found.setdefault(order_key, []).append(row)
    return found


def _told(facts: Any) -> dict[str, Any]:
    read = orjson.loads(facts) if isinstance(facts, str) else facts
    return {name: value for name, value in read.items() if value not in (None, "", 0, False)}
