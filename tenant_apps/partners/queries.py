"""Looking partners up."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from kernel.actor import Actor
from kernel.errors import NotFound
from tenant_apps.partners.errors import NotOnNetwork, PartnerSuspended
from tenant_apps.partners.models import Address, Partner
from tenant_apps.partners.permissions import Permission
from tenant_apps.partners.rules import Buyer, PartnerState


def visible_partners(actor: Actor) -> QuerySet[Partner]:
    """The partners this person may see: the base of every list and lookup (ORG-06)."""
    actor.require(Permission.VIEW)
    partners = Partner.objects.all()
    allowed = actor.partners()
    return partners if allowed is None else partners.filter(pk__in=allowed)


def visible_addresses(actor: Actor) -> QuerySet[Address]:
    """The addresses of those partners."""
    return Address.objects.filter(partner__in=visible_partners(actor))


def search(partners: QuerySet[Partner], text: str) -> QuerySet[Partner]:
    """Those whose number, name, contact or phone contains the text."""
    return partners.filter(
        Q(number__icontains=text)
        | Q(name__icontains=text)
        | Q(contact_name__icontains=text)
        | Q(phone__icontains=text)
    )


def active_suppliers() -> QuerySet[Partner]:
    """Whom we may buy from now, linked or not (INV-18)."""
    return Partner.objects.filter(is_supplier=True, state=PartnerState.ACTIVE)


def partner(partner_id: UUID) -> Partner:
    """One partner, or NotFound."""
    found = Partner.objects.filter(pk=partner_id).first()
    if found is None:
        raise NotFound(what="Partner", key=partner_id)
    return found


def trading_partner(partner_id: UUID) -> Partner:
    """One partner that may trade now, or NotFound, PartnerSuspended."""
    found = partner(partner_id)
    if found.state != PartnerState.ACTIVE:
        raise PartnerSuspended(partner=found.name, state=found.state)
    return found


def partner_on_link(link_id: UUID) -> Partner:
    """The partner at the other end of a link, or NotOnNetwork."""
    found = Partner.objects.filter(link_id=link_id).first()
    if found is None:
        raise NotOnNetwork(link=link_id)
    return found


def links_of(partner_ids: Iterable[UUID]) -> list[UUID]:
    """The links of some partners; for the exchange, which knows links and no partners."""
    rows = Partner.objects.filter(pk__in=list(partner_ids), link_id__isnull=False)
    return [link for link in rows.values_list("link_id", flat=True) if link is not None]


def numbers_taken(numbers: Iterable[str]) -> set[str]:
    """Which of these numbers are partners' already."""
    taken = Partner.objects.filter(number__in=list(numbers))
    return set(taken.values_list("number", flat=True))


def customers_by_organisation() -> dict[UUID, UUID]:
    """Our customers whom the directory knows: the account of each organisation."""
    customers = Partner.objects.filter(is_customer=True, organisation_id__isnull=False)
    return {
        organisation_id: key
        for organisation_id, key in customers.values_list("organisation_id", "id")
        if organisation_id is not None
    }


def partners_by_id(ids: Iterable[UUID]) -> dict[UUID, Partner]:
    """The partners with these ids, in one query; unknown ids are left out."""
    return Partner.objects.in_bulk(list(ids))


def buyers(ids: Iterable[UUID]) -> dict[UUID, Buyer]:
    """The partners with these ids as policies look at them, in one query; unknown ones left out."""
    return {key: Buyer.of(each) for key, each in partners_by_id(ids).items()}


def buyer(partner_id: UUID) -> Buyer:
    """One partner as policies look at it, or NotFound."""
    return Buyer.of(partner(partner_id))


def address_of(*, partner_id: UUID, address_id: UUID) -> Address:
    """One address of this partner, or NotFound."""
    found = Address.objects.filter(pk=address_id, partner=partner_id).first()
    if found is None:
        raise NotFound(what="Address", key=address_id)
    return found
