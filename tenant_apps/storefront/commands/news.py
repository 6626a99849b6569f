"""The seller tells its customers something (MAL-05)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.events.bus import emit
from kernel.fields import require_fits
from tenant_apps.storefront.events import NewsPublished
from tenant_apps.storefront.models import NewsPost
from tenant_apps.storefront.rules import NewsKind


@dataclass(frozen=True, kw_only=True)
class NewsFacts:
    """A post; an empty grade or region means all customers."""

    kind: NewsKind
    title: str
    body: str = ""
    valid_from: date
    valid_until: date | None = None
    grade: str = ""
    region_code: str = ""
    is_pinned: bool = False


@transaction.atomic
def publish_news(*, facts: NewsFacts, actor: Actor, news_id: UUID | None = None) -> NewsPost:
    """A new post, or another wording of one. Raises NotFound, BadValue."""
    require_fits(NewsPost, title=facts.title, grade=facts.grade, region_code=facts.region_code)
    post = _locked(news_id) if news_id else NewsPost(published_by=actor.name[:200])
    post.kind, post.title, post.body = facts.kind, facts.title, facts.body
    post.valid_from, post.valid_until = facts.valid_from, facts.valid_until
    post.grade, post.region_code = facts.grade, facts.region_code
    post.is_pinned = facts.is_pinned
    post.save()
    emit(NewsPublished(subject_id=post.id, kind=str(post.kind)), actor=actor)
    return post


@transaction.atomic
def withdraw_news(*, news_id: UUID, actor: Actor) -> None:
    """Take a post off the page. Raises NotFound."""
    _locked(news_id).delete()


def _locked(news_id: UUID) -> NewsPost:
    post = NewsPost.objects.select_for_update().filter(pk=news_id).first()
    if post is None:
        raise NotFound(what="NewsPost", key=news_id)
    return post
