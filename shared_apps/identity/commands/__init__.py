"""Letting people and machines in, and putting them out."""

from shared_apps.identity.commands.members import (
    add_member,
    deactivate_member,
    register_user,
    set_member_roles,
    set_member_scope,
)
from shared_apps.identity.commands.preferences import set_preferences
from shared_apps.identity.commands.roles import define_role
from shared_apps.identity.commands.sub_accounts import (
    add_sub_account,
    change_sub_account,
    disable_sub_account,
)
from shared_apps.identity.commands.tokens import NewToken, create_token, revoke_token

__all__ = [
    "NewToken",
    "add_member",
    "add_sub_account",
    "change_sub_account",
    "create_token",
    "deactivate_member",
    "define_role",
    "disable_sub_account",
    "register_user",
    "revoke_token",
    "set_member_roles",
    "set_member_scope",
    "set_preferences",
]
