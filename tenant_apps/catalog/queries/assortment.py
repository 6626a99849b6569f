"""What each customer is offered (PRD-13, PRD-14, PRD-22).

The one place that decides it: what a customer's people look up, search, quote, put into a cart
or order passes through here, by way of visible_products().
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from kernel.actor import Actor
from tenant_apps.catalog.models import Category, ListingRule, Product
from tenant_apps.catalog.permissions import Permission
from tenant_apps.catalog.rules import CATEGORY_LEVELS, Branch, ListingEffect, Reader, branches
from tenant_apps.partners.queries import partners_by_id
from tenant_apps.partners.rules import PartnerState
from tenants import days

_NOTHING = Branch(hidden=frozenset(), exclusive=frozenset(), mine=frozenset())


@dataclass(frozen=True, kw_only=True)
class Assortment:
    """What listing rules come to for one customer on a day."""

    on: date
    is_closed: bool = False  # the customer trades no more
    categories: Branch = _NOTHING
    brands: Branch = _NOTHING
    hidden_products: frozenset[UUID] = frozenset()
    exclusive_products: bool = False  # some products are for some only
    my_products: frozenset[UUID] = frozenset()


def offered_to(partner_id: UUID | None, *, reader: Reader | None = None) -> QuerySet[Product]:
    """The products a customer is offered today; None: all that are offered to anybody.

    reader  the customer, where it is at hand; else it is looked up

    One to three queries to know the rules, which hold from the moment they are written.
    """
    today = days.today()
    if partner_id is None:
        return on_offer(today)
    return _narrowed(on_offer(today), assortment_of(partner_id, reader=reader))


def on_offer(on: date) -> QuerySet[Product]:
    """What is neither withdrawn nor still to be launched on a day, for whomever."""
    launched = Q(offered_from=None) | Q(offered_from__lte=on)
    return Product.objects.filter(launched, is_active=True)


def assortment_of(partner_id: UUID, *, reader: Reader | None = None) -> Assortment:
    """What the rules of today say of one customer."""
    today = days.today()
    reader = reader or partners_by_id([partner_id]).get(partner_id)
    if reader is None or reader.state == PartnerState.ENDED:
        return Assortment(on=today, is_closed=True)
    rules = list(_rules_on(today))
    if not rules:
        return Assortment(on=today)
    on_products = [rule for rule in rules if rule.product_id]
    fitting = [rule for rule in on_products if rule.audience.fits(reader)]
    return Assortment(
        on=today,
        categories=branches(
            [(r.category_id, ListingEffect(r.effect), r.audience) for r in rules if r.category_id],
            reader,
            _subtrees() if any(r.category_id for r in rules) else {},
        ),
        brands=branches(
            [
                (r.brand_owner_id, ListingEffect(r.effect), r.audience)
                for r in rules
                if r.brand_owner_id
            ],
            reader,
        ),
        hidden_products=_products_of(fitting, ListingEffect.HIDDEN_FROM),
        exclusive_products=any(r.effect == ListingEffect.ONLY_FOR for r in on_products),
        my_products=_products_of(fitting, ListingEffect.ONLY_FOR),
    )


def visible_listing_rules(actor: Actor) -> QuerySet[ListingRule]:
    """The rules this person may see: never a customer's people, whom they would tell of others."""
    actor.require(Permission.EDIT_LISTING)
    rules = ListingRule.objects.all()
    return rules if actor.partner_id is None else rules.none()


def parents() -> dict[UUID, UUID | None]:
    """The parent of each category, in one query."""
    return dict(Category.objects.values_list("id", "parent_id"))


def _rules_on(day: date) -> QuerySet[ListingRule]:
    return ListingRule.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_until=None) | Q(valid_until__gte=day)
    )


def _products_of(rules: list[ListingRule], effect: ListingEffect) -> frozenset[UUID]:
    return frozenset(r.product_id for r in rules if r.product_id and r.effect == effect)


def _subtrees() -> dict[UUID, set[UUID]]:
    """Each category with all below it."""
    parent_of = parents()
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for key in parent_of:
        at: UUID | None = key
        for _ in range(CATEGORY_LEVELS + 1):  # never round in a circle
            if at is None:
                break
            found[at].add(key)
            at = parent_of.get(at)
    return found


def _narrowed(products: QuerySet[Product], to: Assortment) -> QuerySet[Product]:
    if to.is_closed:
        return products.none()
    hidden, exclusive, mine = Q(), Q(), Q()
    for field, branch in (("category", to.categories), ("brand_owner_id", to.brands)):
        if not branch.is_free:
            hidden |= Q(**{f"{field}__in": branch.hidden})
            exclusive |= Q(**{f"{field}__in": branch.exclusive})
            mine |= Q(**{f"{field}__in": branch.mine})
    if to.exclusive_products:
        exclusive |= Q(pk__in=_exclusive_on(to.on))
        mine |= Q(pk__in=to.my_products)
    if to.hidden_products:
        hidden |= Q(pk__in=to.hidden_products)
    if hidden:
        products = products.exclude(hidden)
    return products.filter(~exclusive | mine) if exclusive else products


def _exclusive_on(day: date) -> QuerySet[ListingRule, UUID | None]:
    rules = _rules_on(day).filter(effect=ListingEffect.ONLY_FOR, product__isnull=False)
    return rules.values_list("product_id", flat=True)
