"""What becomes of letters: handled, failed, tried once more, fetched."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from kernel import clock, live
from kernel.actor import Actor
from kernel.errors import DomainError, NotFound
from kernel.events import relay
from kernel.events.bus import post
from kernel.events.models import Delivery
from kernel.schema import PUBLIC, in_schema
from shared_apps.exchange.errors import NothingToResend
from shared_apps.exchange.models import Envelope
from shared_apps.exchange.queries import document_of, narrowed, ours
from shared_apps.exchange.rules import EnvelopeState
from shared_apps.network.queries import links_of
from shared_apps.network.rules import Transport
from tenants.queries import current_tenant, schema_of

FAILURE_LENGTH_MAX = 1000
# What a bug looks like to the partner: our own log has the traceback.
_OUR_FAULT = "The receiving side could not process the document; it will be tried again."


def note_outcome(envelope_id: UUID, error: Exception | None) -> None:
    """One handler of a letter is done, or has failed. Called by the relay, in public.

    The letter counts as handled once none of its handlers is left.
    """
    if error is not None:
        _note(envelope_id, EnvelopeState.FAILED, str(error) if _is_refusal(error) else _OUR_FAULT)
        return
    # Of two handlers that end at once, the second waits here and then sees the first gone.
    list(Envelope.objects.select_for_update().filter(pk=envelope_id).values_list("pk"))
    if not Delivery.objects.filter(envelope_id=envelope_id).exists():
        _note(envelope_id, EnvelopeState.HANDLED)


@transaction.atomic
def resend(*, envelope_id: UUID, actor: Actor) -> Envelope:
    """Try a letter once more, for instance when what it failed on has been put right.

    Both sides may. One that a partner outside has fetched can be fetched again. Raises
    NotFound, and NothingToResend for a letter that has been handled on this site.
    """
    envelope = narrowed(ours(), actor).filter(pk=envelope_id).first()
    if envelope is None:
        raise NotFound(what="Document", key=envelope_id)
    with in_schema(PUBLIC):
        _send_again(envelope)
    envelope.refresh_from_db(fields=["state", "failure", "handled_at"])
    return envelope


def _send_again(envelope: Envelope) -> None:
    schema = schema_of(envelope.receiver_id)
    if schema is not None:
        left = relay.revive(envelope.id)
        # Only now: the last of its handlers may have been at work until this moment.
        envelope.refresh_from_db(fields=["state"])
        if envelope.state == EnvelopeState.HANDLED:
            raise NothingToResend(kind=envelope.kind, number=envelope.number)
        if not left:
            post(document_of(envelope), schema=schema, envelope_id=envelope.id)
    _note(envelope.id, EnvelopeState.SENT)


@transaction.atomic
def acknowledge(*, envelope_ids: Sequence[UUID], actor: Actor) -> list[Envelope]:
    """Partners outside have got these documents of ours: they need not be fetched again.

    Saying so twice changes nothing. Raises NotFound when one of them is not a document we
    have sent to a partner outside; then none is acknowledged.
    """
    us = current_tenant().id
    outside = links_of(us).filter(transport=Transport.FILE).order_by()
    documents = narrowed(ours(), actor).filter(
        sender_id=us, link_id__in=outside.values("pk"), pk__in=envelope_ids
    )
    found = set(documents.values_list("pk", flat=True))
    for envelope_id in envelope_ids:
        if envelope_id not in found:
            raise NotFound(what="Document", key=envelope_id)
    with in_schema(PUBLIC):
        waiting = Envelope.objects.filter(pk__in=found).exclude(state=EnvelopeState.HANDLED)
        _set(waiting, EnvelopeState.HANDLED)
    return list(documents.order_by("id"))


def _note(envelope_id: UUID, state: EnvelopeState, failure: str = "") -> None:
    letters = Envelope.objects.filter(pk=envelope_id)
    _set(letters, state, failure)
    for parties in letters.values_list("sender_id", "receiver_id"):
        for schema in filter(None, map(schema_of, parties)):
            live.touch(("documents",), schema=schema)  # it is both sides' news


def _set(letters: QuerySet[Envelope], state: EnvelopeState, failure: str = "") -> None:
    handled_at = clock.now() if state is EnvelopeState.HANDLED else None
    letters.update(state=state, failure=failure[:FAILURE_LENGTH_MAX], handled_at=handled_at)


def _is_refusal(error: Exception) -> bool:
    return isinstance(error, DomainError)
