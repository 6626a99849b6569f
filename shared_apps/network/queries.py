"""Who may do what with whom, and who stands where in the channel."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from kernel.actor import Actor
from kernel.errors import NotFound
from shared_apps.network.errors import ActsForNobody, LinkNotActive, NotGranted
from shared_apps.network.models import Link
from shared_apps.network.permissions import NetworkPermission
from shared_apps.network.rules import TIERS_MAX, Grant, LinkState, Side, chain
from tenants.queries import NotInATenant, current_tenant, tenant_of_schema

if TYPE_CHECKING:
    from shared_apps.directory.models import Organisation


@dataclass(frozen=True, kw_only=True)
class OtherSide:
    """The partner on a link, as seen from one of the two."""

    link: Link
    us: Organisation
    them: Organisation


def require_grant(*, link_id: UUID, schema: str, grant: Grant) -> OtherSide:
    """The other side of an active link on which the company of this schema has a right.

    One query. Raises NotFound for a link that is not ours, LinkNotActive, and NotGranted for a
    right we do not have.
    """
    tenant = tenant_of_schema(schema)
    link = links_of(tenant.id).filter(pk=link_id).first() if tenant else None
    if tenant is None or link is None:
        raise NotFound(what="Link", key=link_id)
    side = link.side_of(tenant.id)
    them = link.partner_of(tenant.id)
    if link.state != LinkState.ACTIVE:
        raise LinkNotActive(partner=them.name, state=link.state)
    granted = link.granted_to_supplier if side is Side.SUPPLIER else link.granted_to_customer
    if grant not in granted:
        raise NotGranted(partner=them.name, grant=grant)
    return OtherSide(link=link, us=link.partner_of(them.pk), them=them)


def granted_sides(*, link_ids: Iterable[UUID], schema: str, grant: Grant) -> dict[UUID, OtherSide]:
    """The same for many links, in one query; those without the right are left out."""
    tenant = tenant_of_schema(schema)
    if tenant is None:
        return {}
    links = links_of(tenant.id).filter(pk__in=list(link_ids), state=LinkState.ACTIVE)
    sides = {}
    for link in links:
        supplies = link.side_of(tenant.id) is Side.SUPPLIER
        if grant in (link.granted_to_supplier if supplies else link.granted_to_customer):
            them = link.partner_of(tenant.id)
            sides[link.id] = OtherSide(link=link, us=link.partner_of(them.pk), them=them)
    return sides


def links_of(organisation_id: UUID) -> QuerySet[Link]:
    """All links of a company, ended ones too, with both companies."""
    either = Q(supplier_id=organisation_id) | Q(customer_id=organisation_id)
    return Link.objects.filter(either).select_related("supplier", "customer")


def open_partners_of(organisation_id: UUID) -> QuerySet[Link, tuple[UUID]]:
    """Ids of the companies one has an open link with, for use inside a query."""
    links = Link.objects.exclude(state=LinkState.ENDED)
    customers = links.filter(supplier_id=organisation_id).values_list("customer_id")
    return customers.union(links.filter(customer_id=organisation_id).values_list("supplier_id"))


def acting_organisation(actor: Actor) -> UUID:
    """The company somebody acts for: the one signed in to, else the tenant we are in."""
    if actor.organisation_id is not None:
        return actor.organisation_id
    try:
        return current_tenant().id
    except NotInATenant as error:
        raise ActsForNobody from error


def visible_links(actor: Actor) -> QuerySet[Link]:
    """The links this person may see: the base of every list and every lookup by id."""
    actor.require(NetworkPermission.VIEW_LINKS)
    if actor.partner_id is not None:  # a customer's person in our mall: not our books' business
        return Link.objects.none()
    return links_of(acting_organisation(actor))


def downstream(organisation_id: UUID) -> dict[UUID, int]:
    """How many tiers below a company its customers, their customers and so on stand.

    Over active links, any number of tiers, in one statement; the company itself is not in it.
    Who they are is their supplier's secret: for deciding and counting, never for showing.
    """
    return _nearest(organisation_id, _steps(organisation_id, down=True), down=True)


def upstream(organisation_id: UUID) -> dict[UUID, int]:
    """The same towards suppliers: 1 for our suppliers, 2 for theirs."""
    return _nearest(organisation_id, _steps(organisation_id, down=False), down=False)


def tiers(organisation_id: UUID, asked: Iterable[UUID]) -> dict[UUID, int]:
    """Where companies stand as seen from one: 0 itself, 1 its customers, -1 its suppliers.

    Those on no chain with it are left out.
    """
    below, above = downstream(organisation_id), upstream(organisation_id)
    places = {**{other: -depth for other, depth in above.items()}, **below, organisation_id: 0}
    return {other: places[other] for other in asked if other in places}


def chain_between(organisation_id: UUID, other_id: UUID) -> list[UUID] | None:
    """The active links of the shortest chain of supply from one company to another.

    Downwards if there is one, else upwards; None where neither supplies the other over
    any number of tiers.
    """
    below = [step[:3] for step in _steps(organisation_id, down=True)]
    above = [step[:3] for step in _steps(organisation_id, down=False)]
    return chain(below, organisation_id, other_id) or chain(above, other_id, organisation_id)


def _steps(organisation_id: UUID, *, down: bool) -> list[tuple[UUID, UUID, UUID, int]]:
    """The links reached from a company: link, supplier, customer and tier, in one statement."""
    function = "network_steps_down" if down else "network_steps_up"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {function}(%s, %s)", [organisation_id, TIERS_MAX])
        return cursor.fetchall()


def _nearest(
    organisation_id: UUID, steps: Iterable[tuple[UUID, UUID, UUID, int]], *, down: bool
) -> dict[UUID, int]:
    depths: dict[UUID, int] = {}
    for _link, supplier, customer, depth in steps:
        there = customer if down else supplier
        if there != organisation_id:
            depths[there] = min(depth, depths.get(there, depth))
    return depths
