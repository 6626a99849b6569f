"""What can be bought, stored and sold."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.fields import EnumField, QuantityField, not_negative
from tenant_apps.catalog.rules import CATEGORY_LEVELS, Audience, CodeScheme, ListingEffect


class Category(Entity):
    """A node of the category tree: three levels and the series (PRD-06)."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    level = models.PositiveSmallIntegerField(default=1)
    position = models.PositiveIntegerField(default=0)  # among its sisters (MAL-19)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(level__range=(1, CATEGORY_LEVELS)), name="four_category_levels"
            )
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
    category = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
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
    offered_from = models.DateField(null=True, blank=True)  # a launch (PRD-22); None: at once
    minimum_quantity = QuantityField(default=0)  # of one order, in base units
    multiple_quantity = QuantityField(default=0)  # 0: any quantity may be ordered

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
            models.CheckConstraint(
                condition=not_negative("minimum_quantity") & not_negative("multiple_quantity"),
                name="product_is_ordered_in_quantities",
            ),
        ]
        # Letters name products by item number, whoever's it is.
        indexes = [
            models.Index(fields=["item_number"], name="product_by_item_number"),
            models.Index(fields=["category", "-id"], name="product_by_category"),
        ]


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
        # Found whole, and by its beginning.
        indexes = [
            models.Index(fields=["folded"], name="code_by_value", opclasses=["varchar_pattern_ops"])
        ]


class SearchEntry(Entity):
    """The terms a product is found by; written with the product, in a table of its own so that

    reading products does not drag them along.
    """

    product = models.OneToOneField(Product, models.CASCADE, related_name="search_entry")
    terms = SearchVectorField()

    class Meta:
        indexes = [GinIndex(fields=["terms"], name="product_by_term", fastupdate=False)]


class ListingRule(Entity):
    """To whom a product, a category or a brand is offered (PRD-13, PRD-14)."""

    effect = EnumField(ListingEffect)
    product = models.ForeignKey(
        Product, models.CASCADE, null=True, blank=True, related_name="listing_rules"
    )
    category = models.ForeignKey(
        Category, models.CASCADE, null=True, blank=True, related_name="listing_rules"
    )
    brand_owner_id = models.UUIDField(null=True, blank=True)
    partner = models.ForeignKey(
        "partners.Partner", models.CASCADE, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(max_length=20, blank=True)
    grade = models.CharField(max_length=20, blank=True)
    sales_area = models.CharField(max_length=100, blank=True)
    region_code = models.CharField(max_length=20, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)  # the last day
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(product__isnull=False, category=None, brand_owner_id=None)
                | Q(product=None, category__isnull=False, brand_owner_id=None)
                | Q(product=None, category=None, brand_owner_id__isnull=False),
                name="listing_rule_is_about_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(valid_from=None)
                | Q(valid_until=None)
                | Q(valid_until__gte=F("valid_from")),
                name="listing_rule_ends_after_it_begins",
            ),
        ]

    @property
    def audience(self) -> Audience:
        """Which customers it means."""
        return Audience(
            partner_id=self.partner_id,
            kind=self.kind,
            grade=self.grade,
            sales_area=self.sales_area,
            region_code=self.region_code,
        )


class QualityReport(Entity):
    """A quality report of a product, or of all variants of one, perhaps of one lot (PRD-23)."""

    product = models.ForeignKey(Product, models.PROTECT, null=True, blank=True, related_name="+")
    family = models.ForeignKey(Family, models.PROTECT, null=True, blank=True, related_name="+")
    lot = models.CharField(max_length=60, blank=True)  # the number or batch, as on the goods
    issued_on = models.DateField(null=True, blank=True)
    filed_by = models.CharField(max_length=200)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(product__isnull=False, family=None)
                | Q(product=None, family__isnull=False),
                name="report_is_about_a_product_or_a_family",
            ),
        ]
