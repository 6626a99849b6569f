"""Who buys: a customer's person for itself, one of ours on behalf of a customer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import QuerySet

from kernel.actor import Actor
from kernel.errors import Forbidden, NotFound
from tenant_apps.catalog.permissions import Permission as CatalogPermission
from tenant_apps.catalog.queries import offered_to
from tenant_apps.organisation.queries import company
from tenant_apps.partners.queries import visible_partners
from tenants import days

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product

SEE_PRICE = "pricing.price.view"


@dataclass(frozen=True, kw_only=True)
class Buyer:
    """For whom prices, stock and assortment are meant; partner_id None: for nobody special."""

    partner_id: UUID | None
    currency: str
    grade: str = ""
    region_code: str = ""
    kind: str = ""
    sales_area: str = ""
    state: str = ""
    scenario: str = ""
    sees_prices: bool = True
    sees_stock: bool = True
    is_staff: bool = False  # one of ours looks, who knows the exact stock
    today: date

    @property
    def id(self) -> UUID:
        """As listing rules read a customer."""
        return self.partner_id or UUID(int=0)

    @property
    def offers(self) -> QuerySet[Product]:
        """What this buyer is offered."""
        return offered_to(self.partner_id, reader=self if self.partner_id else None)


def visible_offers(actor: Actor, partner_id: UUID | None = None) -> QuerySet[Product]:
    """The products a buyer is offered: the base of search, lookup, quick order and cart.

    A customer's person sees its own assortment, one of ours that of the customer it asks for,
    or with none whatever is offered to anybody.
    """
    actor.require(CatalogPermission.VIEW)
    return offered_to(actor.partner_id or partner_id)


def buyer_for(actor: Actor, partner_id: UUID | None = None) -> Buyer:
    """For whom this person shops, in two queries.

    partner_id is the customer one of ours asks for; a customer's people shop for their own.
    Raises Forbidden, NotFound.
    """
    actor.require(CatalogPermission.VIEW)
    if actor.partner_id is not None and partner_id not in (None, actor.partner_id):
        raise NotFound(what="Partner", key=partner_id)
    wanted = actor.partner_id or partner_id
    today = days.today()
    is_staff = actor.partner_id is None
    if wanted is None:
        return Buyer(
            partner_id=None,
            currency=company().currency,
            today=today,
            sees_prices=actor.may(SEE_PRICE),
            sees_stock=actor.may("inventory.stock.view"),
            is_staff=True,
        )
    found = visible_partners(actor).filter(pk=wanted).first()
    if found is None:
        raise NotFound(what="Partner", key=wanted)
    return Buyer(
        partner_id=found.id,
        currency=found.currency,
        grade=found.grade,
        region_code=found.region_code,
        kind=found.kind,
        sales_area=found.sales_area,
        state=found.state,
        scenario=found.order_scenario,
        sees_prices=actor.may(SEE_PRICE),
        sees_stock=not is_staff or actor.may("inventory.stock.view"),
        is_staff=is_staff,
        today=today,
    )


def require_price(actor: Actor) -> None:
    """Refuse who may not see what things cost: an order is a price. Raises Forbidden."""
    if not actor.may(SEE_PRICE):
        raise Forbidden(permission=SEE_PRICE)
