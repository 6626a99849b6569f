"""A customer's own people, kept by its master account."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import key_of
from kernel.graphql.mutation import Mutation
from kernel.jobs.broker import enqueue
from shared_apps.identity import commands
from shared_apps.identity.graphql.members import ShowsMember
from shared_apps.identity.graphql.types import LanguageEnum, MallRightEnum
from shared_apps.identity.jobs import mail_invitation
from shared_apps.identity.permissions import IdentityPermission


class AddSubAccount(ShowsMember, Mutation):
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


class ChangeSubAccount(ShowsMember, Mutation):
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


class DisableSubAccount(ShowsMember, Mutation):
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


class Mutations:
    add_sub_account = AddSubAccount.Field()
    change_sub_account = ChangeSubAccount.Field()
    disable_sub_account = DisableSubAccount.Field()
