"""Who and what the files speak of, as our books know them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, UUID, uuid5

from config.channels.profile import Profile
from kernel.actor import Actor
from kernel.permissions import all_permissions


def organisation_id(profile: Profile, key: str = "") -> UUID:
    """The identity of a company of this channel: the same each time it is loaded."""
    return uuid5(NAMESPACE_URL, f"tierline:channel:{profile.name}:{key}")


def operator(organisation: UUID) -> Actor:
    """Who loads and replays: one who may do everything in one organisation."""
    return Actor(
        name="system:channel",
        organisation_id=organisation,
        permissions=all_permissions(),
    )


def at(day: date) -> datetime:
    """The instant a day's documents carry: noon, so that no zone changes the day."""
    return datetime.combine(day, time(12), UTC)
