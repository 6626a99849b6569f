"""What our customers have asked us for."""

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
    positive,
)
from tenant_apps.sales.rules import NEXT, OrderState


class SalesOrder(Entity):
    """A customer's order to us."""

    number = models.CharField(max_length=60, unique=True)
    order_key = models.UUIDField(unique=True)  # the same in the customer's purchase order
    customer = models.ForeignKey(
        "partners.Partner", models.PROTECT, related_name="+", db_index=False
    )
    customer_reference = models.CharField(max_length=60, blank=True)
    link_id = models.UUIDField(null=True, blank=True)
    state = EnumField(OrderState, default=OrderState.DRAFT)
    currency = models.CharField(max_length=3)
    total_amount = AmountField(default=0)
    version = models.PositiveIntegerField(default=1)  # of what we have answered
    customer_version = models.PositiveIntegerField(default=1)  # of what we were asked
    placed_by = models.CharField(max_length=200)
    on_behalf = models.BooleanField(default=False)  # by a person of ours, for the customer
    placed_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    shipped_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)  # closed, cancelled or rejected
    requested_on = models.DateField(null=True, blank=True)
    promised_on = models.DateField(null=True, blank=True)
    warehouse = models.ForeignKey(
        "inventory.Warehouse", models.PROTECT, null=True, blank=True, related_name="+"
    )
    deliver_to = models.JSONField(null=True, blank=True)  # exchange.documents.Address
    note = models.TextField(blank=True)
    reason = models.TextField(blank=True)  # why it was rejected or cancelled
    waits = models.BooleanField(default=False)  # taken, with nothing to promise of it as yet
    advices = models.JSONField(default=list)  # numbers of the receipt advices that are counted

    total = MoneyOf("total_amount")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "customer_reference"],
                condition=~Q(customer_reference=""),
                name="customer_order_taken_once",
            ),
        ]
        # A foreign key that another index or constraint begins with needs none of its own.
        indexes = [
            models.Index(fields=["state", "id"], name="order_by_state"),
            models.Index(
                fields=["submitted_at"],
                include=["customer", "state", "currency", "total_amount"],
                name="order_by_day",
            ),
            models.Index(fields=["customer", "id"], name="order_by_customer"),
        ]

    def go(self, state: OrderState) -> None:
        """Move on to a state, or raise WrongState."""
        if state not in NEXT[OrderState(self.state)]:
            raise WrongState(subject=f"Sales order {self.number}", state=self.state, action=state)
        self.state = state


class SalesOrderLine(Entity):
    """One product on an order, at the price it was quoted.

    All quantities are base units: cancelled is what we or the customer gave up, confirmed
    what we promised, shipping what shipments have asked for, shipped what has left; received,
    rejected and missing is what the customer says has become of it.
    """

    order = models.ForeignKey(SalesOrder, models.CASCADE, related_name="lines", db_index=False)
    line_key = models.UUIDField(unique=True)  # the same in the customer's purchase order
    position = models.PositiveIntegerField()
    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+")
    quantity = QuantityField()
    order_quantity = QuantityField()
    order_unit = models.CharField(max_length=3)
    unit_price_amount = AmountField()
    discount_share = ShareField(default=0)
    total_amount = AmountField()
    confirmed = QuantityField(default=0)
    shipping = QuantityField(default=0)
    shipped = QuantityField(default=0)
    received = QuantityField(default=0)
    rejected = QuantityField(default=0)
    missing = QuantityField(default=0)
    returned = QuantityField(default=0)
    cancelled = QuantityField(default=0)
    price_trail = models.JSONField(default=list)  # pricing.rules.Adjustment: "why this price?"

    class Meta:
        constraints = [
            models.CheckConstraint(condition=positive("quantity"), name="order_line_is_positive"),
            models.CheckConstraint(
                condition=Q(quantity__gte=F("confirmed") + F("cancelled"))
                & Q(confirmed__gte=F("shipping"))
                & Q(shipping__gte=F("shipped"))
                & Q(shipped__gte=F("returned"))
                & not_negative("returned")
                & not_negative("cancelled")
                & not_negative("received")
                & not_negative("rejected")
                & not_negative("missing"),
                name="line_ships_what_it_promised",
            ),
            models.UniqueConstraint(fields=["order", "position"], name="one_line_per_position"),
        ]

    @property
    def open(self) -> Decimal:
        """What the customer still waits to hear about."""
        return self.quantity - self.confirmed - self.cancelled
