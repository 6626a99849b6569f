"""Grants, the access log, and which companies a person may know of."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from kernel import clock
from kernel.actor import Actor
from shared_apps.directory.permissions import DirectoryPermission
from shared_apps.directory.queries import all_organisations, all_products
from shared_apps.network.queries import acting_organisation, open_partners_of
from shared_apps.visibility.models import AccessLog, StockOnShow, VisibilityGrant
from shared_apps.visibility.permissions import VisibilityPermission

if TYPE_CHECKING:
    from shared_apps.directory.models import Organisation, SharedProduct


def visible_grants(actor: Actor) -> QuerySet[VisibilityGrant]:
    """The grants this person's company has given or received, old ones too."""
    actor.require(VisibilityPermission.VIEW_GRANTS)
    if actor.partner_id is not None:
        return VisibilityGrant.objects.none()
    us = acting_organisation(actor)
    grants = VisibilityGrant.objects.filter(Q(owner_id=us) | Q(viewer_id=us))
    return grants.select_related("owner", "viewer")


def visible_access_log(actor: Actor) -> QuerySet[AccessLog]:
    """Who has looked at this person's company; nobody else may read it."""
    actor.require(VisibilityPermission.VIEW_LOG)
    if actor.partner_id is not None:
        return AccessLog.objects.none()
    log = AccessLog.objects.filter(owner_id=acting_organisation(actor))
    return log.select_related("owner", "viewer")


def visible_organisations(actor: Actor) -> QuerySet[Organisation]:
    """The companies a person may know of: its own, those it deals with, and those that show it
    something or are shown something.

    Not everybody further down the channel: whom a dealer sells to is the dealer's secret,
    until one of them opens the window itself.
    """
    actor.require(DirectoryPermission.VIEW_ORGANISATIONS)
    if actor.partner_id is not None:
        return all_organisations().none()
    us = acting_organisation(actor)
    given = VisibilityGrant.objects.filter(_open(), owner_id=us)
    return all_organisations().filter(
        Q(pk=us)
        | Q(pk__in=open_partners_of(us))
        | Q(pk__in=_owners_open_to(us))
        | Q(pk__in=given.values("viewer_id"))
    )


def visible_products(actor: Actor) -> QuerySet[SharedProduct]:
    """The shared products a person may look up: public facts, but for hidden companies'."""
    actor.require(DirectoryPermission.VIEW_PRODUCTS)
    if actor.organisation_id is None:
        return all_products().none()
    ours = Q(owner_id=actor.organisation_id) | Q(owner__in=open_partners_of(actor.organisation_id))
    return all_products().filter(Q(owner__is_public=True) | ours)


def visible_brands(actor: Actor) -> QuerySet[Organisation]:
    """The companies whose products a person may name: those it knows of, and public brands."""
    products = visible_products(actor).values("owner_id")
    known = visible_organisations(actor).values("pk")
    return all_organisations().filter(Q(pk__in=known) | Q(pk__in=products))


def shown_by(organisation_id: UUID) -> QuerySet[StockOnShow]:
    """All a company has on show, for comparing it with its books."""
    return StockOnShow.objects.filter(organisation_id=organisation_id)


def _open() -> Q:
    return Q(revoked_at=None) & (Q(valid_until=None) | Q(valid_until__gt=clock.now()))


def _owners_open_to(viewer_id: UUID) -> list[UUID]:
    """Who lets a company look at this moment, at whatever."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT visibility_owners_open_to(%s, %s)", [viewer_id, clock.now()])
        return [owner for (owner,) in cursor.fetchall()]
