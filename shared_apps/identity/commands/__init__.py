"""Letting people and machines in, and putting them out."""

from shared_apps.identity.commands.guests import (
    Guest,
    Ticket,
    admit_guest,
    issue_ticket,
    redeem_ticket,
    send_guests_home,
)
from shared_apps.identity.commands.members import (
    add_member,
    deactivate_member,
    register_user,
    set_member_roles,
    set_member_scope,
)
from shared_apps.identity.commands.preferences import set_preferences
from shared_apps.identity.commands.roles import define_role
from shared_apps.identity.commands.sessions import end_other_sessions, end_session
from shared_apps.identity.commands.sub_accounts import (
    add_sub_account,
    change_sub_account,
    disable_sub_account,
)
from shared_apps.identity.commands.tokens import NewToken, create_token, revoke_token

__all__ = [
    "Guest",
    "NewToken",
    "Ticket",
    "add_member",
    "add_sub_account",
    "admit_guest",
    "change_sub_account",
    "create_token",
    "deactivate_member",
    "define_role",
    "disable_sub_account",
    "end_other_sessions",
    "end_session",
    "issue_ticket",
    "redeem_ticket",
    "register_user",
    "revoke_token",
    "send_guests_home",
    "set_member_roles",
    "set_member_scope",
    "set_preferences",
]
