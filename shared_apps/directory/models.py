"""Who exists, and what they make: the facts that are the same for everybody."""

from django.db import models

from kernel.entities import SharedEntity
from kernel.fields import EnumField
from shared_apps.directory.rules import OrganisationKind


class Organisation(SharedEntity):
    """A company known to the platform, whether or not it has joined.

    Where it has a tenant, that tenant's id is the same as this one's. gln is the GS1 location
    number documents speak of.
    """

    name = models.CharField(max_length=200)
    kind = EnumField(OrganisationKind, default=OrganisationKind.OTHER)
    gln = models.CharField(max_length=13, null=True, blank=True)  # noqa: DJ001  unique if given
    country = models.CharField(max_length=2, blank=True)  # ISO 3166-1 alpha-2
    region_code = models.CharField(max_length=20, blank=True)
    region_name = models.CharField(max_length=100, blank=True)
    is_public = models.BooleanField(default=True)  # others may find and invite it by its id

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["gln"], name="one_organisation_per_gln"),
        ]


class SharedProduct(SharedEntity):
    """A product as its brand owner names it; all tenants mean the same thing by its id."""

    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    item_number = models.CharField(max_length=60)
    gtin = models.CharField(max_length=14, null=True, blank=True)  # noqa: DJ001  unique if given
    name = models.CharField(max_length=300)
    base_unit = models.CharField(max_length=3, default="C62")  # UN/ECE Recommendation 20
    picture = models.CharField(max_length=32, blank=True, db_default="")  # digest, "" for none

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "item_number"], name="one_shared_product_per_item_number"
            ),
            # Checked at the end of a statement: one that swaps two GTINs may pass.
            models.UniqueConstraint(
                fields=["gtin"],
                name="one_shared_product_per_gtin",
                deferrable=models.Deferrable.IMMEDIATE,
            ),
        ]
