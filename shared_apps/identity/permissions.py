"""What may be allowed about people, their roles and their keys."""

from enum import StrEnum

from kernel.permissions import register


@register
class IdentityPermission(StrEnum):
    VIEW_MEMBERS = "identity.member.view"
    INVITE_MEMBERS = "identity.member.invite"
    CHANGE_MEMBERS = "identity.member.change"  # roles and scope
    DEACTIVATE_MEMBERS = "identity.member.deactivate"
    CHANGE_ROLES = "identity.role.change"
    VIEW_TOKENS = "identity.token.view"
    CREATE_TOKENS = "identity.token.create"
    REVOKE_TOKENS = "identity.token.revoke"
    MANAGE_SUB_ACCOUNTS = "identity.sub_account.manage"
