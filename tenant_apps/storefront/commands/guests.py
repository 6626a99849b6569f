"""From one's own house into the seller's mall (ADR 23)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import transaction

from kernel.actor import Actor
from kernel.events.bus import emit
from shared_apps.identity.commands import admit_guest, issue_ticket, redeem_ticket
from shared_apps.identity.errors import NeedsOwnSession
from shared_apps.identity.queries import people
from shared_apps.identity.rules import MallRight
from shared_apps.network.queries import links_of
from shared_apps.network.rules import LinkState
from tenant_apps.partners.errors import NotOnNetwork
from tenant_apps.partners.queries import partner_on_link, trading_partner
from tenant_apps.storefront.errors import NotLinked, SomebodyElseIsHere, TicketRefused
from tenant_apps.storefront.events import GuestEntered, MallOpened
from tenants.queries import current_tenant, tenant

if TYPE_CHECKING:
    from shared_apps.identity.models import User
    from tenant_apps.partners.models import Partner


@dataclass(frozen=True, kw_only=True)
class Way:
    """Where a person enters a seller's mall; the ticket stands behind the #, so that no log

    and no other page ever sees it.
    """

    url: str
    expires_at: datetime


@transaction.atomic
def open_mall(*, supplier_id: UUID, actor: Actor) -> Way:
    """A way for this person into a linked supplier's mall, good once and for a minute.

    With what the person may do in purchasing at home: who may send orders may order there, who
    may look at them sees prices. Raises NotFound, PartnerSuspended, NotLinked,
    NeedsOwnSession.
    """
    if actor.token_id is not None:  # a token is no sign-in, and does not turn into one
        raise NeedsOwnSession
    us = current_tenant()
    supplier = trading_partner(supplier_id)
    if supplier.link_id is None:
        raise NotLinked(partner=supplier.name)
    link = links_of(us.id).filter(pk=supplier.link_id, state=LinkState.ACTIVE).first()
    host = tenant(link.supplier_id) if link and link.customer_id == us.id else None
    if link is None or host is None or not host.is_active or actor.user_id is None:
        raise NotLinked(partner=supplier.name)
    ticket = issue_ticket(
        user_id=actor.user_id,
        organisation_id=host.id,
        home_id=us.id,
        link_id=link.pk,
        rights=_rights(actor),
        actor=actor,
    )
    emit(MallOpened(subject_id=supplier.id, link_id=link.pk), actor=actor)
    url = f"{settings.LINK_FORM.format(host=host.host)}/enter#{ticket.secret}"
    return Way(url=url, expires_at=ticket.expires_at)


@transaction.atomic
def welcome(*, secret: str, present: UUID | None) -> tuple[User, Partner]:
    """Let a guest in at our door: who it is, and whose person.

    present  who is signed in at this host already; another person's session is not replaced

    Raises TicketRefused, the same for whatever is wrong, and SomebodyElseIsHere; a refusal
    leaves the ticket as it was.
    """
    us = current_tenant()
    guest = redeem_ticket(secret=secret, organisation_id=us.id)
    if guest is None:
        raise TicketRefused
    if present is not None and present != guest.user_id:
        raise SomebodyElseIsHere(name=_name(present))
    partner = _partner(guest.link_id, guest.home_id)
    user = admit_guest(guest=guest, organisation_id=us.id, partner_id=partner.id)
    if user is None:
        raise TicketRefused
    entered = GuestEntered(
        subject_id=partner.id, link_id=guest.link_id, user_id=user.pk, name=user.name
    )
    emit(entered, actor=Actor(name=user.name, user_id=user.pk, partner_id=partner.id))
    return user, partner


def _rights(actor: Actor) -> list[MallRight]:
    rights = [MallRight.SEE_PRICE]
    return [*rights, MallRight.ORDER] if actor.may("purchasing.order.send") else rights


def _partner(link_id: UUID, home_id: UUID) -> Partner:
    """The customer at the other end of a link that holds, or TicketRefused."""
    us = current_tenant().id
    links = links_of(us).filter(pk=link_id, state=LinkState.ACTIVE)
    if not links.filter(supplier_id=us, customer_id=home_id).exists():
        raise TicketRefused
    try:
        partner = partner_on_link(link_id)
    except NotOnNetwork:  # the link is so new that our books have not heard of it
        raise TicketRefused from None
    if not partner.is_customer:
        raise TicketRefused
    return partner


def _name(user_id: UUID) -> str:
    return people([user_id]).get(user_id, "")
