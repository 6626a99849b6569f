"""Price lists and what stands in them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import msgspec
from django.db.models import Exists, OuterRef, Q, QuerySet

from kernel.actor import Actor
from tenant_apps.partners.queries import buyer
from tenant_apps.partners.rules import Who
from tenant_apps.pricing.models import ListAssignment, Price, PriceChange, PriceList
from tenant_apps.pricing.permissions import Permission


def list_called(code: str) -> PriceList | None:
    """The price list with this code, if there is one."""
    return PriceList.objects.filter(code=code).first()


def visible_lists(actor: Actor) -> QuerySet[PriceList]:
    """The price lists this person may see; a customer's people see prices, never lists."""
    actor.require(Permission.VIEW)
    lists = PriceList.objects.all()
    return lists.none() if actor.partner_id else lists


def lists_for(
    lists: QuerySet[PriceList], *, partner_id: UUID, currency: str
) -> QuerySet[PriceList]:
    """Those of the lists that a customer with this currency buys from.

    Two queries beside that of the lists, where any says whom it is for.
    """
    assigned = ListAssignment.objects.filter(price_list=OuterRef("pk"), partner=partner_id)
    described = list(lists.exclude(who={}).values_list("id", "who"))
    known = buyer(partner_id) if described else None
    meant = [key for key, who in described if known and msgspec.convert(who, Who).matches(known)]
    fits = Q(is_general=True) | Exists(assigned) | Q(pk__in=meant)
    return lists.filter(fits, currency=currency)


def holding_on(prices: QuerySet[Price], day: date) -> QuerySet[Price]:
    """Those that hold on a day: of each product and break the one that began last."""
    current = prices.filter(Q(valid_until=None) | Q(valid_until__gte=day), valid_from__lte=day)
    later = current.model._default_manager.filter(
        price_list=OuterRef("price_list"),
        product=OuterRef("product"),
        min_quantity=OuterRef("min_quantity"),
        unit=OuterRef("unit"),
        valid_from__gt=OuterRef("valid_from"),
        valid_from__lte=day,
    ).filter(Q(valid_until=None) | Q(valid_until__gte=day))
    return current.filter(~Exists(later))


def visible_changes(actor: Actor) -> QuerySet[PriceChange]:
    """What was changed in the lists this person may see, newest last (PRC-18)."""
    return PriceChange.objects.filter(price_list__in=visible_lists(actor))
