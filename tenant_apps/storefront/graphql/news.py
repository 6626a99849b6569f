"""Telling customers something."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date
from kernel.reasons import BEFORE_THE_FIRST_DAY
from tenant_apps.storefront import commands, queries
from tenant_apps.storefront.commands import NewsFacts
from tenant_apps.storefront.graphql.types import NewsKindEnum, NewsPostType
from tenant_apps.storefront.permissions import Permission


class PublishNews(Mutation):
    """Put a post on the mall's home page, or change one (MAL-05)."""

    permission = Permission.EDIT_NEWS

    class Input:
        news_id = graphene.ID(description="Which to change; none: a new one.")
        kind = graphene.InputField(NewsKindEnum, required=True)
        title = graphene.String(required=True)
        body = graphene.String(default_value="")
        valid_from = Date(required=True)
        valid_until = Date(description="The last day.")
        grade = graphene.String(default_value="", description="Only for customers of this grade.")
        region_code = graphene.String(default_value="")
        is_pinned = graphene.Boolean(default_value=False)

    news = graphene.Field(NewsPostType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> PublishNews:
        ends = input.get("valid_until")
        if ends and ends < input.valid_from:
            raise BadValue(
                field="validUntil",
                value=ends,
                reason=BEFORE_THE_FIRST_DAY,
                path=("valid_until",),
            )
        facts = NewsFacts(
            kind=input.kind,
            title=input.title,
            body=input.body,
            valid_from=input.valid_from,
            valid_until=ends,
            grade=input.grade,
            region_code=input.region_code,
            is_pinned=input.is_pinned,
        )
        key = input.get("news_id")
        posts = queries.visible_news(actor)
        found = visible_key(key, "NewsPost", posts, actor, ("news_id",)) if key else None
        return cls(news=commands.publish_news(facts=facts, news_id=found, actor=actor))


class WithdrawNews(Mutation):
    """Take a post off the home page."""

    permission = Permission.EDIT_NEWS

    class Input:
        news_id = graphene.ID(required=True)

    is_withdrawn = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> WithdrawNews:
        posts = queries.visible_news(actor)
        key = visible_key(input.news_id, "NewsPost", posts, actor, ("news_id",))
        commands.withdraw_news(news_id=key, actor=actor)
        return cls(is_withdrawn=True)


class Mutations:
    publish_news = PublishNews.Field()
    withdraw_news = WithdrawNews.Field()
