"""People, roles and keys, as the API shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import graphene
from graphene.types.generic import GenericScalar

from kernel.actor import Scope
from kernel.graphql.federation import shareable
from kernel.graphql.ids import TenantNode, gid
from kernel.graphql.types import DateTime, enum_of
from shared_apps.identity import queries
from shared_apps.identity.models import ApiToken, Membership
from shared_apps.identity.queries import Likes, Place, preferences_of
from shared_apps.identity.rules import (
    PRESET_ROLES,
    Density,
    Language,
    MallRight,
    RoleFacts,
    Standing,
    Theme,
)

LanguageEnum = enum_of(Language)
ThemeEnum = enum_of(Theme)
DensityEnum = enum_of(Density)
MallRightEnum = enum_of(MallRight)
StandingEnum = enum_of(Standing)


def texts(description: str = "") -> graphene.List:
    return graphene.List(
        graphene.NonNull(graphene.String), required=True, description=description or None
    )


class RoleType(graphene.ObjectType):
    """A bundle of permissions that members hold together."""

    class Meta:
        name = "Role"

    code = graphene.String(required=True)
    name = graphene.String(required=True)
    name_zh = graphene.String(required=True)
    permissions = texts("Patterns: sales.* is all of sales, *.*.view every right to look.")
    standing = graphene.Field(StandingEnum, required=True)
    is_preset = graphene.Boolean(required=True)

    @staticmethod
    def resolve_is_preset(role: RoleFacts, info: graphene.ResolveInfo) -> bool:
        return role.code in PRESET_ROLES


class UserType(graphene.ObjectType):
    """A person."""

    class Meta:
        name = "User"

    email = graphene.String(required=True)
    name = graphene.String(required=True)
    language = graphene.Field(LanguageEnum, required=True)


class ScopeType(graphene.ObjectType):
    """The records somebody may work on; null means all of them."""

    class Meta:
        name = "Scope"

    partner_ids = graphene.List(graphene.NonNull(graphene.ID))
    warehouse_ids = graphene.List(graphene.NonNull(graphene.ID))

    @staticmethod
    def resolve_partner_ids(scope: Scope, info: graphene.ResolveInfo) -> list[str] | None:
        return _gids("Partner", scope.partner_ids, info)

    @staticmethod
    def resolve_warehouse_ids(scope: Scope, info: graphene.ResolveInfo) -> list[str] | None:
        return _gids("Warehouse", scope.warehouse_ids, info)


def _gids(kind: str, keys: Iterable[UUID] | None, info: graphene.ResolveInfo) -> list[str] | None:
    owner = info.context.actor.organisation_id
    return None if keys is None else [gid(kind, key, owner) for key in sorted(keys)]


class MemberType(TenantNode):
    """A person's place in this organisation."""

    _visible = staticmethod(queries.visible_members)

    class Meta:
        name = "Member"

    user = graphene.Field(UserType, required=True)
    roles = texts("Codes, see the list of roles.")
    rights = graphene.List(
        graphene.NonNull(MallRightEnum),
        required=True,
        description="What a customer's sub-account may do in the mall.",
    )
    partner_id = graphene.ID(description="Set for a customer's people.")
    is_master = graphene.Boolean(required=True, description="Manages its customer's sub-accounts.")
    is_active = graphene.Boolean(required=True)
    scope = graphene.Field(ScopeType, required=True)
    created_at = DateTime(required=True)

    @staticmethod
    def resolve_user(member: Membership, info: graphene.ResolveInfo) -> dict[str, str]:
        person = member.user
        return {"email": person.email, "name": member.shown_name, "language": person.language}

    @staticmethod
    def resolve_roles(member: Membership, info: graphene.ResolveInfo) -> list[str]:
        return [code for code in member.roles if code not in set(MallRight)]

    @staticmethod
    def resolve_rights(member: Membership, info: graphene.ResolveInfo) -> list[MallRight]:
        return [MallRight(code) for code in member.roles if code in set(MallRight)]

    @staticmethod
    def resolve_partner_id(member: Membership, info: graphene.ResolveInfo) -> str | None:
        return partner_gid(member.partner_id, info)

    @staticmethod
    def resolve_scope(member: Membership, info: graphene.ResolveInfo) -> Scope:
        return member.reach


def partner_gid(key: UUID | None, info: graphene.ResolveInfo) -> str | None:
    return None if key is None else gid("Partner", key, info.context.actor.organisation_id)


class AccessTokenType(TenantNode):
    """A machine's key to what one member may do; its secret is shown once, when it is made."""

    _visible = staticmethod(queries.visible_tokens)

    class Meta:
        name = "AccessToken"

    name = graphene.String(required=True)
    prefix = graphene.String(required=True, description="How its secret begins.")
    scopes = texts("Permissions and patterns it is narrowed to.")
    member = graphene.Field(MemberType, required=True)
    created_at = DateTime(required=True)
    expires_at = DateTime()
    revoked_at = DateTime()
    last_used_at = DateTime(description="To the minute.")

    @staticmethod
    def resolve_member(token: ApiToken, info: graphene.ResolveInfo) -> Membership:
        return token.membership


@shareable
class PlaceType(graphene.ObjectType):
    """One of the places a person may go to, and where to sign in for it."""

    class Meta:
        name = "Place"

    organisation_id = graphene.ID(description="Null for the platform itself.")
    organisation_name = graphene.String(required=True)
    host = graphene.String(required=True)
    as_partner = graphene.Boolean(required=True, description="As a customer, in its mall.")
    roles = texts()

    @staticmethod
    def resolve_organisation_id(place: Place, info: graphene.ResolveInfo) -> str | None:
        return gid("Organisation", place.organisation_id) if place.organisation_id else None

    @staticmethod
    def resolve_as_partner(place: Place, info: graphene.ResolveInfo) -> bool:
        return place.partner_id is not None


class PreferencesType(graphene.ObjectType):
    """How a person likes the product to look and behave, wherever they sign in."""

    _weight = 0

    class Meta:
        name = "Preferences"

    language = graphene.Field(LanguageEnum, required=True)
    theme = graphene.Field(ThemeEnum, required=True)
    density = graphene.Field(DensityEnum, required=True)
    keys_on = graphene.Boolean(required=True, description="Whether single letters are commands.")
    tables = GenericScalar(
        required=True, description="By page: whatever its table remembers, such as its columns."
    )


class ViewerType(graphene.ObjectType):
    """The person who asks, and what they may do here."""

    class Meta:
        name = "Viewer"

    user = graphene.Field(UserType, required=True)
    name = graphene.String(required=True)
    permissions = texts("What this request may do; empty where the person has no place.")
    organisation_id = graphene.ID(description="Null at a host where the person has no place.")
    partner_id = graphene.ID(description="Set for a customer's people.")
    is_master = graphene.Boolean(required=True)
    scope = graphene.Field(ScopeType, required=True)
    needs_second_factor = graphene.Boolean(
        required=True, description="Nothing is permitted until one is set up."
    )
    preferences = graphene.Field(PreferencesType, required=True)
    memberships = graphene.List(
        graphene.NonNull(PlaceType), required=True, description="Everywhere this person may go."
    )

    @staticmethod
    def resolve_preferences(viewer: dict[str, Any], info: graphene.ResolveInfo) -> Likes:
        return preferences_of(viewer["user"])
