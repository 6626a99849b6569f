"""Who one is, and who else is here."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.graphql.ids import gid
from kernel.graphql.paging import Page, page, paged
from shared_apps.identity import queries
from shared_apps.identity.graphql.types import (
    AccessTokenType,
    MemberType,
    PlaceType,
    RoleType,
    ViewerType,
    partner_gid,
)
from shared_apps.identity.rules import RoleFacts


class Query(graphene.ObjectType):
    viewer = graphene.Field(ViewerType, description="Null for somebody who is not signed in.")
    members = paged(
        MemberType,
        "The people of this organisation, or of one's own customer account; newest first.",
        is_active=graphene.Boolean(),
    )
    roles = graphene.List(graphene.NonNull(RoleType), required=True, description="To choose from.")
    tokens = paged(AccessTokenType, "Access tokens, newest first.")

    @staticmethod
    def resolve_viewer(root: None, info: graphene.ResolveInfo) -> dict[str, Any] | None:
        actor, entrance = info.context.actor, queries.entrance_of(info.context)
        person = queries.person(actor.user_id) if actor.user_id else None
        if person is None:
            return None
        owner = actor.organisation_id
        places = queries.places_of(person.id)
        here = [place for place in places if place.membership_id == entrance.membership_id]
        return {
            "user": person,
            "name": actor.name,
            "permissions": sorted(actor.permissions),
            "organisation_id": gid("Organisation", owner) if owner else None,
            "partner_id": partner_gid(actor.partner_id, info),
            "is_master": any(place.is_master for place in here),
            "scope": actor.scope,
            "needs_second_factor": entrance.lacks_second_factor,
            "memberships": places,
        }

    @staticmethod
    def resolve_members(
        root: None, info: graphene.ResolveInfo, is_active: bool | None = None, **asked: Any
    ) -> Page:
        members = queries.visible_members(info.context.actor)
        if is_active is not None:
            members = members.filter(is_active=is_active)
        return page(members, **asked)

    @staticmethod
    def resolve_roles(root: None, info: graphene.ResolveInfo) -> list[RoleFacts]:
        return queries.roles_of(info.context.actor)

    @staticmethod
    def resolve_tokens(root: None, info: graphene.ResolveInfo, **asked: Any) -> Page:
        return page(queries.visible_tokens(info.context.actor), **asked)


class PlatformQuery(graphene.ObjectType):
    places = graphene.List(
        graphene.NonNull(PlaceType),
        required=True,
        description="Where the person who is signed in may go; empty for nobody (ORG-01).",
    )

    @staticmethod
    def resolve_places(root: None, info: graphene.ResolveInfo) -> list[queries.Place]:
        user_id = info.context.actor.user_id
        return queries.places_of(user_id) if user_id else []
