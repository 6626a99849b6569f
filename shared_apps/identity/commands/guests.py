"""People of a linked customer who come into the seller's mall from their own tenant (ADR 23).

A ticket lets one person in, once; the place it makes lives no longer than the link and than
the person's place at home.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.models import MallTicket, Membership, Session, User
from shared_apps.identity.rules import MallRight, hash_of

TICKET_LIVES = timedelta(seconds=60)


@dataclass(frozen=True, kw_only=True)
class Ticket:
    """A new ticket; the secret is shown this once."""

    secret: str
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class Guest:
    """Who stands at the door with a good ticket."""

    user_id: UUID
    name: str
    home_id: UUID
    link_id: UUID
    roles: tuple[str, ...]


@transaction.atomic
def issue_ticket(
    *,
    user_id: UUID,
    organisation_id: UUID,
    home_id: UUID,
    link_id: UUID,
    rights: Iterable[MallRight],
    actor: Actor,
) -> Ticket:
    """A ticket into the mall of an organisation; the caller has checked link and permission."""
    made = Ticket(secret=secrets.token_urlsafe(32), expires_at=clock.now() + TICKET_LIVES)
    with in_schema(PUBLIC):
        MallTicket.objects.filter(expires_at__lt=clock.now() - timedelta(days=1)).delete()
        MallTicket.objects.create(
            sha256=hash_of(made.secret),
            user_id=user_id,
            organisation_id=organisation_id,
            home_id=home_id,
            link_id=link_id,
            roles=["dealer_purchaser", *sorted({str(right) for right in rights})],
            expires_at=made.expires_at,
        )
    return made


@transaction.atomic
def redeem_ticket(*, secret: str, organisation_id: UUID) -> Guest | None:
    """Who may come in with this ticket, which is worth nothing afterwards; None for nobody.

    One conditional update: of two who come with the same ticket one is let in.
    """
    with in_schema(PUBLIC):
        good = MallTicket.objects.filter(
            sha256=hash_of(secret),
            organisation_id=organisation_id,
            used_at=None,
            expires_at__gt=clock.now(),
            user__is_active=True,
        )
        if good.update(used_at=clock.now()) != 1:
            return None
        ticket = MallTicket.objects.select_related("user").get(sha256=hash_of(secret))
        if not _works_at(ticket.user_id, ticket.home_id):
            return None
    return Guest(
        user_id=ticket.user_id,
        name=ticket.user.name,
        home_id=ticket.home_id,
        link_id=ticket.link_id,
        roles=tuple(ticket.roles),
    )


@transaction.atomic
def admit_guest(*, guest: Guest, organisation_id: UUID, partner_id: UUID) -> User | None:
    """Give the guest its place as the customer's person; None where the seller has put it out.

    Somebody whom the customer's master or the seller has let in before keeps that place and
    its rights.
    """
    with in_schema(PUBLIC):
        place, is_new = Membership.objects.select_for_update().get_or_create(
            user_id=guest.user_id,
            organisation_id=organisation_id,
            partner_id=partner_id,
            defaults={
                "home_id": guest.home_id,
                "link_id": guest.link_id,
                "roles": list(guest.roles),
            },
        )
        if not place.is_active:
            return None
        if not is_new and place.is_guest:
            place.roles, place.home_id = list(guest.roles), guest.home_id
            place.link_id = guest.link_id
            place.save(update_fields=["roles", "home_id", "link_id"])
        return User.objects.get(pk=guest.user_id)


@transaction.atomic
def send_guests_home(*, link_id: UUID) -> int:
    """A link has ended: its guests' places and sessions end with it, at once. How many it were."""
    with in_schema(PUBLIC):
        MallTicket.objects.filter(link_id=link_id, used_at=None).delete()
        return _end(list(Membership.objects.filter(link_id=link_id, is_active=True)))


def call_guests_home(*, user_id: UUID, home_id: UUID) -> int:
    """A person's place at home has changed or ended: so do its places as a guest elsewhere.

    It comes in again by a new ticket, with the rights it has then. In the public schema.
    """
    MallTicket.objects.filter(user=user_id, home_id=home_id, used_at=None).delete()
    places = Membership.objects.filter(user=user_id, home_id=home_id, is_active=True)
    return _end(list(places))


def _end(places: list[Membership]) -> int:
    # They are all of one company or all of one person, so no other pair is in both lists.
    Session.objects.filter(
        user_id__in={place.user_id for place in places},
        organisation_id__in={place.organisation_id for place in places},
    ).delete()
    # Who was put out by the seller stays put out: only places in use go.
    Membership.objects.filter(pk__in=[place.pk for place in places]).delete()
    return len(places)


def _works_at(user_id: UUID, home_id: UUID) -> bool:
    return Membership.objects.filter(
        user=user_id, organisation_id=home_id, partner_id=None, is_active=True
    ).exists()
