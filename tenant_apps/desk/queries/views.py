"""The views somebody may use."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from kernel.actor import Actor
from tenant_apps.desk.models import SavedView


def views_for(actor: Actor) -> QuerySet[SavedView]:
    """One's own, and those that colleagues on the same side of the counter share."""
    if actor.user_id is None or actor.organisation_id is None:
        return SavedView.objects.none()
    views = SavedView.objects.filter(partner_id=actor.partner_id)
    return views.filter(Q(owner_id=actor.user_id) | Q(is_shared=True))


def own_views(actor: Actor) -> QuerySet[SavedView]:
    """One's own, which one may change."""
    views = views_for(actor)
    return views.filter(owner_id=actor.user_id) if actor.user_id else views.none()
