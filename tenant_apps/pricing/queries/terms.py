"""Looking up what prices must keep to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from uuid import UUID

import msgspec
from django.db.models import Q, QuerySet

from kernel.actor import Actor
from tenant_apps.catalog.queries import goods_of
from tenant_apps.partners.queries import buyer, buyers
from tenant_apps.partners.rules import Who
from tenant_apps.pricing.models import ListAssignment, PriceList, PriceTerm
from tenant_apps.pricing.permissions import Permission
from tenant_apps.pricing.rules import Audience, Guard, Term, guards_at_sale, guards_of_list

_FACTS = ("link_id", "product_id", "category_id", "brand_owner_id")
_NUMBERS = ("guide", "down", "up", "floor")


def visible_terms(actor: Actor) -> QuerySet[PriceTerm]:
    """The terms this person may see: never a customer's people."""
    actor.require(Permission.VIEW)
    terms = PriceTerm.objects.all()
    return terms.none() if actor.partner_id else terms


def terms_on(day: date, currency: str, product_ids: Iterable[UUID]) -> list[Term]:
    """The terms that hold on a day and may mean these products, in one query.

    Of terms that say the same of the same the one that began last counts.
    """
    found: dict[tuple[object, ...], Term] = {}
    rows = PriceTerm.objects.filter(
        Q(product=None) | Q(product__in=list(product_ids)),
        Q(valid_until=None) | Q(valid_until__gte=day),
        currency=currency,
        valid_from__lte=day,
    ).order_by("valid_from", "id")
    for row in rows.values(*_FACTS, *_NUMBERS, "who"):
        who = msgspec.convert(row.pop("who"), Who)
        found[*(row[name] for name in _FACTS), who] = Term(who=who, **row)
    return list(found.values())


def guards_of_prices(
    book: PriceList, product_ids: Iterable[UUID], *, on: date
) -> dict[UUID, list[Guard]]:
    """By product what a price in a list must keep to. One query without terms, else four."""
    wanted = list(product_ids)
    terms = terms_on(on, book.currency, wanted)
    if not terms:
        return {}
    audience = _audience(book)
    return {key: guards_of_list(terms, goods, audience) for key, goods in goods_of(wanted).items()}


def floors_at_sale(
    partner_id: UUID | None, product_ids: Iterable[UUID], *, currency: str, on: date
) -> dict[UUID, Decimal]:
    """By product the floor of a price to a buyer. One query without terms, else three."""
    wanted = list(product_ids)
    terms = [term for term in terms_on(on, currency, wanted) if term.floor is not None]
    if not terms:
        return {}
    known = buyer(partner_id) if partner_id else None
    floors = {
        key: [each.floor for each in guards_at_sale(terms, goods, known) if each.floor is not None]
        for key, goods in goods_of(wanted).items()
    }
    return {key: max(each) for key, each in floors.items() if each}


def _audience(book: PriceList) -> Audience:
    if book.is_general:
        return Audience(everybody=True)
    assigned = ListAssignment.objects.filter(price_list=book).values_list("partner_id", flat=True)
    return Audience(
        who=msgspec.convert(book.who, Who) if book.who else None,
        named=tuple(buyers(assigned).values()),
    )
