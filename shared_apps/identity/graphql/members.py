"""Letting people in, what they may, and putting them out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor, Scope
from kernel.graphql.ids import key_of, keys_among, visible_key
from kernel.graphql.mutation import Mutation
from kernel.jobs.broker import enqueue
from shared_apps.identity import commands, queries
from shared_apps.identity.graphql.types import LanguageEnum, MemberType, RoleType
from shared_apps.identity.jobs import mail_invitation
from shared_apps.identity.models import Membership
from shared_apps.identity.permissions import IdentityPermission
from shared_apps.identity.rules import RoleFacts


class ScopeInput(graphene.InputObjectType):
    """The records somebody may work on; leave a list out for all of them."""

    partner_ids = graphene.List(graphene.NonNull(graphene.ID))
    warehouse_ids = graphene.List(graphene.NonNull(graphene.ID))


def _scope(given: Any, actor: Actor) -> Scope:
    given = given or {}
    return Scope(
        partner_ids=_bound(given.get("partner_ids"), "Partner", actor, "partner_ids"),
        warehouse_ids=_bound(given.get("warehouse_ids"), "Warehouse", actor, "warehouse_ids"),
    )


def _bound(ids: list[str] | None, kind: str, actor: Actor, name: str) -> frozenset[UUID] | None:
    """The keys of records to bind a person to; one that is not there is refused by its place."""
    if ids is None:
        return None
    rows = queries.visible_records(kind, actor)
    found = keys_among(ids, kind, rows, actor, path=lambda index: ("scope", name, index))
    return frozenset(found)


def _partner(global_id: str | None, actor: Actor) -> UUID | None:
    if not global_id:
        return None
    partners = queries.visible_records("Partner", actor)
    return visible_key(global_id, "Partner", partners, actor, path=("partner_id",))


def texts(description: str = "") -> graphene.List:
    """A list of texts that must be given."""
    return graphene.List(graphene.NonNull(graphene.String), required=True, description=description)


class ShowsMember:
    """Mixin: the payload holds the membership's key."""

    member = graphene.Field(MemberType)

    @staticmethod
    def resolve_member(payload: Any, info: graphene.ResolveInfo) -> Membership | None:
        return queries.member(UUID(payload.member)) if payload.member else None


class InviteMember(ShowsMember, Mutation):
    """Give a person a place here, and tell them by mail how to come in."""

    permission = IdentityPermission.INVITE_MEMBERS

    class Input:
        email = graphene.String(required=True)
        name = graphene.String(required=True)
        roles = texts("Codes.")
        language = LanguageEnum()
        partner_id = graphene.ID(description="For a customer's person, who acts in the mall.")
        is_master = graphene.Boolean(description="Of the customer's accounts.")
        scope = ScopeInput()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> InviteMember:
        member = commands.add_member(
            organisation_id=actor.organisation_id,
            email=input.email,
            name=input.name,
            roles=input.roles,
            partner_id=_partner(input.get("partner_id"), actor),
            is_master=bool(input.get("is_master")),
            scope=_scope(input.get("scope"), actor),
            language=input.get("language") or actor.language,
            actor=actor,
        )
        enqueue(mail_invitation, str(member.id))
        return cls(member=str(member.id))


class SetMemberRoles(ShowsMember, Mutation):
    """Give a member exactly these roles, from their next request on."""

    permission = IdentityPermission.CHANGE_MEMBERS

    class Input:
        member_id = graphene.ID(required=True)
        roles = texts("Codes.")

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SetMemberRoles:
        member = commands.set_member_roles(
            membership_id=key_of(input.member_id, "Member", actor),
            roles=input.roles,
            actor=actor,
        )
        return cls(member=str(member.id))


class SetMemberScope(ShowsMember, Mutation):
    """Say which customers' and warehouses' records a member may work on."""

    permission = IdentityPermission.CHANGE_MEMBERS

    class Input:
        member_id = graphene.ID(required=True)
        scope = ScopeInput(required=True)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SetMemberScope:
        member = commands.set_member_scope(
            membership_id=key_of(input.member_id, "Member", actor),
            scope=_scope(input.scope, actor),
            actor=actor,
        )
        return cls(member=str(member.id))


class DeactivateMember(ShowsMember, Mutation):
    """Put a member out: their sessions here and their tokens end at once."""

    permission = IdentityPermission.DEACTIVATE_MEMBERS

    class Input:
        member_id = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DeactivateMember:
        member = commands.deactivate_member(
            membership_id=key_of(input.member_id, "Member", actor), actor=actor
        )
        return cls(member=str(member.id))


class DefineRole(Mutation):
    """Make a role of this organisation's own, or change the one with this code."""

    permission = IdentityPermission.CHANGE_ROLES

    class Input:
        code = graphene.String(required=True)
        name = graphene.String(required=True)
        name_zh = graphene.String()
        permissions = texts("Patterns: sales.* is all of sales, *.*.view every right to look.")

    role = graphene.Field(RoleType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DefineRole:
        role = commands.define_role(
            code=input.code,
            name=input.name,
            name_zh=input.get("name_zh") or "",
            permissions=input.permissions,
            actor=actor,
        )
        return cls(role=role.code)

    @staticmethod
    def resolve_role(payload: Any, info: graphene.ResolveInfo) -> RoleFacts | None:
        return queries.own_role(info.context.actor, payload.role) if payload.role else None


class Mutations:
    invite_member = InviteMember.Field()
    set_member_roles = SetMemberRoles.Field()
    set_member_scope = SetMemberScope.Field()
    deactivate_member = DeactivateMember.Field()
    define_role = DefineRole.Field()
