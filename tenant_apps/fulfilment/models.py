"""Goods that leave, and goods that come in."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.errors import WrongState
from kernel.fields import EnumField, QuantityField, not_negative, positive
from tenant_apps.fulfilment.rules import (
    RECEIPT_NEXT,
    SHIPMENT_NEXT,
    ReceiptState,
    ShipmentState,
)


class Shipment(Entity):
    """A delivery note: goods for one partner from one warehouse (FUL-01)."""

    number = models.CharField(max_length=60, unique=True)
    shipment_key = models.UUIDField(unique=True)  # the same in the partner's receipt
    reference = models.CharField(max_length=100)  # "sales.order:<id>", "returns.return:<id>"
    partner = models.ForeignKey("partners.Partner", models.PROTECT, related_name="+")
    link_id = models.UUIDField(null=True, blank=True)
    warehouse = models.ForeignKey("inventory.Warehouse", models.PROTECT, related_name="+")
    state = EnumField(ShipmentState, default=ShipmentState.DRAFT)
    order_key = models.UUIDField()
    order_number = models.CharField(max_length=60, blank=True)
    return_key = models.UUIDField(null=True, blank=True)
    is_return = models.BooleanField(default=False)
    carrier = models.CharField(max_length=60, blank=True)
    tracking_number = models.CharField(max_length=80, blank=True)
    dispatched_at = models.DateTimeField(null=True, blank=True)
    deliver_to = models.JSONField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)  # promised, or at least wished

    class Meta:
        indexes = [
            models.Index(fields=["reference"], name="shipment_by_reference"),
            models.Index(fields=["state", "id"], name="shipment_by_state"),
            models.Index(fields=["order_key"], name="shipment_by_order"),
            models.Index(
                fields=["return_key"],
                condition=Q(return_key__isnull=False),
                name="shipment_by_return",
            ),
        ]

    def go(self, state: ShipmentState) -> None:
        """Move on to a state, or raise WrongState."""
        if state not in SHIPMENT_NEXT[ShipmentState(self.state)]:
            raise WrongState(subject=f"Shipment {self.number}", state=self.state, action=state)
        self.state = state


class ShipmentLine(Entity):
    """One product of a shipment, in base units; lots are those that were really taken."""

    shipment = models.ForeignKey(Shipment, models.CASCADE, related_name="lines")
    shipment_line_key = models.UUIDField(unique=True)
    line_key = models.UUIDField()
    reference = models.CharField(max_length=100)  # whose hold is taken: "sales.line:<id>"
    position = models.PositiveIntegerField()
    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+")
    quantity = QuantityField()
    picked = QuantityField(default=0)  # taken from the shelf so far
    lots = models.JSONField(default=list)  # exchange.documents.Lot

    class Meta:
        constraints = [
            models.CheckConstraint(condition=positive("quantity"), name="shipment_is_positive"),
            models.CheckConstraint(
                condition=not_negative("picked") & Q(picked__lte=F("quantity")),
                name="no_more_picked_than_asked",
            ),
        ]


class Receipt(Entity):
    """Goods on their way to us, and what has come in of them (INV-17)."""

    number = models.CharField(max_length=60, unique=True)
    shipment_key = models.UUIDField(unique=True)
    reference = models.CharField(max_length=100, blank=True)  # "purchasing.order:<id>"
    partner = models.ForeignKey("partners.Partner", models.PROTECT, related_name="+")
    link_id = models.UUIDField(null=True, blank=True)
    warehouse = models.ForeignKey(
        "inventory.Warehouse", models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = EnumField(ReceiptState, default=ReceiptState.EXPECTED)
    order_key = models.UUIDField()
    order_number = models.CharField(max_length=60, blank=True)
    is_return = models.BooleanField(default=False)
    return_key = models.UUIDField(null=True, blank=True)
    despatch_number = models.CharField(max_length=60, blank=True)
    carrier = models.CharField(max_length=60, blank=True)
    tracking_number = models.CharField(max_length=80, blank=True)
    dispatched_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    rounds = models.PositiveIntegerField(default=0)  # in how many goes it came in

    class Meta:
        indexes = [
            models.Index(fields=["reference"], name="receipt_by_reference"),
            models.Index(fields=["state", "id"], name="receipt_by_state"),
            models.Index(fields=["order_key"], name="receipt_by_order"),
            models.Index(
                fields=["return_key"],
                condition=Q(return_key__isnull=False),
                name="receipt_by_return",
            ),
        ]

    def go(self, state: ReceiptState) -> None:
        """Move on to a state, or raise WrongState."""
        if state not in RECEIPT_NEXT[ReceiptState(self.state)]:
            raise WrongState(subject=f"Receipt {self.number}", state=self.state, action=state)
        self.state = state


class ReceiptLine(Entity):
    """One line of it, in base units.

    advised + over - received - rejected - missing is still on its way.
    """

    receipt = models.ForeignKey(Receipt, models.CASCADE, related_name="lines")
    shipment_line_key = models.UUIDField(unique=True)
    line_key = models.UUIDField()
    position = models.PositiveIntegerField()
    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+")
    advised = QuantityField()
    received = QuantityField(default=0)
    rejected = QuantityField(default=0)
    over = QuantityField(default=0)  # came in beyond what was advised, and was kept
    missing = QuantityField(default=0)  # will not come any more
    reason = models.TextField(blank=True)
    lots = models.JSONField(default=list)  # exchange.documents.Lot, as advised

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=positive("advised")
                & not_negative("received")
                & not_negative("rejected")
                & not_negative("over")
                & not_negative("missing")
                & Q(received__gte=F("over"))
                & Q(advised__gte=F("received") + F("rejected") + F("missing") - F("over")),
                name="no_more_received_than_advised",
            )
        ]
        indexes = [models.Index(fields=["line_key"], name="receipt_line_by_key")]

    @property
    def open(self) -> Decimal:
        """What is still on its way."""
        return self.advised + self.over - self.received - self.rejected - self.missing
