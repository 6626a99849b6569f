"""What can be bought, stored and sold."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kernel.entities import Entity
from kernel.fields import EnumField
from tenant_apps.catalog.rules import CodeScheme


class Category(Entity):
    """A node of the category tree: three levels and the series (PRD-06)."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    level = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="four_category_levels")
        ]


class Family(Entity):
    """Products that differ only in dimensions such as colour and size (PRD-02)."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    dimensions = ArrayField(models.CharField(max_length=40), default=list)


class Product(Entity):
    """One thing that is counted, with a code of its own; a variant where it has a family."""

    sku = models.CharField(max_length=60)
    sku_folded = models.CharField(max_length=120, unique=True)
    name = models.CharField(max_length=300)
    description = models.TextField(blank=True)
    specification = models.CharField(max_length=300, blank=True)
    category = models.ForeignKey(Category, models.PROTECT, null=True, blank=True, related_name="+")
    family = models.ForeignKey(
        Family, models.PROTECT, null=True, blank=True, related_name="variants"
    )
    attributes = models.JSONField(default=dict, blank=True)  # {"colour": "red"}
    base_unit = models.CharField(max_length=3, default="C62")  # UN/ECE Recommendation 20
    gtin = models.CharField(max_length=14, null=True, blank=True, unique=True)
    shared_product_id = models.UUIDField(null=True, blank=True, unique=True)
    brand_owner_id = models.UUIDField(null=True, blank=True)  # directory.Organisation
    item_number = models.CharField(max_length=60, blank=True)  # the brand owner's
    image_url = models.CharField(max_length=500, blank=True)
    tracks_lots = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["family", "attributes"],
                condition=Q(family__isnull=False),
                name="one_variant_per_combination",
            ),
            models.UniqueConstraint(
                fields=["brand_owner_id", "item_number"],
                condition=~Q(item_number=""),
                name="one_product_per_item_number",
            ),
        ]
        # Letters name products by item number, whoever's it is.
        indexes = [models.Index(fields=["item_number"], name="product_by_item_number")]


class Pack(Entity):
    """A unit the product is traded in: one of it is numerator/denominator base units (PRD-03)."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="packs", db_index=False)
    unit = models.CharField(max_length=3)
    name = models.CharField(max_length=60, blank=True)
    numerator = models.PositiveIntegerField()
    denominator = models.PositiveIntegerField(default=1)
    gtin = models.CharField(max_length=14, null=True, blank=True, unique=True)
    scenarios = ArrayField(models.CharField(max_length=20), default=list, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "unit"], name="one_pack_per_unit"),
            models.CheckConstraint(
                condition=Q(numerator__gt=0, denominator__gt=0), name="pack_converts"
            ),
        ]


class Code(Entity):
    """Another number that finds a product (PRD-21), possibly one partner's only."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="codes")
    pack = models.ForeignKey(Pack, models.CASCADE, null=True, blank=True, related_name="+")
    scheme = EnumField(CodeScheme)
    value = models.CharField(max_length=80)
    folded = models.CharField(max_length=160)
    partner_id = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "folded", "partner_id"],
                nulls_distinct=False,
                name="one_product_per_code",
            )
        ]
        indexes = [models.Index(fields=["folded"], name="code_by_value")]
