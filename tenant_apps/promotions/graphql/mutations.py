"""Writing promotions and putting them in force."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import visible_key
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date, DateTime
from kernel.words import Phrase
from tenant_apps.promotions import commands, queries
from tenant_apps.promotions.commands import Campaign
from tenant_apps.promotions.graphql.terms import PromotionTermsInput, read_terms
from tenant_apps.promotions.graphql.types import (
    ModeEnum,
    PromotionGroupType,
    PromotionPolicyType,
    PromotionVersionType,
)
from tenant_apps.promotions.permissions import Permission
from tenant_apps.promotions.rules import Mode

_IN_32_BITS = Phrase("it has at most nine digits", "最多九位数字")


class PromotionCampaignInput(graphene.InputObjectType):
    """What a version says beside its terms: its turn, and the days it applies on."""

    priority = graphene.Int()
    starts_on = Date()
    ends_on = Date(description="The last day.")
    note = graphene.String()


class SavePromotionGroup(Mutation):
    """A group of promotions, or another wording of the one with this key (PRM-13)."""

    permission = Permission.EDIT

    class Input:
        key = graphene.String(required=True)
        name = graphene.String(required=True)
        mode = ModeEnum(default_value=Mode.STACKABLE)
        priority = graphene.Int(default_value=0)
        unit_counts_once = graphene.Boolean(default_value=False)
        per_goods = graphene.Boolean(default_value=False)

    group = graphene.Field(PromotionGroupType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SavePromotionGroup:
        facts = {name: value for name, value in input.items() if name != "idempotency_key"}
        _require_small(input.priority, ("priority",))
        return cls(group=commands.save_group(actor=actor, **facts))


class DraftPromotion(Mutation):
    """A new promotion with its first version; it gives nothing before it is published."""

    permission = Permission.EDIT

    class Input:
        code = graphene.String(required=True)
        name = graphene.String(required=True)
        currency = graphene.String(required=True)
        group_id = graphene.ID()
        terms = graphene.InputField(PromotionTermsInput, required=True)
        campaign = graphene.InputField(PromotionCampaignInput)

    policy = graphene.Field(PromotionPolicyType)
    version = graphene.Field(PromotionVersionType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DraftPromotion:
        group = input.get("group_id")
        groups = queries.visible_groups(actor)
        version = commands.draft_policy(
            code=input.code,
            name=input.name,
            currency=input.currency,
            group_id=visible_key(group, "PromotionGroup", groups, actor, ("group_id",))
            if group
            else None,
            terms=read_terms(input.terms, actor),
            campaign=_campaign(input),
            actor=actor,
        )
        return cls(policy=version.policy, version=version)


class ChangePromotion(Mutation):
    """Another version; what is in force stays so until this one is published."""

    permission = Permission.EDIT

    class Input:
        policy_id = graphene.ID(required=True)
        terms = graphene.InputField(PromotionTermsInput, required=True)
        campaign = graphene.InputField(PromotionCampaignInput)

    version = graphene.Field(PromotionVersionType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ChangePromotion:
        version = commands.change_policy(
            policy_id=_policy(input, actor),
            terms=read_terms(input.terms, actor),
            campaign=_campaign(input),
            actor=actor,
        )
        return cls(version=version)


class PublishPromotion(Mutation):
    """Put a version in force, now or later; the one before ends there (PRM-19, PRM-21)."""

    permission = Permission.PUBLISH

    class Input:
        policy_id = graphene.ID(required=True)
        number = graphene.Int(required=True, description="Which version; an earlier one too.")
        at = DateTime(description="None: now.")
        until = DateTime()

    version = graphene.Field(PromotionVersionType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> PublishPromotion:
        version = commands.publish_version(
            policy_id=_policy(input, actor),
            number=input.number,
            at=input.get("at"),
            until=input.get("until"),
            actor=actor,
        )
        return cls(version=version)


class EndPromotion(Mutation):
    """Put a promotion out of force, now or later; harmless to repeat."""

    permission = Permission.PUBLISH

    class Input:
        policy_id = graphene.ID(required=True)
        at = DateTime(description="None: now.")

    policy = graphene.Field(PromotionPolicyType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> EndPromotion:
        key = _policy(input, actor)
        commands.end_policy(policy_id=key, at=input.get("at"), actor=actor)
        return cls(policy=queries.visible_policies(actor).get(pk=key))


class Mutations:
    save_promotion_group = SavePromotionGroup.Field()
    draft_promotion = DraftPromotion.Field()
    change_promotion = ChangePromotion.Field()
    publish_promotion = PublishPromotion.Field()
    end_promotion = EndPromotion.Field()


def _policy(input: Any, actor: Actor) -> UUID:
    policies = queries.visible_policies(actor)
    return visible_key(input.policy_id, "PromotionPolicy", policies, actor, ("policy_id",))


def _campaign(input: Any) -> Campaign:
    given = {name: value for name, value in (input.get("campaign") or {}).items()}
    _require_small(given.get("priority", 0), ("campaign", "priority"))
    return Campaign(**given)


def _require_small(priority: int, path: tuple[str, ...]) -> None:
    if abs(priority) >= 10**9:
        raise BadValue(field="priority", value=priority, reason=_IN_32_BITS, path=path)
