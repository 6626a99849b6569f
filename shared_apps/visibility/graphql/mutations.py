"""Linking with others, and letting them look."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar
from uuid import UUID

import graphene
from django.db.models import QuerySet

from kernel.actor import Actor
from kernel.graphql.ids import platform_key, platform_keys_among
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import DateTime
from shared_apps.network import commands as network
from shared_apps.network.permissions import NetworkPermission
from shared_apps.network.rules import Side
from shared_apps.visibility import commands, queries
from shared_apps.visibility.graphql.types import DataEnum, LinkType, SideEnum, ViewGrantType
from shared_apps.visibility.permissions import VisibilityPermission
from shared_apps.visibility.rules import Data


class InviteOrganisation(Mutation):
    """Ask another company to trade with ours; one without a tenant here is linked at once."""

    permission = NetworkPermission.INVITE

    class Input:
        our_side = SideEnum(required=True)
        organisation_id = graphene.ID(description="Give this or the GLN.")
        gln = graphene.String()
        order_scenario = graphene.String(description="wholesale, retail or direct.")

    link = graphene.Field(LinkType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> InviteOrganisation:
        given = input.get("organisation_id")
        link = network.invite(
            as_=Side(input.our_side),
            organisation_id=platform_key(given, "Organisation") if given else None,
            gln=input.get("gln") or "",
            order_scenario=input.get("order_scenario") or "wholesale",
            actor=actor,
        )
        return cls(link=link)


class _OfLink(Mutation):
    """Base of what is done to a link, by a command that takes its id and answers with it."""

    command: ClassVar[Callable[..., Any]]

    class Meta:
        abstract = True

    class Input:
        link_id = graphene.ID(required=True)

    link = graphene.Field(LinkType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> Any:
        key = platform_key(input.link_id, "Link")
        return cls(link=cls.command(link_id=key, actor=actor))


class AcceptLink(_OfLink):
    """Agree to an invitation; both sides may trade from now on."""

    permission = NetworkPermission.ANSWER
    command = staticmethod(network.accept)


class DeclineLink(_OfLink):
    """Turn an invitation down."""

    permission = NetworkPermission.ANSWER
    command = staticmethod(network.decline)


class EndLink(_OfLink):
    """Stop trading with a partner; both keep the documents they have."""

    permission = NetworkPermission.END
    command = staticmethod(network.end_link)


class GrantView(Mutation):
    """Let a company of our channel see our stock, our sell-out or both."""

    permission = VisibilityPermission.GRANT

    class Input:
        viewer_id = graphene.ID(required=True)
        level = graphene.Int(required=True, description="0 to 5.")
        data = DataEnum(description="Stock, where nothing is said.")
        product_ids = graphene.List(graphene.NonNull(graphene.ID))
        brand_ids = graphene.List(
            graphene.NonNull(graphene.ID),
            description="Owners of products. Without both lists: the viewer's own brands only.",
        )
        valid_until = DateTime()
        purpose = graphene.String(description="What for, in up to 200 characters.")

    grant = graphene.Field(ViewGrantType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> GrantView:
        products, brands = input.get("product_ids"), input.get("brand_ids")
        grant = commands.grant_view(
            viewer_id=platform_key(input.viewer_id, "Organisation"),
            level=input.level,
            data=Data(input.get("data") or Data.STOCK),
            products=_keys(products, "Product", queries.visible_products(actor)),
            brands=_keys(brands, "Organisation", queries.visible_brands(actor)),
            valid_until=input.get("valid_until"),
            purpose=input.get("purpose") or "",
            actor=actor,
        )
        return cls(grant=grant)


class RevokeView(Mutation):
    """Close the window again: the viewer's next look finds nothing."""

    permission = VisibilityPermission.REVOKE

    class Input:
        grant_id = graphene.ID(required=True)

    grant = graphene.Field(ViewGrantType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RevokeView:
        key = platform_key(input.grant_id, "ViewGrant")
        return cls(grant=commands.revoke_view(grant_id=key, actor=actor))


def _keys(ids: list[str] | None, kind: str, rows: QuerySet[Any]) -> list[UUID] | None:
    return None if ids is None else platform_keys_among(ids, kind, rows)


class PlatformMutations:
    invite_organisation = InviteOrganisation.Field()
    accept_link = AcceptLink.Field()
    decline_link = DeclineLink.Field()
    end_link = EndLink.Field()
    grant_view = GrantView.Field()
    revoke_view = RevokeView.Field()
