"""The company whose books these are, and the organisations it consists of."""

from django.db import models
from django.db.models import Q

from kernel.entities import Entity
from kernel.fields import EnumField
from tenant_apps.organisation.rules import CODE, FACTS, Rounding, missing_facts


class Company(Entity):
    """One row: what holds for the whole company."""

    singleton = models.BooleanField(default=True, unique=True, editable=False)
    name = models.CharField(max_length=200)
    currency = models.CharField(max_length=3)
    zone = models.CharField(max_length=60, default="UTC")
    rounding = EnumField(Rounding, default=Rounding.LINE_MINOR)
    # How it looks to its people and customers (MAL-01); empty is the product's own look.
    display_name = models.CharField(max_length=60, blank=True)
    mall_title = models.CharField(max_length=100, blank=True)
    brand_colour = models.CharField(max_length=7, blank=True)  # "#1d4ed8"
    logo_id = models.UUIDField(null=True, blank=True)  # attachments.Attachment

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(singleton=True), name="one_company")]


class OrganisationUnit(Entity):
    """One organisation of the company: the root, or one below another (ORG-02).

    The code says where it stands: 001.002 is below 001.
    """

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    legal_name = models.CharField(max_length=200, blank=True)
    tax_number = models.CharField(max_length=40, blank=True)
    address = models.CharField(max_length=300, blank=True)
    contact = models.CharField(max_length=100, blank=True)
    phone = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["parent"],
                condition=Q(parent=None),
                nulls_distinct=False,
                name="one_root_organisation",
            ),
            models.CheckConstraint(
                condition=Q(code__regex=f"^{CODE}$"), name="organisation_code_is_digits_and_levels"
            ),
            models.CheckConstraint(
                condition=Q(parent=None, code__regex="^[0-9]+$")
                | Q(parent__isnull=False, code__contains="."),
                name="only_the_root_has_no_organisation_above",
            ),
        ]

    @property
    def missing(self) -> tuple[str, ...]:
        """Which of its facts are still empty."""
        return missing_facts({name: getattr(self, name) for name in FACTS})
