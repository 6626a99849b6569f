"""Mail to people who have been invited."""

from __future__ import annotations

from uuid import UUID

import dramatiq

from shared_apps.identity.login.invitation import send_invitation


@dramatiq.actor(queue_name="outside", max_retries=8)
def mail_invitation(membership_id: str) -> None:
    """Tell somebody that they are in, and where to choose a password. May be asked again."""
    send_invitation(UUID(membership_id))
