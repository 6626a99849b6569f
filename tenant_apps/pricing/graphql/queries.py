"""Asking for prices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal as PythonDecimal
from typing import Any
from uuid import UUID

import graphene
from django.db.models import Q, QuerySet

from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.graphql.ids import sought_key, visible_key
from kernel.graphql.paging import Edge, Page, page, paged
from kernel.graphql.types import Date, Decimal
from kernel.money import Money
from tenant_apps.catalog import queries as catalog
from tenant_apps.catalog.graphql.loaders import UnitsByProduct
from tenant_apps.inventory.queries import free, shown_to
from tenant_apps.organisation.queries import company
from tenant_apps.partners.queries import partner, visible_partners
from tenant_apps.pricing import queries
from tenant_apps.pricing.graphql.types import (
    Offer,
    OfferRow,
    PriceListType,
    PriceType,
    QuotedLineType,
)
from tenant_apps.pricing.models import Price
from tenant_apps.pricing.permissions import Permission
from tenants import days

ZERO = PythonDecimal(0)


class AskedInput(graphene.InputObjectType):
    """What shall be priced, in any unit of the product."""

    product_id = graphene.ID(required=True)
    quantity = Decimal(required=True)
    unit = graphene.String(default_value="", description="Empty: the base unit.")


class Query:
    price_lists = paged(
        PriceListType,
        "Price lists, newest first.",
        partner_id=graphene.ID(description="Only those this customer buys from."),
    )
    prices = paged(
        PriceType,
        "The prices of a list.",
        list_id=graphene.ID(required=True),
        on=Date(description="Only those that hold on this day."),
        search=graphene.String(default_value="", description="SKU or name of the product."),
    )
    offers = paged(
        Offer,
        "What a partner can order, with its own price, unit and stock.",
        search=graphene.String(),
        partner_id=graphene.ID(description="For whom; a customer's people see their own."),
    )
    quote = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(QuotedLineType))),
        lines=graphene.List(graphene.NonNull(AskedInput), required=True),
        partner_id=graphene.ID(),
        on=Date(),
        description="Price lines for a partner on a day, with the reasons.",
    )

    @staticmethod
    def resolve_price_lists(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        partner_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        lists = queries.visible_lists(actor)
        if partner_id is not None:
            key = sought_key(partner_id, "Partner", actor)
            buyer = visible_partners(actor).filter(pk=key).first()
            lists = (
                queries.lists_for(lists, partner_id=buyer.id, currency=buyer.currency)
                if buyer
                else lists.none()
            )
        return page(lists, first=first, after=after)

    @staticmethod
    def resolve_prices(
        root: None,
        info: graphene.ResolveInfo,
        list_id: str,
        first: int,
        after: str | None = None,
        on: date | None = None,
        search: str = "",
    ) -> Page:
        actor = info.context.actor
        lists = queries.visible_lists(actor).filter(pk=sought_key(list_id, "PriceList", actor))
        prices = Price.objects.filter(price_list__in=lists)
        rows: QuerySet[Price] = prices.select_related("price_list", "product")
        if on is not None:
            rows = queries.holding_on(rows, on)
        if search:
            named = Q(product__sku__icontains=search) | Q(product__name__icontains=search)
            rows = rows.filter(named)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_offers(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        search: str = "",
        partner_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        buyer = buyer_of(actor, partner_id)
        rows = catalog.visible_products(actor).filter(is_active=True)
        if search:
            rows = catalog.search(rows, search)
        found = page(rows, first=first, after=after)
        found.edges = _offers(info, buyer, found.edges)
        return found

    @staticmethod
    def resolve_quote(
        root: None,
        info: graphene.ResolveInfo,
        lines: list[Any],
        partner_id: str | None = None,
        on: Any = None,
    ) -> list[Any]:
        actor = info.context.actor
        return _quoted(actor, buyer_of(actor, partner_id), lines, on)


def buyer_of(actor: Actor, partner_id: str | None) -> UUID | None:
    """For whom somebody asks: a customer's people for themselves, ours for whom they say."""
    actor.require(Permission.OWN)
    if actor.partner_id is not None:
        return actor.partner_id
    if partner_id is None:
        return None
    return visible_key(partner_id, "Partner", visible_partners(actor), actor)


def _offers(info: graphene.ResolveInfo, buyer: UUID | None, edges: Sequence[Edge]) -> list[Edge]:
    """Everything about the products of a page, in three queries: units, prices, stock."""
    actor = info.context.actor
    known = partner(buyer) if buyer else None
    ids = [edge.node.id for edge in edges]
    units = catalog.units_of(edge.node for edge in edges)
    prices = queries.unit_prices(
        partner_id=buyer,
        product_ids=ids,
        currency=known.currency if known else company().currency,
        on=days.today(),
    )
    # A customer sees its price, not how we arrive at it; and stock only where it may buy.
    shows_lists = actor.partner_id is None
    shows_stock = actor.partner_id is not None or actor.may("inventory.stock.view")
    stock = free(ids) if shows_stock else {}
    # A key without an amount is a product whose stock the customer is not told.
    told: dict[UUID, PythonDecimal | None] = (
        {key: stock.get(key, ZERO) for key in ids} if shows_stock else {}
    )
    if known is not None and actor.partner_id is not None:
        shown = shown_to(known.grade, {key: stock.get(key, ZERO) for key in ids})
        told = {key: each.amount for key, each in shown.items()}
    scenario = known.order_scenario if known else ""
    loader = UnitsByProduct.of(info)
    rows = []
    for edge in edges:
        key = edge.node.id
        loader.give(key, units[key])
        price = prices.get(key)
        offer = OfferRow(
            product=edge.node,
            unit_price=Money(price.amount, price.currency) if price else None,
            price_list=price.list_code if price and shows_lists else None,
            order_unit=catalog.order_unit(units[key], scenario),
            available=told.get(key),
        )
        rows.append(Edge(node=offer, cursor=edge.cursor))
    return rows


def _quoted(actor: Actor, buyer: UUID | None, lines: Sequence[Any], on: Any) -> list[Any]:
    keys = [sought_key(line.product_id, "CatalogProduct", actor) for line in lines]
    visible = catalog.visible_products(actor).in_bulk(keys)
    for index, key in enumerate(keys):
        if key not in visible:
            raise NotFound(what="Product", key=lines[index].product_id, path=("lines", index))
    base = catalog.to_base(
        [(key, line.quantity, line.unit) for key, line in zip(keys, lines, strict=True)],
        catalog.units_of(keys),
    )
    currency = partner(buyer).currency if buyer else company().currency
    quoted = queries.quote(
        partner_id=buyer,
        lines=[
            queries.AskedLine(product_id=key, quantity=quantity)
            for key, quantity in zip(keys, base, strict=True)
        ],
        currency=currency,
        on=on or days.today(),
    )
    return [
        QuotedLineType(
            product=visible[line.product_id],
            quantity=line.quantity,
            unit_price=Money(line.unit_price, currency),
            discount_share=line.discount_share,
            total=Money(line.total, currency),
            trail=line.trail,
        )
        for line in quoted
    ]
