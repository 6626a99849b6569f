"""Letting people and machines in, and putting them out.

Results are remembered by their keys and looked up when they are shown: people's rows stand in
the public schema, where a tenant's own connection cannot fetch them again.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

import graphene
from graphene.types.generic import GenericScalar

from kernel.actor import Actor, Scope
from kernel.errors import BadValue
from kernel.graphql.ids import key_of, keys_among, visible_key
from kernel.graphql.mutation import SIGNED_IN, Mutation
from kernel.graphql.outcomes import OnlyNow
from kernel.graphql.types import DateTime
from kernel.jobs.broker import enqueue
from kernel.words import Phrase
from shared_apps.identity import commands, queries
from shared_apps.identity.graphql.types import (
    AccessTokenType,
    DensityEnum,
    LanguageEnum,
    MallRightEnum,
    MemberType,
    PreferencesType,
    RoleType,
    ThemeEnum,
)
from shared_apps.identity.jobs import mail_invitation
from shared_apps.identity.models import ApiToken, Membership
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


def _texts(description: str = "") -> graphene.List:
    return graphene.List(graphene.NonNull(graphene.String), required=True, description=description)


class _ShowsMember:
    """Mixin: the payload holds the membership's key."""

    member = graphene.Field(MemberType)

    @staticmethod
    def resolve_member(payload: Any, info: graphene.ResolveInfo) -> Membership | None:
        return queries.member(UUID(payload.member)) if payload.member else None


class InviteMember(_ShowsMember, Mutation):
    """Give a person a place here, and tell them by mail how to come in."""

    permission = IdentityPermission.INVITE_MEMBERS

    class Input:
        email = graphene.String(required=True)
        name = graphene.String(required=True)
        roles = _texts("Codes.")
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


class SetMemberRoles(_ShowsMember, Mutation):
    """Give a member exactly these roles, from their next request on."""

    permission = IdentityPermission.CHANGE_MEMBERS

    class Input:
        member_id = graphene.ID(required=True)
        roles = _texts("Codes.")

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SetMemberRoles:
        member = commands.set_member_roles(
            membership_id=key_of(input.member_id, "Member", actor),
            roles=input.roles,
            actor=actor,
        )
        return cls(member=str(member.id))


class SetMemberScope(_ShowsMember, Mutation):
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


class DeactivateMember(_ShowsMember, Mutation):
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
        permissions = _texts("Patterns: sales.* is all of sales, *.*.view every right to look.")

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


class AddSubAccount(_ShowsMember, Mutation):
    """Let a colleague into the mall with these rights; for a customer's master account."""

    permission = IdentityPermission.MANAGE_SUB_ACCOUNTS

    class Input:
        email = graphene.String(required=True)
        name = graphene.String(required=True)
        rights = graphene.List(graphene.NonNull(MallRightEnum), required=True)
        language = LanguageEnum()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AddSubAccount:
        member = commands.add_sub_account(
            email=input.email,
            name=input.name,
            rights=input.rights,
            language=input.get("language") or actor.language,
            actor=actor,
        )
        enqueue(mail_invitation, str(member.id))
        return cls(member=str(member.id))


class ChangeSubAccount(_ShowsMember, Mutation):
    """Give a sub-account exactly these rights."""

    permission = IdentityPermission.MANAGE_SUB_ACCOUNTS

    class Input:
        member_id = graphene.ID(required=True)
        rights = graphene.List(graphene.NonNull(MallRightEnum), required=True)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> ChangeSubAccount:
        member = commands.change_sub_account(
            membership_id=key_of(input.member_id, "Member", actor),
            rights=input.rights,
            actor=actor,
        )
        return cls(member=str(member.id))


class DisableSubAccount(_ShowsMember, Mutation):
    """Put a sub-account out: its sessions and tokens end at once."""

    permission = IdentityPermission.MANAGE_SUB_ACCOUNTS

    class Input:
        member_id = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DisableSubAccount:
        member = commands.disable_sub_account(
            membership_id=key_of(input.member_id, "Member", actor), actor=actor
        )
        return cls(member=str(member.id))


class _ShowsToken:
    """Mixin: the payload holds the token's key."""

    token = graphene.Field(AccessTokenType)

    @staticmethod
    def resolve_token(payload: Any, info: graphene.ResolveInfo) -> ApiToken | None:
        return queries.token(UUID(payload.token)) if payload.token else None


class CreateToken(_ShowsToken, Mutation):
    """Make a key for a machine to what one may do oneself, narrowed to the scopes."""

    permission = IdentityPermission.CREATE_TOKENS

    class Input:
        name = graphene.String(required=True)
        scopes = _texts("Permissions and patterns, e.g. sales.*.view.")
        expires_at = DateTime()

    secret = graphene.String(
        description="Shown in this answer and never again, not even when asked with the same key."
    )

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> CreateToken:
        made = commands.create_token(
            name=input.name,
            scopes=input.scopes,
            expires_at=input.get("expires_at"),
            actor=actor,
        )
        return cls(token=str(made.token.id), secret=OnlyNow(made.secret))


class RevokeToken(_ShowsToken, Mutation):
    """End a token; the next request with it is refused."""

    permission = IdentityPermission.REVOKE_TOKENS

    class Input:
        token_id = graphene.ID(required=True)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> RevokeToken:
        token = commands.revoke_token(
            token_id=key_of(input.token_id, "AccessToken", actor), actor=actor
        )
        return cls(token=str(token.id))


class SetPreferences(Mutation):
    """Change how the product looks and behaves for oneself; what is left out stays."""

    permission = SIGNED_IN

    class Input:
        language = LanguageEnum()
        theme = ThemeEnum()
        density = DensityEnum()
        keys_on = graphene.Boolean()
        tables = GenericScalar(
            description="By page, what its table remembers; null forgets a page's."
        )

    preferences = graphene.Field(PreferencesType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SetPreferences:
        tables = input.get("tables")
        if tables is not None and not isinstance(tables, dict):
            raise BadValue(
                field="tables",
                value=type(tables).__name__,
                reason=Phrase("give {page: state}", "请使用 {页面: 状态} 的形式"),
                path=("tables",),
            )
        wanted = {name: input.get(name) for name in ("language", "theme", "density", "keys_on")}
        return cls(preferences=commands.set_preferences(tables=tables, actor=actor, **wanted))


class Mutations(graphene.ObjectType):
    set_preferences = SetPreferences.Field()
    invite_member = InviteMember.Field()
    set_member_roles = SetMemberRoles.Field()
    set_member_scope = SetMemberScope.Field()
    deactivate_member = DeactivateMember.Field()
    define_role = DefineRole.Field()
    add_sub_account = AddSubAccount.Field()
    change_sub_account = ChangeSubAccount.Field()
    disable_sub_account = DisableSubAccount.Field()
    create_token = CreateToken.Field()
    revoke_token = RevokeToken.Field()
