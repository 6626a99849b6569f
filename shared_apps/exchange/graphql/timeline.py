"""One timeline per trade: both sides' documents and what has happened in our own books."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import graphene
from graphene.types.generic import GenericScalar

from kernel.graphql.batching import Loader
from kernel.graphql.ids import gid
from kernel.graphql.loaded import loaded_list
from kernel.graphql.types import DateTime, enum_of
from kernel.history.trails import Happened, events_around
from shared_apps.exchange.graphql.types import StateEnum
from shared_apps.exchange.permissions import DocumentPermission
from shared_apps.exchange.queries import Written, written_about
from shared_apps.exchange.rules import EnvelopeState


class Party(StrEnum):
    """Whose doing something was, as seen by who asks."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, kw_only=True)
class TimelineEntry:
    """One thing that has happened in a trade."""

    key: UUID
    at: datetime
    kind: str
    party: Party
    actor: str
    private: bool
    facts: dict[str, Any]
    about: UUID  # the record, or the key both sides have, it is about
    number: str = ""
    version: int | None = None
    state: EnvelopeState | None = None
    document: UUID | None = None


class TimelineEntryType(graphene.ObjectType):
    """One thing that has happened in a trade, told in codes and values, not in a language."""

    class Meta:
        name = "TimelineEntry"

    key = graphene.ID(required=True, description="Tells it from the others.")
    at = DateTime(required=True)
    kind = graphene.String(
        required=True,
        description='A document, "order_response/1", or an event, "OrderConfirmed".',
    )
    party = graphene.Field(graphene.NonNull(enum_of(Party, "TimelineParty")))
    actor = graphene.String(
        required=True, description='A name; "system:…" for a rule; empty for a document.'
    )
    private = graphene.Boolean(required=True, description="The partner does not see it.")
    facts = GenericScalar(required=True)
    number = graphene.String(required=True, description="Of a document, the sender's; or empty.")
    version = graphene.Int()
    state = graphene.Field(StateEnum, description="Of a document.")
    document_id = graphene.ID(description="Null for events, and for who may not see documents.")

    @staticmethod
    def resolve_document_id(entry: TimelineEntry, info: graphene.ResolveInfo) -> str | None:
        actor = info.context.actor
        if entry.document is None or not actor.may(DocumentPermission.VIEW):
            return None
        return gid("Document", entry.document, actor.organisation_id)


class TimelineByOrderKey(Loader[UUID, list[TimelineEntry]]):
    """What has happened around each trade, the latest last.

    The order is the caller's to have seen. A customer's people see what they are told of.
    """

    def batch(self, keys: Sequence[UUID]) -> list[list[TimelineEntry]]:
        actor = self.request.actor
        is_partner = actor.partner_id is not None
        events, documents = events_around(keys), written_about(keys)
        return [
            sorted(
                [
                    *_events(events.get(key, ()), is_partner),
                    *_documents(documents.get(key, ()), is_partner),
                ],
                key=lambda entry: (entry.at, entry.key),
            )
            for key in keys
        ]


def _events(happened: Sequence[Happened], is_partner: bool) -> Iterator[TimelineEntry]:
    for event in happened:
        if is_partner and not event.is_public:
            continue
        yield TimelineEntry(
            key=event.id,
            at=event.at,
            kind=event.name,
            party=Party.THEIRS if is_partner else Party.OURS,
            actor="" if is_partner else event.actor,
            private=not event.is_public,
            facts=event.facts,
            about=event.subject_id,
        )


def _documents(written: Sequence[Written], is_partner: bool) -> Iterator[TimelineEntry]:
    for document in written:
        yield TimelineEntry(
            key=document.id,
            at=document.at,
            kind=document.kind,
            party=Party.OURS if document.is_ours != is_partner else Party.THEIRS,
            actor="",
            private=False,
            facts=document.facts,
            about=document.subject_key,
            number=document.number,
            version=document.version,
            state=document.state,
            document=document.id,
        )


TIMELINE = "Both sides' documents and our own events, the latest last."


def timeline() -> graphene.Field:
    """The field of an order's type; its rows have an order_key."""
    return loaded_list(TimelineEntryType, TimelineByOrderKey, by="order_key", description=TIMELINE)
