"""Nobody hands out what they do not hold: the checks all commands here share."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from kernel.actor import Actor, Scope
from kernel.errors import NotFound
from shared_apps.identity.errors import MoreThanYours, UnknownRoles, WiderThanYours
from shared_apps.identity.models import Membership, Role
from shared_apps.identity.rules import BUILT_IN, Standing, effective_permissions, patterns_of


def member_to_change(membership_id: UUID, *, actor: Actor) -> Membership:
    """The member, locked, if the actor may see and change it; people only change their own."""
    members = Membership.objects.select_for_update(of=("self",)).select_related("user")
    if actor.user_id is not None:
        members = members.filter(organisation_id=actor.organisation_id)
    theirs = actor.partners()
    if theirs is not None:
        members = members.filter(partner_id__in=theirs)
    found = members.filter(pk=membership_id).first()
    if found is None:
        raise NotFound(what="Member", key=membership_id)
    require_as_much(found.organisation_id, found.standing, found.roles, actor=actor)
    return found


def require_as_much(
    organisation_id: UUID | None, standing: Standing, roles: Iterable[str], *, actor: Actor
) -> None:
    """Refuse unless the actor holds all that the roles give.

    The system may give anything. The mall is open to all customers, so what a customer's
    people get there is not the staff's own: for them the right to invite is enough.
    """
    roles = list(roles)
    own = own_patterns(organisation_id, roles)
    if actor.user_id is None or standing is Standing.PARTNER:
        return
    given = effective_permissions(patterns_of(roles, own), standing=standing)
    if not given <= actor.permissions:
        raise MoreThanYours(permissions=", ".join(sorted(given - actor.permissions)[:5]))


def require_within(scope: Scope, *, actor: Actor) -> None:
    """Refuse a scope that reaches further than the actor's own."""
    for name in ("partner_ids", "warehouse_ids"):
        mine, given = getattr(actor.scope, name), getattr(scope, name)
        if mine is not None and (given is None or not given <= mine):
            raise WiderThanYours()


def own_patterns(organisation_id: UUID | None, codes: Iterable[str]) -> dict[str, list[str]]:
    """What an organisation's own roles of these codes allow, as patterns."""
    if organisation_id is None:
        return {}
    own = Role.objects.filter(organisation_id=organisation_id, code__in=list(codes))
    return dict(own.values_list("code", "permissions"))


def require_known(organisation_id: UUID | None, standing: Standing, codes: Iterable[str]) -> None:
    """Refuse roles that do not exist on this side of the counter."""
    preset = {code for code, role in BUILT_IN.items() if role.standing is standing}
    own: set[str] = set()
    if organisation_id is not None:
        roles = Role.objects.filter(organisation_id=organisation_id)
        own = set(roles.values_list("code", flat=True))
    unknown = set(codes) - preset - own
    if unknown:
        raise UnknownRoles(roles=", ".join(sorted(unknown)), known=", ".join(sorted(preset | own)))
