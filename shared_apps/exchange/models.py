"""The letters between tenants: each side may read them, neither may edit them."""

from django.db import models
from django.db.models import Q

from kernel.entities import SharedEntity
from kernel.fields import EnumField
from shared_apps.exchange.rules import EnvelopeState


class Envelope(SharedEntity):
    """One document on its way from one organisation to another."""

    link_id = models.UUIDField()
    sender_id = models.UUIDField()  # directory.Organisation
    receiver_id = models.UUIDField()
    kind = models.CharField(max_length=60)
    number = models.CharField(max_length=60)
    version = models.PositiveIntegerField(default=1)
    document_key = models.UUIDField()  # what the conversation is about
    content = models.JSONField()
    state = EnumField(EnvelopeState, default=EnvelopeState.SENT)
    sent_at = models.DateTimeField()
    handled_at = models.DateTimeField(null=True, blank=True)
    failure = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sender_id", "kind", "number", "version", "document_key"],
                name="document_sent_once",
            ),
            models.CheckConstraint(
                condition=~Q(sender_id=models.F("receiver_id")), name="document_crosses"
            ),
        ]
        indexes = [
            models.Index(fields=["receiver_id", "-id"], name="envelope_by_receiver"),
            models.Index(fields=["sender_id", "-id"], name="envelope_by_sender"),
            models.Index(fields=["document_key", "id"], name="envelope_by_subject"),
        ]
