"""What customers are about to order from us, and what the mall tells them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.fields import AmountField, EnumField, QuantityField, positive
from tenant_apps.storefront.rules import CartKind, NewsKind


class Cart(Entity):
    """A cart, or a list to order from again; of one customer, mine or all its people's."""

    partner = models.ForeignKey(
        "partners.Partner", models.CASCADE, related_name="+", db_index=False
    )
    kind = EnumField(CartKind, default=CartKind.CART)
    name = models.CharField(max_length=100)
    owner_id = models.UUIDField(null=True, blank=True)  # identity.User
    owner_name = models.CharField(max_length=200, blank=True)
    is_shared = models.BooleanField(default=False)  # with the customer's other people
    by_seller = models.BooleanField(default=False)  # made by our people on its behalf
    revision = models.PositiveIntegerField(default=1)
    note = models.TextField(blank=True)
    changed_at = models.DateTimeField()
    last_order_id = models.UUIDField(null=True, blank=True)  # sales.SalesOrder

    class Meta:
        indexes = [models.Index(fields=["partner", "kind", "-id"], name="cart_by_partner")]


class CartLine(Entity):
    """One product in a cart; line_key is made by the client, so that repeating adds nothing."""

    cart = models.ForeignKey(Cart, models.CASCADE, related_name="lines", db_index=False)
    line_key = models.UUIDField()
    position = models.PositiveIntegerField()
    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+")
    quantity = QuantityField()  # of the unit
    unit = models.CharField(max_length=3)
    note = models.CharField(max_length=300, blank=True)
    is_parked = models.BooleanField(default=False)  # stays when the cart is ordered
    price_seen = AmountField(null=True, blank=True)  # per base unit, when somebody last saw it
    revision = models.PositiveIntegerField()  # of the cart, when the line was last changed
    changed_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cart", "line_key"], name="one_cart_line_per_key"),
            models.CheckConstraint(condition=positive("quantity"), name="cart_line_is_positive"),
        ]


class Staging(Entity):
    """Pasted or uploaded lines on their way into a cart; kept until all are in or given up.

    lines is what was typed, line by line: [[number, text, code, quantity, unit], …]; what it
    means is found anew whenever it is looked at. done has the numbers of what was added.
    """

    partner = models.ForeignKey("partners.Partner", models.CASCADE, related_name="+")
    owner_id = models.UUIDField(null=True, blank=True)
    by_seller = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True)  # a file's name; "" was pasted
    lines = models.JSONField(default=list)
    done = ArrayField(models.PositiveIntegerField(), default=list)


class NewsPost(Entity):
    """Something customers shall know: on the mall's home page while it is valid (MAL-05)."""

    kind = EnumField(NewsKind, default=NewsKind.NOTICE)
    title = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)  # the last day
    grade = models.CharField(max_length=20, blank=True)  # only for customers of this grade
    region_code = models.CharField(max_length=20, blank=True)
    is_pinned = models.BooleanField(default=False)
    published_by = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="news_ends_after_it_begins",
            )
        ]
