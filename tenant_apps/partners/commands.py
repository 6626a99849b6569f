"""Admitting partners and keeping what we know of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.db import refusing
from kernel.errors import BadValue, NotFound
from kernel.numbering.commands import next_number
from kernel.reasons import EMPTY, between
from shared_apps.directory.queries import organisation_by_gln
from shared_apps.network.errors import LinkToOneself
from tenant_apps.partners.errors import AccountElsewhere, LinkedAlready, NumberTaken
from tenant_apps.partners.models import Address, Partner
from tenant_apps.partners.queries import address_of
from tenant_apps.partners.rules import TIERS_MAX, PartnerState, Scenario
from tenants.queries import current_tenant


@transaction.atomic
def admit_partner(
    *, name: str, currency: str, actor: Actor, number: str = "", **facts: Any
) -> Partner:
    """Open a customer or supplier account; facts are further fields of Partner.

    Raises NumberTaken, BadValue without a name or for a tier that is none.
    """
    _require_tier(facts.get("tier"))
    partner = Partner(
        number=number or next_number("P"), name=_shown(name), currency=currency, **facts
    )
    with refusing(partners_partner_number_key=NumberTaken(number=partner.number, path=("number",))):
        partner.save(force_insert=True)
    return partner


@transaction.atomic
def change_partner(*, partner_id: UUID, actor: Actor, **facts: Any) -> Partner:
    """Change some fields of a partner.

    Raises NotFound, BadValue for an empty name or a tier that is none.
    """
    _require_tier(facts.get("tier"))
    partner = _locked(partner_id)
    for name, value in facts.items():
        setattr(partner, name, _shown(value) if name == "name" else value)
    partner.save()
    return partner


@transaction.atomic
def add_address(
    *, partner_id: UUID, recipient: str, street: str, actor: Actor, **facts: Any
) -> Address:
    """Another place of delivery; the first one is the default. Raises NotFound."""
    _locked(partner_id)
    others = Address.objects.filter(partner=partner_id)
    wants_default = bool(facts.pop("is_default", False)) or not others.exists()
    if wants_default:
        _without_default(partner_id)
    return Address.objects.create(
        partner_id=partner_id,
        recipient=recipient,
        street=street,
        is_default=wants_default,
        **facts,
    )


@transaction.atomic
def change_address(*, partner_id: UUID, address_id: UUID, actor: Actor, **facts: Any) -> Address:
    """Change a place of delivery; orders placed before keep what it was. Raises NotFound.

    The default stays one until another is made it.
    """
    _locked(partner_id)
    address = address_of(partner_id=partner_id, address_id=address_id)
    if facts.pop("is_default", False) and not address.is_default:
        _without_default(partner_id)
        address.is_default = True
    for name, value in facts.items():
        setattr(address, name, value)
    address.save()
    return address


@transaction.atomic
def remove_address(*, partner_id: UUID, address_id: UUID, actor: Actor) -> None:
    """Forget a place of delivery; the oldest of the others becomes the default if it was.

    Orders placed before keep it. Raises NotFound.
    """
    _locked(partner_id)
    address = address_of(partner_id=partner_id, address_id=address_id)
    address.delete()
    next_one = Address.objects.filter(partner=partner_id).order_by("id").first()
    if address.is_default and next_one is not None:
        next_one.is_default = True
        next_one.save(update_fields=["is_default"])


@transaction.atomic
def identify_partner(*, partner_id: UUID, gln: str, actor: Actor) -> Partner:
    """Say which company of the network an account is for, by the GLN in any spelling.

    A link with that company goes on with this account then, and makes no second one (NET-07).

    Raises NotFound for an unknown partner or GLN, LinkToOneself for our own, LinkedAlready, and
    AccountElsewhere where another account of ours on the same side stands for that company.
    """
    partner = _locked(partner_id)
    company = organisation_by_gln(gln)
    if company is None:
        raise NotFound(what="Organisation", key=gln, path=("gln",))
    if company.pk == current_tenant().id:
        raise LinkToOneself(path=("gln",))
    if partner.link_id is not None and partner.organisation_id != company.pk:
        raise LinkedAlready(partner=partner.name)
    same_side = Partner.objects.filter(is_customer=partner.is_customer)
    other = same_side.filter(organisation_id=company.pk).exclude(pk=partner.pk).first()
    if other is not None:
        raise AccountElsewhere(partner=other.name, number=other.number, path=("gln",))
    partner.organisation_id = company.pk
    partner.save(update_fields=["organisation_id"])
    return partner


@transaction.atomic
def bind_link(
    *,
    link_id: UUID,
    organisation_id: UUID,
    name: str,
    currency: str,
    is_customer: bool,
    actor: Actor,
    order_scenario: Scenario = Scenario.WHOLESALE,
) -> Partner:
    """Make the organisation at the other end of a link a partner of ours.

    An account the organisation already has is used again, so that its history goes on
    (NET-04); it becomes customer or supplier in addition to what it was.
    """
    bound = Partner.objects.filter(link_id=link_id).first()
    if bound is not None:
        return bound
    # A dealer and its supplier may be linked in both directions: one account per direction.
    known = Partner.objects.select_for_update().filter(
        organisation_id=organisation_id, link_id=None, is_customer=is_customer
    )
    partner = known.order_by("id").first() or Partner(
        number=next_number("P"), organisation_id=organisation_id, currency=currency
    )
    partner.link_id = link_id
    partner.name = name
    partner.is_customer = is_customer
    partner.is_supplier = not is_customer
    partner.order_scenario = order_scenario
    partner.state = PartnerState.ACTIVE
    partner.save()
    return partner


def release_link(*, link_id: UUID, actor: Actor) -> None:
    """The link has ended: trade stops, the account and its documents stay (NET-04)."""
    Partner.objects.filter(link_id=link_id).update(link_id=None, state=PartnerState.ENDED)


def _locked(partner_id: UUID) -> Partner:
    """The partner, locked, so that one default address stays one. Raises NotFound."""
    partner = Partner.objects.select_for_update().filter(pk=partner_id).first()
    if partner is None:
        raise NotFound(what="Partner", key=partner_id)
    return partner


def _without_default(partner_id: UUID) -> None:
    Address.objects.filter(partner=partner_id, is_default=True).update(is_default=False)


def _require_tier(tier: int | None) -> None:
    if tier is not None and not 1 <= tier <= TIERS_MAX:
        raise BadValue(field="tier", value=tier, reason=between(1, TIERS_MAX), path=("tier",))


def _shown(name: str) -> str:
    if not name.strip():
        raise BadValue(field="name", value='""', reason=EMPTY, path=("name",))
    return name.strip()
