"""What things cost, for whom, from when to when."""

from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.fields import AmountField, EnumField, QuantityField, ShareField, finite, not_negative
from tenant_apps.pricing.rules import PLACES, Layer, PriceKind, Strategy

_AMOUNT = PriceKind.AMOUNT.value
_TOLD = Q(kind=_AMOUNT, base="", amount__gte=0) | (
    ~Q(kind=_AMOUNT) & ~Q(base="")
)  # so much, or something off another layer


class PriceSettings(Entity):
    """How the company finds its prices; one row at most, none means the defaults (PRC-05)."""

    strategy = EnumField(Strategy, default=Strategy.PRIORITY)


class PriceList(Entity):
    """A list of prices in one currency: for everybody, for the partners assigned to it, and

    for those whom ``who`` describes (PRC-02, PRC-04, PRC-12). Where several lists know a
    price, the highest priority decides, then the later layer (PRC-01, PRC-05, PRC-07).
    """

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    currency = models.CharField(max_length=3)
    priority = models.IntegerField(default=0)
    is_general = models.BooleanField(default=False)
    layer = EnumField(Layer, default=Layer.LIST)
    who = models.JSONField(default=dict, blank=True)  # partners.rules.Who; {}: nobody more
    is_exclusive = models.BooleanField(default=False)  # no other list's prices beside it
    decimals = models.PositiveSmallIntegerField(default=PLACES)  # of prices off another layer
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)  # the last day

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None)
                | Q(valid_until=None)
                | Q(valid_until__gte=F("valid_from")),
                name="price_list_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(decimals__lte=PLACES), name="price_list_has_up_to_six_decimals"
            ),
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


class Told(Entity):
    """How a price of a list is told, whatever it is about."""

    price_list = models.ForeignKey(PriceList, models.CASCADE, related_name="%(class)ss")
    min_quantity = QuantityField(default=0)
    amount = AmountField()  # of one base unit, or what is taken off: a share or an amount
    kind = EnumField(PriceKind, default=PriceKind.AMOUNT)
    base = models.CharField(max_length=20, blank=True)  # rules.Layer it is taken off
    unit = models.CharField(max_length=3, blank=True)  # only what is ordered in this pack
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)  # the last day

    class Meta:
        abstract = True


class Price(Told):
    """The price of one base unit of a product, from a day and a quantity on."""

    product = models.ForeignKey("catalog.Product", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=finite("amount") & _TOLD & not_negative("min_quantity"),
                name="price_is_a_number",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="price_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["product", "price_list", "valid_from", "min_quantity", "unit"],
                name="one_price_per_day_and_break",
            ),
        ]


class ScopedPrice(Told):
    """The price of all products of a category or brand, or of all there are (PRC-02).

    A list's price of the product itself goes before it, then the deepest category, then the
    brand. Nothing is written per product: what is added later is priced at once.
    """

    category = models.ForeignKey(
        "catalog.Category", models.PROTECT, null=True, blank=True, related_name="+"
    )
    brand_owner_id = models.UUIDField(null=True, blank=True)  # both none: everything

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=finite("amount") & _TOLD & not_negative("min_quantity"),
                name="scoped_price_is_a_number",
            ),
            models.CheckConstraint(
                condition=Q(category=None) | Q(brand_owner_id=None),
                name="scoped_price_is_about_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="scoped_price_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=[
                    "price_list",
                    "category",
                    "brand_owner_id",
                    "valid_from",
                    "min_quantity",
                    "unit",
                ],
                nulls_distinct=False,
                name="one_scoped_price_per_day_and_break",
            ),
        ]


class PriceChange(Entity):
    """That a product's price was entered, changed or taken away, by whom (PRC-18)."""

    append_only = True

    product = models.ForeignKey("catalog.Product", models.CASCADE, related_name="+", db_index=False)
    price_list = models.ForeignKey(PriceList, models.CASCADE, related_name="+", db_index=False)
    min_quantity = QuantityField(default=0)
    unit = models.CharField(max_length=3, blank=True)
    valid_from = models.DateField()
    old_amount = AmountField(null=True)  # none: nothing stood there
    new_amount = AmountField(null=True)  # none: it was taken away
    actor = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["product", "-id"], name="price_change_by_product")]


class PriceTerm(Entity):
    """What we, or a supplier, demand of our sales prices (PRC-08 to PRC-11); see rules.Term.

    A supplier's terms came over the link and are locked: only its next letter changes them.
    """

    link_id = models.UUIDField(null=True, blank=True)  # network.Link; none: our own
    product = models.ForeignKey(
        "catalog.Product", models.CASCADE, null=True, blank=True, related_name="+", db_index=False
    )
    category = models.ForeignKey(
        "catalog.Category", models.CASCADE, null=True, blank=True, related_name="+", db_index=False
    )
    brand_owner_id = models.UUIDField(null=True, blank=True)
    who = models.JSONField(default=dict, blank=True)  # partners.rules.Who; {}: everybody
    currency = models.CharField(max_length=3)
    guide = AmountField(null=True, blank=True)
    down = ShareField(null=True, blank=True)
    up = ShareField(null=True, blank=True)
    floor = AmountField(null=True, blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)  # the last day

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(
                    (Q(guide=None) | not_negative("guide"))
                    & (Q(floor=None) | not_negative("floor"))
                    & (Q(down=None, up=None) | Q(down__gte=0, down__lte=1, up__gte=0, up__lte=9))
                ),
                name="price_term_is_a_number",
            ),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="price_term_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=[
                    "link_id",
                    "product",
                    "category",
                    "brand_owner_id",
                    "who",
                    "currency",
                    "valid_from",
                ],
                nulls_distinct=False,
                name="one_price_term_per_day",
            ),
        ]
