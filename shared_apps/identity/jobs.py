"""Mail to people who have been invited or have lost their password, and tidying up."""

from __future__ import annotations

from uuid import UUID

import dramatiq

from shared_apps.identity.login.invitation import send_invitation
from shared_apps.identity.login.lost_password import send_password_link
from shared_apps.identity.login.sessions import SessionStore


@dramatiq.actor(queue_name="outside", max_retries=8)
def mail_invitation(membership_id: str) -> None:
    """Tell somebody that they are in, and where to choose a password. May be asked again."""
    send_invitation(UUID(membership_id))


@dramatiq.actor(queue_name="outside", max_retries=8)
def mail_password(user_id: str, organisation_id: str) -> None:
    """Send somebody the link to a new password; organisation_id is empty for the platform."""
    send_password_link(UUID(user_id), UUID(organisation_id) if organisation_id else None)


@dramatiq.actor(queue_name="slow", max_retries=3)
def forget_expired_sessions() -> None:
    """Delete the sessions nobody can use any more; harmless to run again."""
    SessionStore.clear_expired()
