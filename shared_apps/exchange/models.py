"""The letters between tenants: each side may read them, neither may edit them."""

from django.db import models
from django.db.models import Q

from kernel.entities import SharedEntity
from kernel.fields import EnumField
from shared_apps.exchange.rules import EnvelopeState


class Envelope(SharedEntity):
    """One document on its way from one organisation to another.

    A trigger lets nothing change but its state, what went wrong, and when it was handled.
    """

    link_id = models.UUIDField()
    sender_id = models.UUIDField()  # directory.Organisation
    receiver_id = models.UUIDField()
    kind = models.CharField(max_length=60)
    number = models.CharField(max_length=60)
    version = models.PositiveIntegerField(default=1)
    document_key = models.UUIDField()  # what it is about: the order, the shipment, the return
    order_key = models.UUIDField()  # the trade it belongs to
    content = models.JSONField()
    xml = models.TextField(blank=True)  # as it came from a partner outside
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
            models.CheckConstraint(
                condition=Q(state="handled", handled_at__isnull=False)
                | (~Q(state="handled") & Q(handled_at=None)),
                name="handled_documents_say_when",
            ),
        ]
        indexes = [
            models.Index(fields=["receiver_id", "-id"], name="envelope_by_receiver"),
            models.Index(fields=["sender_id", "-id"], name="envelope_by_sender"),
            models.Index(fields=["order_key", "id"], name="envelope_by_order"),
            models.Index(fields=["document_key", "id"], name="envelope_by_subject"),
            models.Index(fields=["link_id", "kind", "number"], name="envelope_by_number"),
            models.Index(fields=["-id"], condition=~Q(state="handled"), name="envelope_open"),
        ]
