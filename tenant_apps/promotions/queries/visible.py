"""Which policies there are, for those who may see them."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from kernel.actor import Actor
from tenant_apps.promotions.models import Policy, PolicyGroup, PolicyVersion
from tenant_apps.promotions.permissions import Permission


def in_force(versions: QuerySet[PolicyVersion], at: datetime) -> QuerySet[PolicyVersion]:
    """Those of the versions that are in force at an instant."""
    return versions.filter(Q(in_force_until=None) | Q(in_force_until__gt=at), in_force_from__lte=at)


def visible_policies(actor: Actor) -> QuerySet[Policy]:
    """The policies this person may see; a customer's people see what they get, never policies."""
    actor.require(Permission.VIEW)
    policies = Policy.objects.all()
    return policies if actor.partner_id is None else policies.none()


def visible_versions(actor: Actor) -> QuerySet[PolicyVersion]:
    """The versions of those policies."""
    return PolicyVersion.objects.filter(policy__in=visible_policies(actor))


def visible_groups(actor: Actor) -> QuerySet[PolicyGroup]:
    """The groups of policies."""
    actor.require(Permission.VIEW)
    groups = PolicyGroup.objects.all()
    return groups if actor.partner_id is None else groups.none()
