"""A customer's master account and the people it lets into the mall (ORG-10)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.commands.members import (
    add_member,
    deactivate_member,
    set_member_roles,
)
from shared_apps.identity.errors import NotMaster
from shared_apps.identity.models import Membership
from shared_apps.identity.rules import MallRight


@transaction.atomic
def add_sub_account(
    *, email: str, name: str, rights: Iterable[MallRight], language: str = "en", actor: Actor
) -> Membership:
    """Let a colleague of the master into the seller's mall, to browse and with these rights."""
    _require_master(actor)
    return add_member(
        organisation_id=actor.organisation_id,
        partner_id=actor.partner_id,
        email=email,
        name=name,
        roles=_roles(rights),
        language=language,
        actor=actor,
    )


@transaction.atomic
def change_sub_account(
    *, membership_id: UUID, rights: Iterable[MallRight], actor: Actor
) -> Membership:
    """Give a colleague exactly these rights. Raises NotMaster, NotFound."""
    _require_sub_account(membership_id, actor)
    return set_member_roles(membership_id=membership_id, roles=_roles(rights), actor=actor)


@transaction.atomic
def disable_sub_account(*, membership_id: UUID, actor: Actor) -> Membership:
    """Its sessions and tokens end at once."""
    _require_sub_account(membership_id, actor)
    return deactivate_member(membership_id=membership_id, actor=actor)


def _roles(rights: Iterable[MallRight]) -> list[str]:
    return ["dealer_purchaser", *sorted({MallRight(right) for right in rights})]


def _require_master(actor: Actor) -> None:
    with in_schema(PUBLIC):
        masters = Membership.objects.filter(
            user=actor.user_id,
            organisation_id=actor.organisation_id,
            partner_id=actor.partner_id,
            is_master=True,
            is_active=True,
        )
        if actor.partner_id is None or not masters.exists():
            raise NotMaster()


def _require_sub_account(membership_id: UUID, actor: Actor) -> None:
    _require_master(actor)
    with in_schema(PUBLIC):
        ours = Membership.objects.filter(
            pk=membership_id, organisation_id=actor.organisation_id, partner_id=actor.partner_id
        )
        if not ours.filter(is_master=False).exists():
            raise NotFound(what="Member", key=membership_id)
