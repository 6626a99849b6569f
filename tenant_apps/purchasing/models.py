"""What we have asked our suppliers for."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.errors import WrongState
from kernel.fields import (
    AmountField,
    EnumField,
    MoneyOf,
    QuantityField,
    ShareField,
    not_negative,
)
from tenant_apps.purchasing.rules import NEXT, PurchaseState


class PurchaseOrder(Entity):
    """An order of ours to a supplier (INV-16, INV-18)."""

    number = models.CharField(max_length=60, unique=True)
    order_key = models.UUIDField(unique=True)  # the same in the supplier's sales order
    supplier = models.ForeignKey(
        "partners.Partner", models.PROTECT, related_name="+", db_index=False
    )
    supplier_number = models.CharField(max_length=60, blank=True)
    link_id = models.UUIDField(null=True, blank=True)
    state = EnumField(PurchaseState, default=PurchaseState.DRAFT)
    currency = models.CharField(max_length=3)
    total_amount = AmountField(default=0)
    version = models.PositiveIntegerField(default=1)  # of what we have asked
    response_version = models.PositiveIntegerField(default=0)  # of what we were answered
    accepted_version = models.PositiveIntegerField(
        default=0
    )  # of an answer: the last one agreed to
    reference = models.CharField(max_length=100, blank=True)  # why: "sales.order:<id>"
    placed_by = models.CharField(max_length=200)
    placed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    requested_on = models.DateField(null=True, blank=True)
    deliver_to = models.JSONField(null=True, blank=True)
    note = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    reason_zh = models.TextField(blank=True)  # the same in Chinese, where a program wrote it

    total = MoneyOf("total_amount")

    class Meta:
        indexes = [
            models.Index(fields=["state", "id"], name="purchase_by_state"),
            models.Index(fields=["supplier", "id"], name="purchase_by_supplier"),
            models.Index(fields=["reference"], name="purchase_by_reference"),
        ]

    def go(self, state: PurchaseState) -> None:
        """Move on to a state, or raise WrongState."""
        if state != self.state and state not in NEXT[PurchaseState(self.state)]:
            raise WrongState(
                subject=f"Purchase order {self.number}", state=self.state, action=state
            )
        self.state = state


class PurchaseOrderLine(Entity):
    """One product we have asked for.

    All quantities are base units: confirmed is what the supplier promised, advised what it
    sent; advised + over - received - rejected - missing is on its way.
    """

    order = models.ForeignKey(PurchaseOrder, models.CASCADE, related_name="lines", db_index=False)
    line_key = models.UUIDField(unique=True)  # the same in the supplier's sales order
    position = models.PositiveIntegerField()
    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+")
    quantity = QuantityField()
    order_quantity = QuantityField()
    order_unit = models.CharField(max_length=3)
    unit_price_amount = AmountField(null=True, blank=True)  # None until the supplier says
    discount_share = ShareField(default=0)
    status = models.CharField(max_length=20, blank=True)  # as the supplier answered
    confirmed = QuantityField(default=0)
    advised = QuantityField(default=0)
    received = QuantityField(default=0)
    rejected = QuantityField(default=0)
    over = QuantityField(default=0)  # received beyond what was advised
    missing = QuantityField(default=0)  # advised, and will not come
    returned = QuantityField(default=0)
    promised_on = models.DateField(null=True, blank=True)
    source_reference = models.CharField(max_length=100, blank=True)  # "sales.line:<id>"
    # How many of our base units one of the supplier's is, as its last answer was understood.
    supplier_numerator = models.PositiveBigIntegerField(default=1)
    supplier_denominator = models.PositiveBigIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=not_negative("quantity"), name="purchase_is_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(advised__gte=F("received") + F("rejected") + F("missing") - F("over"))
                & Q(received__gte=F("returned"))
                & not_negative("received")
                & not_negative("over")
                & not_negative("missing")
                & not_negative("rejected")
                & not_negative("returned")
                & not_negative("confirmed"),
                name="purchase_receives_what_was_advised",
            ),
            models.UniqueConstraint(
                fields=["order", "position"], name="one_purchase_line_per_position"
            ),
        ]
        indexes = [models.Index(fields=["source_reference"], name="purchase_line_by_source")]

    @property
    def coming(self) -> Decimal:
        """What is on its way to us."""
        return self.advised + self.over - self.received - self.rejected - self.missing
