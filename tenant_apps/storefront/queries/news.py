"""What the seller tells its customers (MAL-05)."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from kernel.actor import Actor
from tenant_apps.partners.queries import partners_by_id
from tenant_apps.storefront.models import NewsPost
from tenant_apps.storefront.permissions import Permission
from tenants import days


def visible_news(actor: Actor) -> QuerySet[NewsPost]:
    """The posts this person may read: ours read all, customers what is valid and meant for them."""
    actor.require(Permission.VIEW_NEWS)
    posts = NewsPost.objects.all()
    if actor.partner_id is None:
        return posts
    today = days.today()
    reader = partners_by_id([actor.partner_id]).get(actor.partner_id)
    if reader is None:
        return posts.none()
    return posts.filter(
        Q(valid_until=None) | Q(valid_until__gte=today),
        Q(grade="") | Q(grade=reader.grade),
        Q(region_code="") | Q(region_code=reader.region_code),
        valid_from__lte=today,
    )
