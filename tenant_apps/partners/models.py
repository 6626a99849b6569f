"""Whom we trade with, as we see them."""

from django.db import models
from django.db.models import Q

from kernel.entities import Entity
from kernel.fields import EnumField
from tenant_apps.partners.rules import TIERS_MAX, PartnerKind, PartnerState, Scenario


class Partner(Entity):
    """A customer or supplier of ours, with or without a tenant of its own (TEN-02, PTR-01)."""

    number = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    kind = EnumField(PartnerKind, default=PartnerKind.DEALER)
    is_customer = models.BooleanField(default=True)
    is_supplier = models.BooleanField(default=False)
    link_id = models.UUIDField(null=True, blank=True)  # network.Link while it is active
    organisation_id = models.UUIDField(null=True, blank=True)  # directory.Organisation
    currency = models.CharField(max_length=3)
    region_code = models.CharField(max_length=20, blank=True)
    sales_area = models.CharField(max_length=100, blank=True)
    order_scenario = EnumField(Scenario, default=Scenario.WHOLESALE)
    grade = models.CharField(max_length=20, blank=True)  # what it has earned, e.g. "gold"
    group = models.CharField(max_length=20, blank=True)  # the customer group we keep it in
    tier = models.PositiveSmallIntegerField(null=True, blank=True)  # how far from the brand
    is_quality_customer = models.BooleanField(default=False)
    purchasing_habits = models.TextField(blank=True)
    contact_name = models.CharField(max_length=100, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    state = EnumField(PartnerState, default=PartnerState.ACTIVE)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["link_id"], condition=Q(link_id__isnull=False), name="one_partner_per_link"
            ),
            models.CheckConstraint(
                condition=Q(tier=None) | Q(tier__range=(1, TIERS_MAX)), name="partner_tier_from_one"
            ),
        ]
        indexes = [models.Index(fields=["organisation_id"], name="partner_by_organisation")]


class Address(Entity):
    """Where a partner takes delivery, and who signs for it there (PTR-18)."""

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="addresses")
    label = models.CharField(max_length=60, blank=True)
    recipient = models.CharField(max_length=100)
    phone = models.CharField(max_length=40, blank=True)
    street = models.CharField(max_length=300)
    city = models.CharField(max_length=100, blank=True)
    region = models.CharField(max_length=100, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    country = models.CharField(max_length=2, blank=True)
    is_default = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partner"],
                condition=Q(is_default=True),
                name="one_default_address_per_partner",
            )
        ]
