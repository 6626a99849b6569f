"""Promotions as versioned data, and the groups that say which of them stack."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from kernel.entities import Entity
from kernel.fields import EnumField
from tenant_apps.promotions.rules import Mode


class PolicyGroup(Entity):
    """Policies that stack or exclude each other (PRM-13, decision 2)."""

    key = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    mode = EnumField(Mode, default=Mode.STACKABLE)
    priority = models.IntegerField(default=0)  # groups come in this turn, the highest first
    unit_counts_once = models.BooleanField(default=False)
    per_goods = models.BooleanField(default=False)


class Policy(Entity):
    """A promotion; what it says stands in its versions."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    currency = models.CharField(max_length=3)
    group = models.ForeignKey(
        PolicyGroup, models.PROTECT, null=True, blank=True, related_name="policies"
    )


class PolicyVersion(Entity):
    """What a policy says, for good: a change is another version.

    It is in force from in_force_from until in_force_until, of which only the days of the
    campaign count. Versions of one policy are never in force at the same time.
    """

    policy = models.ForeignKey(Policy, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    terms = models.JSONField()  # rules.Terms
    keys = ArrayField(models.CharField(max_length=80))  # under which orders find it
    priority = models.IntegerField(default=0)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)  # the last day
    note = models.CharField(max_length=300, blank=True)
    written_by = models.CharField(max_length=200)
    in_force_from = models.DateTimeField(null=True, blank=True)
    in_force_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["policy", "number"], name="one_version_per_number"),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="campaign_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(in_force_until=None) | Q(in_force_until__gte=F("in_force_from")),
                name="version_ends_after_it_begins",
            ),
        ]
        indexes = [
            GinIndex(fields=["keys"], name="policy_by_key", fastupdate=False),
        ]
