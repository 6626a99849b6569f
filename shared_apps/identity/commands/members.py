"""Members come, change and go."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from kernel import clock
from kernel.actor import EVERYTHING, Actor, Scope
from kernel.events.bus import emit
from kernel.fields import require_fits
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.commands.allowing import (
    member_to_change,
    require_as_much,
    require_known,
    require_within,
)
from shared_apps.identity.commands.guests import call_guests_home
from shared_apps.identity.errors import AlreadyMember, BadEmail, LastOwner
from shared_apps.identity.events import MemberChanged, MemberJoined, MemberLeft
from shared_apps.identity.models import ApiToken, Membership, Session, User
from shared_apps.identity.rules import Language, normal_email


@transaction.atomic
def register_user(
    *, email: str, name: str, language: str = "en", password: str | None = None, actor: Actor
) -> User:
    """The person with this address, made if there is none yet.

    An existing person stays as it is: nobody changes somebody else's name or password.
    Without a password the person chooses one through the mailed link.
    """
    address = _valid(email)
    with in_schema(PUBLIC):
        person, is_new = User.objects.get_or_create(
            email=address,
            defaults={"name": name.strip() or address, "language": Language(language)},
        )
        if is_new:
            person.set_password(password)  # None: unusable
            person.save(update_fields=["password"])
            # Whoever invites vouches for the address; the link in the mail proves it.
            EmailAddress.objects.create(user=person, email=address, verified=True, primary=True)
    return person


def _valid(email: str) -> str:
    address = normal_email(email)
    try:
        validate_email(address)
    except ValidationError as error:
        raise BadEmail(email=email) from error
    return address


@transaction.atomic
def add_member(
    *,
    organisation_id: UUID | None,
    email: str,
    name: str,
    roles: Sequence[str],
    partner_id: UUID | None = None,
    is_master: bool = False,
    scope: Scope = EVERYTHING,
    language: str = "en",
    password: str | None = None,
    actor: Actor,
) -> Membership:
    """Give a person a place in an organisation, or on the platform (organisation_id None).

    Idempotent for somebody who has left: the old membership comes back with the new roles.
    Whatever name somebody goes by elsewhere, here they are called as they were let in.
    Raises AlreadyMember, UnknownRoles, MoreThanYours, BadEmail, BadValue.
    """
    require_fits(Membership, called=name.strip())
    person = register_user(
        email=email, name=name, language=language, password=password, actor=actor
    )
    with in_schema(PUBLIC):
        place = Membership(user=person, organisation_id=organisation_id, partner_id=partner_id)
        require_known(organisation_id, place.standing, roles)
        require_as_much(organisation_id, place.standing, roles, actor=actor)
        require_within(scope, actor=actor)
        member, _ = Membership.objects.select_for_update().get_or_create(
            user=person,
            organisation_id=organisation_id,
            partner_id=partner_id,
            defaults={"is_active": False},
        )
        if member.is_active:
            raise AlreadyMember(email=person.email)
        member.roles, member.is_master = list(roles), is_master
        member.scope, member.is_active = _stored(scope), True
        member.called = name.strip() or person.email
        member.user = person  # who comes back was found without
        member.save()
    emit(_joined(member), actor=actor)
    return member


def _joined(member: Membership) -> MemberJoined:
    return MemberJoined(
        subject_id=member.id,
        user_id=member.user_id,
        organisation_id=member.organisation_id,
        partner_id=member.partner_id,
        email=member.user.email,
        roles=member.roles,
    )


def _stored(scope: Scope) -> dict[str, list[str] | None]:
    return {name: _keys(getattr(scope, name)) for name in ("partner_ids", "warehouse_ids")}


def _keys(ids: Collection[UUID] | None) -> list[str] | None:
    return None if ids is None else sorted(str(key) for key in ids)


@transaction.atomic
def set_member_roles(*, membership_id: UUID, roles: Sequence[str], actor: Actor) -> Membership:
    """Give a member exactly these roles. Holds from the member's next request on."""
    with in_schema(PUBLIC):
        owners = _locked_owners(membership_id)
        member = member_to_change(membership_id, actor=actor)
        require_known(member.organisation_id, member.standing, roles)
        require_as_much(member.organisation_id, member.standing, roles, actor=actor)
        if owners == {member.pk} and "owner" not in roles:
            raise LastOwner(name=member.shown_name)
        member.roles = list(roles)
        member.save(update_fields=["roles"])
        _tell_hosts(member)
    emit(_changed(member), actor=actor)
    return member


@transaction.atomic
def set_member_scope(*, membership_id: UUID, scope: Scope, actor: Actor) -> Membership:
    """Which customers' and warehouses' records a member may work on (ORG-05); None means all."""
    with in_schema(PUBLIC):
        member = member_to_change(membership_id, actor=actor)
        require_within(scope, actor=actor)
        member.scope = _stored(scope)
        member.save(update_fields=["scope"])
    emit(_changed(member), actor=actor)
    return member


def _changed(member: Membership) -> MemberChanged:
    return MemberChanged(subject_id=member.id, roles=member.roles, scope=member.scope)


@transaction.atomic
def deactivate_member(*, membership_id: UUID, actor: Actor) -> Membership:
    """Put a member out: sessions here and tokens end at once. Harmless to repeat."""
    with in_schema(PUBLIC):
        owners = _locked_owners(membership_id)
        member = member_to_change(membership_id, actor=actor)
        if not member.is_active:
            return member
        if owners == {member.pk}:
            raise LastOwner(name=member.shown_name)
        member.is_active = False
        member.save(update_fields=["is_active"])
        tokens = ApiToken.objects.filter(membership=member, revoked_at=None)
        ended_tokens = tokens.update(revoked_at=clock.now())
        sessions = Session.objects.filter(
            user_id=member.user_id, organisation_id=member.organisation_id
        )
        ended_sessions, _ = sessions.delete()
        _tell_hosts(member)
    emit(
        MemberLeft(
            subject_id=member.id,
            user_id=member.user_id,
            sessions=ended_sessions,
            tokens=ended_tokens,
        ),
        actor=actor,
    )
    return member


def _tell_hosts(member: Membership) -> None:
    """Where staff of ours are guests they are so with the rights they have here."""
    if member.partner_id is None and member.organisation_id is not None:
        call_guests_home(user_id=member.user_id, home_id=member.organisation_id)


def _locked_owners(membership_id: UUID) -> set[UUID]:
    """The active owners where this member is, locked, and before the member is.

    Two owners who put each other out at the same moment would otherwise both succeed, or each
    wait for the other.
    """
    home = Membership.objects.filter(pk=membership_id).values("organisation_id")
    owners = Membership.objects.select_for_update().filter(
        organisation_id__in=home, roles__contains=["owner"], is_active=True, partner_id=None
    )
    return {owner.pk for owner in owners.order_by("pk")}
