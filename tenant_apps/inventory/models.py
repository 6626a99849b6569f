"""The stock book."""

from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.fields import EnumField, QuantityField, finite, not_negative, positive
from tenant_apps.inventory.rules import DisplayMode, DocumentState, LocationKind, Reason


class Warehouse(Entity):
    """A building of ours; each company has at least one (INV-22)."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)
    region_code = models.CharField(max_length=20, blank=True)
    is_default = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"], condition=Q(is_default=True), name="one_default_warehouse"
            )
        ]


class Location(Entity):
    """A place goods can be: a shelf of ours, or the world outside.

    Suppliers, customers and the adjustment location are places too, so that every change of
    stock is a move from somewhere to somewhere and the whole book always sums to zero.
    """

    warehouse = models.ForeignKey(
        Warehouse, models.PROTECT, null=True, blank=True, related_name="locations"
    )
    code = models.CharField(max_length=40, unique=True)
    kind = EnumField(LocationKind)


class Lot(Entity):
    """Goods of one product that were made together."""

    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+", db_index=False)
    code = models.CharField(max_length=60)
    expires_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "code"], name="one_lot_per_code")]


class Move(Entity):
    """Goods went from one place to another. Append-only; undone only by the reverse move."""

    append_only = True

    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+", db_index=False)
    lot = models.ForeignKey(Lot, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Location, models.PROTECT, related_name="+")
    target = models.ForeignKey(Location, models.PROTECT, related_name="+")
    amount = QuantityField()
    reason = EnumField(Reason)
    reference = models.CharField(max_length=100)  # what caused it: "fulfilment.shipment:<id>"
    occurred_at = models.DateTimeField()
    actor = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=positive("amount"), name="move_is_positive"),
            models.CheckConstraint(condition=~Q(source=F("target")), name="move_goes_elsewhere"),
        ]
        indexes = [
            models.Index(fields=["product", "id"], name="move_by_product"),
            models.Index(fields=["occurred_at"], name="move_by_time"),
            models.Index(fields=["reference"], name="move_by_reference"),
        ]


class Balance(Entity):
    """What lies where, kept up to date with the moves; the row that is locked."""

    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+", db_index=False)
    location = models.ForeignKey(Location, models.PROTECT, related_name="+")
    lot = models.ForeignKey(Lot, models.PROTECT, null=True, blank=True, related_name="+")
    is_outside = models.BooleanField(default=False)  # as its location; the constraint needs it
    on_hand = QuantityField(default=0)
    held = QuantityField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["product", "location", "lot"],
                nulls_distinct=False,
                name="one_balance_per_place",
            ),
            models.CheckConstraint(
                condition=not_negative("held") & finite("on_hand"), name="balance_is_a_number"
            ),
            models.CheckConstraint(
                condition=Q(is_outside=True) | Q(on_hand__gte=F("held")),
                name="no_more_held_than_there_is",
            ),
        ]


class Hold(Entity):
    """A promise of stock: what is open of it lowers what is free.

    open = amount - taken - released. Rows stay, so that the past can be explained.
    """

    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+")
    location = models.ForeignKey(Location, models.PROTECT, related_name="+")
    lot = models.ForeignKey(Lot, models.PROTECT, null=True, blank=True, related_name="+")
    reference = models.CharField(max_length=100)
    amount = QuantityField()
    taken = QuantityField(default=0)
    released = QuantityField(default=0)
    expires_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "product", "location", "lot"],
                nulls_distinct=False,
                name="one_hold_per_reference",
            ),
            models.CheckConstraint(
                condition=positive("amount")
                & not_negative("taken")
                & not_negative("released")
                & Q(amount__gte=F("taken") + F("released")),
                name="hold_is_not_overdrawn",
            ),
        ]
        indexes = [
            models.Index(
                fields=["product", "location"],
                condition=Q(amount__gt=F("taken") + F("released")),
                name="open_hold_by_place",
            )
        ]


class CountSheet(Entity):
    """A stock count of one warehouse (INV-06)."""

    number = models.CharField(max_length=30, unique=True)
    warehouse = models.ForeignKey(Warehouse, models.PROTECT, related_name="+")
    state = EnumField(DocumentState, default=DocumentState.DRAFT)
    approved_by = models.CharField(max_length=200, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)


class CountLine(Entity):
    """What the book said and what was found."""

    sheet = models.ForeignKey(CountSheet, models.CASCADE, related_name="lines", db_index=False)
    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+")
    lot = models.ForeignKey(Lot, models.PROTECT, null=True, blank=True, related_name="+")
    expected = QuantityField()
    counted = QuantityField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sheet", "product", "lot"], nulls_distinct=False, name="counted_once"
            ),
            models.CheckConstraint(
                condition=Q(counted=None) | not_negative("counted"), name="count_is_not_negative"
            ),
        ]


class Transfer(Entity):
    """Goods on their way between two warehouses of ours."""

    number = models.CharField(max_length=30, unique=True)
    source = models.ForeignKey(Warehouse, models.PROTECT, related_name="+")
    target = models.ForeignKey(Warehouse, models.PROTECT, related_name="+")
    state = EnumField(DocumentState, default=DocumentState.DRAFT)
    shipped_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(source=F("target")), name="transfer_goes_elsewhere")
        ]


class TransferLine(Entity):
    """One product of a transfer."""

    transfer = models.ForeignKey(Transfer, models.CASCADE, related_name="lines")
    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+")
    quantity = QuantityField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=positive("quantity"), name="transfer_is_positive")
        ]


class StockMinimum(Entity):
    """How much of a product shall be free in a warehouse (INV-09); less is told (INV-12)."""

    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+", db_index=False)
    warehouse = models.ForeignKey(Warehouse, models.PROTECT, related_name="+")
    minimum = QuantityField()  # base units; 0 is none

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["product", "warehouse"], name="one_minimum_per_warehouse"
            ),
            models.CheckConstraint(
                condition=not_negative("minimum"), name="minimum_is_not_negative"
            ),
        ]


class StockDisplay(Entity):
    """How exactly a group of customers is shown our stock (MAL-04); grade "" is for all others."""

    grade = models.CharField(max_length=20, blank=True, unique=True)
    mode = EnumField(DisplayMode, default=DisplayMode.EXACT)
    plenty_from = QuantityField(default=10)  # base units; from here on there is plenty

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=positive("plenty_from"), name="plenty_is_more_than_nothing"
            )
        ]
