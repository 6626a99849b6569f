"""Taking documents in from partners outside, and putting right what failed."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import key_of, platform_key
from kernel.graphql.mutation import Mutation
from shared_apps.exchange import commands
from shared_apps.exchange.graphql.types import DocumentType
from shared_apps.exchange.permissions import DocumentPermission


class ReceiveDocument(Mutation):
    """Take in a UBL document of a partner that has no tenant on this site."""

    permission = DocumentPermission.RECEIVE

    class Input:
        link_id = graphene.ID(required=True)
        xml = graphene.String(
            required=True, description="UBL 2.0 or 2.1, Peppol's included, without a DOCTYPE."
        )

    document = graphene.Field(DocumentType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ReceiveDocument:
        link_id = platform_key(input.link_id, "Link")
        envelope = commands.receive_xml(link_id=link_id, xml=input.xml, actor=actor)
        return cls(document=envelope)


class ResendDocument(Mutation):
    """Try a document once more that failed, or let a partner outside fetch it again."""

    permission = DocumentPermission.RESEND

    class Input:
        document_id = graphene.ID(required=True)

    document = graphene.Field(DocumentType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ResendDocument:
        key = key_of(input.document_id, "Document", actor)
        return cls(document=commands.resend(envelope_id=key, actor=actor))


class AcknowledgeDocuments(Mutation):
    """A partner outside has fetched these documents of ours."""

    permission = DocumentPermission.ACKNOWLEDGE

    class Input:
        document_ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    documents = graphene.List(graphene.NonNull(DocumentType))

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AcknowledgeDocuments:
        keys = [key_of(each, "Document", actor) for each in input.document_ids]
        return cls(documents=commands.acknowledge(envelope_ids=keys, actor=actor))


class Mutations:
    receive_document = ReceiveDocument.Field()
    resend_document = ResendDocument.Field()
    acknowledge_documents = AcknowledgeDocuments.Field()
