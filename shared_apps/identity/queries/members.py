"""Who belongs to an organisation, with which roles and keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from kernel.actor import Actor
from kernel.errors import Forbidden
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.models import ApiToken, Membership, Role, User
from shared_apps.identity.permissions import IdentityPermission
from shared_apps.identity.rules import PRESET_ROLES, RoleFacts
from tenants.queries import tenant


@dataclass(frozen=True, kw_only=True)
class Place:
    """One of a person's memberships, with the address to sign in at (ORG-01)."""

    membership_id: UUID
    organisation_id: UUID | None  # None: the platform
    organisation_name: str
    host: str  # "" for the platform
    partner_id: UUID | None
    roles: tuple[str, ...]
    is_master: bool


def visible_members(actor: Actor) -> QuerySet[Membership]:
    """The members an actor may see: all of the organisation's, or a customer's own people.

    Staff whose scope is narrowed to some customers see colleagues and those customers' people.
    """
    members = Membership.objects.select_related("user")
    if actor.partner_id is not None:
        actor.require(IdentityPermission.MANAGE_SUB_ACCOUNTS)
        return members.filter(organisation_id=actor.organisation_id, partner_id=actor.partner_id)
    actor.require(IdentityPermission.VIEW_MEMBERS)
    members = members.filter(organisation_id=actor.organisation_id)
    if actor.scope.partner_ids is None:
        return members
    return members.filter(partner_id=None) | members.filter(partner_id__in=actor.scope.partner_ids)


def visible_tokens(actor: Actor) -> QuerySet[ApiToken]:
    """The tokens an actor may see: the organisation's, or for a customer's people their own."""
    actor.require(IdentityPermission.VIEW_TOKENS)
    tokens = ApiToken.objects.select_related("membership__user").filter(
        membership__organisation_id=actor.organisation_id
    )
    if actor.partner_id is None:
        return tokens
    return tokens.filter(membership__partner_id=actor.partner_id, membership__user=actor.user_id)


def roles_of(actor: Actor) -> list[RoleFacts]:
    """The preset roles, then the organisation's own ones."""
    if actor.organisation_id is None or actor.partner_id is not None:
        raise Forbidden(permission=IdentityPermission.VIEW_MEMBERS)
    actor.require(IdentityPermission.VIEW_MEMBERS)
    with in_schema(PUBLIC):
        own = list(Role.objects.filter(organisation_id=actor.organisation_id).order_by("code"))
    return [*PRESET_ROLES.values(), *(role.facts for role in own)]


def own_role(actor: Actor, code: str) -> RoleFacts | None:
    """One of the organisation's own roles."""
    if actor.organisation_id is None:
        return None
    with in_schema(PUBLIC):
        role = Role.objects.filter(organisation_id=actor.organisation_id, code=code).first()
    return role.facts if role else None


def person(user_id: UUID) -> User | None:
    """A person by id, wherever they belong; for what was decided already."""
    with in_schema(PUBLIC):
        return User.objects.filter(pk=user_id).first()


def token(token_id: UUID) -> ApiToken | None:
    """An access token by id, with its person; for what was decided already."""
    with in_schema(PUBLIC):
        tokens = ApiToken.objects.select_related("membership__user")
        return tokens.filter(pk=token_id).first()


def member(membership_id: UUID) -> Membership | None:
    """A membership by id, with its person; for what was decided already."""
    with in_schema(PUBLIC):
        return Membership.objects.select_related("user").filter(pk=membership_id).first()


def people(user_ids: Iterable[UUID]) -> dict[UUID, str]:
    """The names of people, in one query; unknown ones are left out."""
    with in_schema(PUBLIC):
        return dict(User.objects.filter(pk__in=set(user_ids)).values_list("id", "name"))


def places_of(user_id: UUID) -> list[Place]:
    """Where a person may go: every active membership in an organisation that is open."""
    with in_schema(PUBLIC):
        rows = list(
            Membership.objects.filter(user=user_id, is_active=True).order_by(
                "organisation_id", "id"
            )
        )
    return [place for place in map(_place, rows) if place is not None]


def _place(row: Membership) -> Place | None:
    home = tenant(row.organisation_id) if row.organisation_id else None
    if row.organisation_id and (home is None or not home.is_active):
        return None
    return Place(
        membership_id=row.id,
        organisation_id=row.organisation_id,
        organisation_name=home.name if home else "Tierline",
        host=home.host if home else "",
        partner_id=row.partner_id,
        roles=tuple(row.roles),
        is_master=row.is_master,
    )
