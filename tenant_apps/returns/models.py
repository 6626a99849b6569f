"""Goods that go back along the way they came."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.errors import WrongState
from kernel.fields import EnumField, QuantityField, not_negative, positive
from tenant_apps.returns.rules import NEXT, ReturnState, Side


class ReturnOrder(Entity):
    """An agreement that goods of one order go back; both sides keep one each (RMA-02)."""

    number = models.CharField(max_length=60, unique=True)
    partner_number = models.CharField(max_length=60, blank=True)  # what the other side calls it
    return_key = models.UUIDField(unique=True)  # the same on both sides
    side = EnumField(Side)
    partner = models.ForeignKey("partners.Partner", models.PROTECT, related_name="+")
    link_id = models.UUIDField(null=True, blank=True)
    order_key = models.UUIDField()
    order_number = models.CharField(max_length=60, blank=True)  # ours, of the order
    state = EnumField(ReturnState)
    version = models.PositiveIntegerField(default=1)  # of what has been agreed
    reason = models.TextField(blank=True)
    answer = models.TextField(blank=True)  # why it was refused or called off
    requested_by = models.CharField(max_length=200)
    instructed_at = models.DateTimeField(null=True, blank=True)
    dispatched_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    advices = models.JSONField(default=list)  # numbers of the receipt advices that are counted

    class Meta:
        indexes = [
            models.Index(fields=["order_key"], name="return_by_order"),
            models.Index(fields=["state", "id"], name="return_by_state"),
        ]

    def go(self, state: ReturnState) -> None:
        """Move on to a state, or raise WrongState."""
        if state not in NEXT[ReturnState(self.state)]:
            raise WrongState(subject=f"Return {self.number}", state=self.state, action=state)
        self.state = state


class ReturnLine(Entity):
    """How much of one order line goes back, in base units.

    asked is what the customer wanted to give back, quantity what was agreed of it, maybe nothing;
    dispatched has left the customer; received is back in the seller's stock, rejected is not.
    """

    order = models.ForeignKey(ReturnOrder, models.CASCADE, related_name="lines", db_index=False)
    return_line_key = models.UUIDField(unique=True)  # the same on both sides
    line_key = models.UUIDField()  # of the order line
    position = models.PositiveIntegerField()
    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+")
    asked = QuantityField()
    quantity = QuantityField()
    dispatched = QuantityField(default=0)
    received = QuantityField(default=0)
    rejected = QuantityField(default=0)
    lot_code = models.CharField(max_length=60, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "line_key"], name="returned_once_per_return"),
            models.CheckConstraint(
                condition=positive("asked")
                & not_negative("quantity")
                & Q(quantity__lte=F("asked")),
                name="return_is_of_what_was_asked",
            ),
            models.CheckConstraint(
                condition=Q(quantity__gte=F("dispatched"))
                & Q(dispatched__gte=F("received") + F("rejected"))
                & not_negative("dispatched")
                & not_negative("received")
                & not_negative("rejected"),
                name="no_more_comes_back_than_was_agreed",
            ),
        ]
        indexes = [models.Index(fields=["line_key"], name="return_line_by_key")]

    @property
    def open(self) -> Decimal:
        """What has not left the customer yet."""
        return self.quantity - self.dispatched
