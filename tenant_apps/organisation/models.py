"""The company whose books these are."""

from django.db import models
from django.db.models import Q

from kernel.entities import Entity
from kernel.fields import EnumField
from tenant_apps.organisation.rules import Rounding


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
