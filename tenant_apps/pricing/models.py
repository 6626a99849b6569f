"""What things cost, for whom, from when to when."""

from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.fields import AmountField, QuantityField, not_negative


class PriceList(Entity):
    """A list of prices in one currency, for everybody or for the partners assigned to it.

    Where several lists know a price, the highest priority decides (PRC-01, PRC-05).
    """

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    currency = models.CharField(max_length=3)
    priority = models.IntegerField(default=0)
    is_general = models.BooleanField(default=False)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)  # the last day

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None)
                | Q(valid_until=None)
                | Q(valid_until__gte=F("valid_from")),
                name="price_list_ends_after_it_begins",
            )
        ]


class ListAssignment(Entity):
    """This partner may buy from this list; a list with one partner is its own (PRC-03)."""

    price_list = models.ForeignKey(PriceList, models.CASCADE, related_name="assignments")
    partner = models.ForeignKey(
        "partners.Partner", models.CASCADE, related_name="+", db_index=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partner", "price_list"], name="partner_assigned_once")
        ]


class Price(Entity):
    """The price of one base unit, from a day and a quantity on."""

    price_list = models.ForeignKey(PriceList, models.CASCADE, related_name="prices")
    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+", db_index=False)
    min_quantity = QuantityField(default=0)
    amount = AmountField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)  # the last day

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=not_negative("amount") & not_negative("min_quantity"),
                name="price_is_a_number",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="price_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["product", "price_list", "valid_from", "min_quantity"],
                name="one_price_per_day_and_break",
            ),
        ]
