"""The window: what companies show, to whom, and who has looked."""

import uuid6
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kernel.entities import SharedEntity
from kernel.fields import EnumField, QuantityField, finite
from shared_apps.visibility.rules import Data


class StockOnShow(models.Model):
    """What a company has of a product in one warehouse, for those it lets look.

    Written by the transaction that moves the goods; never cost, never customers.
    """

    pk = models.CompositePrimaryKey("organisation_id", "product_id", "warehouse_id")
    organisation = models.ForeignKey(
        "directory.Organisation", models.PROTECT, related_name="+", db_index=False
    )
    product = models.ForeignKey(
        "directory.SharedProduct", models.PROTECT, related_name="+", db_index=False
    )
    warehouse_id = models.UUIDField()
    warehouse_name = models.CharField(max_length=100)
    region_code = models.CharField(max_length=20, blank=True)
    on_hand = QuantityField()
    held = QuantityField()
    changed_at = models.DateTimeField()
    version = models.BigIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=finite("on_hand") & finite("held"), name="stock_on_show_is_a_number"
            )
        ]
        indexes = [
            models.Index(fields=["product", "organisation"], name="stock_on_show_by_product")
        ]


class SalesOnShow(models.Model):
    """What a company has sold of a product in a region in one month."""

    pk = models.CompositePrimaryKey("organisation_id", "product_id", "region_code", "month")
    organisation = models.ForeignKey(
        "directory.Organisation", models.PROTECT, related_name="+", db_index=False
    )
    product = models.ForeignKey(
        "directory.SharedProduct", models.PROTECT, related_name="+", db_index=False
    )
    region_code = models.CharField(max_length=20, blank=True)
    month = models.DateField()  # its first day
    quantity = QuantityField()
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=finite("quantity"), name="sales_on_show_is_a_number"),
            models.CheckConstraint(condition=Q(month__day=1), name="month_is_its_first_day"),
        ]
        indexes = [
            models.Index(fields=["product", "organisation"], name="sales_on_show_by_product")
        ]


class VisibilityGrant(SharedEntity):
    """A company lets another look through the window (VIS-02). Rows stay as history.

    Without products and brands it covers the viewer's own brands, and nothing else. It holds
    as long as every link between the two that there was when it was given.
    """

    owner = models.ForeignKey("directory.Organisation", models.PROTECT, related_name="+")
    viewer = models.ForeignKey(
        "directory.Organisation", models.PROTECT, related_name="+", db_index=False
    )
    level = models.PositiveSmallIntegerField()
    data = EnumField(Data, default=Data.STOCK)
    products = ArrayField(models.UUIDField(), null=True, blank=True)  # shared products
    brands = ArrayField(models.UUIDField(), null=True, blank=True)  # owners of shared products
    link_ids = ArrayField(models.UUIDField())
    granted_at = models.DateTimeField()
    granted_by = models.CharField(max_length=200)
    valid_until = models.DateTimeField(null=True, blank=True)
    purpose = models.CharField(max_length=200, blank=True)  # what for, in the owner's words
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(owner=F("viewer")), name="grant_is_to_another"),
            models.CheckConstraint(
                condition=Q(level__range=(0, 5)),
                name="grant_has_a_level",
            ),
            models.CheckConstraint(
                condition=~Q(data="sales") | Q(level=5),
                name="sales_are_shown_at_the_top_level",
            ),
        ]
        indexes = [
            models.Index(
                fields=["viewer"], condition=Q(revoked_at=None), name="open_grant_by_viewer"
            )
        ]


class AccessLog(models.Model):
    """One look of one company at another's data, for its owner to read (decision 11).

    The owner comes first in the key, so that one index finds a log and keeps its lines apart:
    a look at five hundred companies writes five hundred of them.
    """

    append_only = True

    pk = models.CompositePrimaryKey("owner_id", "id")
    id = models.UUIDField(default=uuid6.uuid7, editable=False)
    owner = models.ForeignKey(
        "directory.Organisation",
        models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,  # the grants have checked that it exists
    )
    viewer = models.ForeignKey(
        "directory.Organisation",
        models.PROTECT,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    at = models.DateTimeField()
    what = EnumField(Data)  # stock or sales
    level = models.PositiveSmallIntegerField()  # the highest that was used
    rows = models.PositiveIntegerField()  # products seen
    products = ArrayField(models.UUIDField())  # which, as far as they fit
    user = models.CharField(max_length=200)
