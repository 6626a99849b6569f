"""Asking the mall."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.graphql.ids import key_of, one_by_id, sought_key, visible_key
from kernel.graphql.paging import Edge, Page, narrowed, page, page_of, paged
from tenant_apps.catalog.graphql.reports import QualityReportType
from tenant_apps.catalog.queries import below, products_by_id, visible_categories
from tenant_apps.partners.queries import visible_partners
from tenant_apps.storefront import queries
from tenant_apps.storefront.graphql.offers import MallFacets, MallOffer, OfferRow
from tenant_apps.storefront.graphql.staged import StagingSummary, StagingType
from tenant_apps.storefront.graphql.types import (
    CartKindEnum,
    CartSummary,
    CartType,
    CheckoutPreview,
    NewsPostType,
)
from tenant_apps.storefront.models import Cart, Staging
from tenant_apps.storefront.queries import Buyer, Found, Preview
from tenant_apps.storefront.rules import CartKind

if TYPE_CHECKING:
    from tenant_apps.catalog.models import QualityReport

MOST = 50
REPORTS_MAX = 250
_FOR = graphene.ID(description="For which customer; its own people see their own.")
_Offers = graphene.NonNull(graphene.List(graphene.NonNull(MallOffer)))


class Query:
    mall_offers = paged(
        MallOffer,
        "What a buyer is offered: found by a text, the best first, or else the newest first.",
        search=graphene.String(description="Codes, beginnings of codes, words, Chinese."),
        category_id=graphene.ID(description="Only in this category and below it."),
        partner_id=_FOR,
    )
    mall_facets = graphene.Field(
        graphene.NonNull(MallFacets),
        search=graphene.String(required=True),
        category_id=graphene.ID(),
        partner_id=_FOR,
        description="How what a text finds spreads over the categories.",
    )
    mall_offer = graphene.Field(
        MallOffer,
        product_id=graphene.ID(required=True),
        partner_id=_FOR,
        description="One product as it is offered; null where it is not.",
    )
    new_offers = paged(
        MallOffer, "Launched or added within thirty days, newest first.", partner_id=_FOR
    )
    best_sellers = graphene.Field(
        _Offers,
        first=graphene.Int(default_value=12),
        partner_id=_FOR,
        description="What most customers bought in half a year (MAL-15).",
    )
    habitual_offers = graphene.Field(
        _Offers,
        first=graphene.Int(default_value=MOST),
        partner_id=_FOR,
        description="What the buyer orders again and again (MAL-08).",
    )
    related_offers = graphene.Field(
        _Offers,
        product_id=graphene.ID(required=True),
        first=graphene.Int(default_value=12),
        partner_id=_FOR,
        description="What is ordered together with a product (MAL-14).",
    )
    mall_news = paged(NewsPostType, "What the seller tells its customers, newest first.")
    quality_reports = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(QualityReportType))),
        product_id=graphene.ID(required=True),
        lot=graphene.String(default_value="", description="Only of this lot, or of none."),
        description="Quality reports, newest first, for who has bought the product (PRD-23).",
    )
    cart = one_by_id(CartType)
    carts = paged(
        CartSummary,
        "One's own carts and lists and those colleagues share, newest first.",
        kind=CartKindEnum(),
        partner_id=_FOR,
    )
    checkout_preview = graphene.Field(
        CheckoutPreview,
        cart_id=graphene.ID(required=True),
        description="What a cart would come to as an order; null where there is none.",
    )
    staging = one_by_id(StagingType)
    stagings = paged(StagingSummary, "What one has pasted or uploaded, newest first.")

    @staticmethod
    def resolve_mall_offers(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        search: str = "",
        category_id: str | None = None,
        partner_id: str | None = None,
    ) -> Page:
        buyer = _buyer(info, partner_id)
        if search.strip():
            return _ranked_page(info, buyer, _found(info, buyer, search, category_id), first, after)
        rows = buyer.offers
        if category_id:
            rows = rows.filter(category__in=below([_category(category_id, info.context.actor)]))
        return _rows_page(info, buyer, page(rows, first=first, after=after))

    @staticmethod
    def resolve_mall_facets(
        root: None,
        info: graphene.ResolveInfo,
        search: str,
        category_id: str | None = None,
        partner_id: str | None = None,
    ) -> MallFacets:
        if category_id:
            categories = visible_categories(info.context.actor)
            visible_key(category_id, "Category", categories, info.context.actor)
        found = _found(info, _buyer(info, partner_id), search, category_id)
        return MallFacets(total=len(found.hits), is_capped=found.is_capped, categories=found.facets)

    @staticmethod
    def resolve_mall_offer(
        root: None, info: graphene.ResolveInfo, product_id: str, partner_id: str | None = None
    ) -> OfferRow | None:
        buyer, actor = _buyer(info, partner_id), info.context.actor
        key = sought_key(product_id, "CatalogProduct", actor)
        row = buyer.offers.filter(pk=key).first()
        return OfferRow(row, buyer) if row else None

    @staticmethod
    def resolve_new_offers(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        partner_id: str | None = None,
    ) -> Page:
        buyer = _buyer(info, partner_id)
        offers = buyer.offers
        rows = queries.new_offers(offers, buyer=buyer)
        return _rows_page(info, buyer, page(rows, first=first, after=after))

    @staticmethod
    def resolve_best_sellers(
        root: None, info: graphene.ResolveInfo, first: int, partner_id: str | None = None
    ) -> list[OfferRow]:
        buyer = _buyer(info, partner_id)
        offers = buyer.offers
        rows = queries.best_offers(offers, most=_most(first))
        return [OfferRow(row, buyer) for row in rows]

    @staticmethod
    def resolve_habitual_offers(
        root: None, info: graphene.ResolveInfo, first: int, partner_id: str | None = None
    ) -> list[OfferRow]:
        buyer = _buyer(info, partner_id)
        offers = buyer.offers
        rows = queries.habitual(offers, buyer=buyer, most=_most(first))
        return [OfferRow(row, buyer) for row in rows]

    @staticmethod
    def resolve_related_offers(
        root: None,
        info: graphene.ResolveInfo,
        product_id: str,
        first: int,
        partner_id: str | None = None,
    ) -> list[OfferRow]:
        buyer, actor = _buyer(info, partner_id), info.context.actor
        key = sought_key(product_id, "CatalogProduct", actor)
        offers = buyer.offers
        if not offers.filter(pk=key).exists():
            return []
        rows = queries.related(offers, key, most=_most(first))
        return [OfferRow(row, buyer) for row in rows]

    @staticmethod
    def resolve_mall_news(
        root: None, info: graphene.ResolveInfo, first: int, after: str | None = None
    ) -> Page:
        rows = queries.visible_news(info.context.actor)
        return page(rows, first=first, after=after, order=("-is_pinned", "-id"))

    @staticmethod
    def resolve_quality_reports(
        root: None, info: graphene.ResolveInfo, product_id: str, lot: str
    ) -> list[QualityReport]:
        actor = info.context.actor
        key = key_of(product_id, "CatalogProduct", actor, ("product_id",))
        return list(queries.reports_for(actor, key, lot=lot).order_by("-id")[:REPORTS_MAX])

    @staticmethod
    def resolve_cart(root: None, info: graphene.ResolveInfo, id: str) -> Cart | None:
        actor = info.context.actor
        return queries.visible_carts(actor).filter(pk=sought_key(id, "Cart", actor)).first()

    @staticmethod
    def resolve_carts(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        kind: CartKind | None = None,
        partner_id: str | None = None,
    ) -> Page:
        actor = info.context.actor
        partner = sought_key(partner_id, "Partner", actor) if partner_id else None
        rows = narrowed(queries.visible_carts(actor), kind=kind, partner=partner)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_checkout_preview(
        root: None, info: graphene.ResolveInfo, cart_id: str
    ) -> Preview | None:
        actor = info.context.actor
        key = sought_key(cart_id, "Cart", actor)
        cart = queries.visible_carts(actor).filter(pk=key).first()
        if cart is None:
            return None
        buyer = queries.buyer_for(actor, cart.partner_id)
        found = queries.preview_of(cart, buyer)
        views = info.context.__dict__.setdefault("cart_views", {})
        views[cart.id, cart.revision] = (found.view, buyer)
        return found

    @staticmethod
    def resolve_staging(root: None, info: graphene.ResolveInfo, id: str) -> Staging | None:
        actor = info.context.actor
        rows = queries.visible_stagings(actor)
        return rows.filter(pk=sought_key(id, "Staging", actor)).first()

    @staticmethod
    def resolve_stagings(
        root: None, info: graphene.ResolveInfo, first: int, after: str | None = None
    ) -> Page:
        return page(queries.visible_stagings(info.context.actor), first=first, after=after)


def partner_of(global_id: str | None, actor: Actor) -> UUID | None:
    """The customer one of ours asks for; a customer's own people need not say. Raises NotFound."""
    if not global_id:
        return actor.partner_id
    return visible_key(global_id, "Partner", visible_partners(actor), actor, ("partner_id",))


def _buyer(info: graphene.ResolveInfo, partner_id: str | None) -> Buyer:
    known = info.context.__dict__.setdefault("buyers", {})
    if partner_id not in known:
        actor = info.context.actor
        known[partner_id] = queries.buyer_for(actor, partner_of(partner_id, actor))
    return known[partner_id]


def _category(global_id: str, actor: Actor) -> UUID:
    return sought_key(global_id, "Category", actor)


def _found(info: graphene.ResolveInfo, buyer: Buyer, search: str, category_id: str | None) -> Found:
    """What a text finds, once in a request that asks for rows and facets."""
    known = info.context.__dict__.setdefault("mall_found", {})
    key = (buyer.partner_id, search, category_id)
    if key not in known:
        actor = info.context.actor
        known[key] = queries.found_by(
            buyer.offers,
            search,
            buyer=buyer,
            category_id=_category(category_id, actor) if category_id else None,
        )
    return known[key]


def _ranked_page(
    info: graphene.ResolveInfo, buyer: Buyer, found: Found, first: int, after: str | None
) -> Page:
    hits = page_of(found.hits, key=lambda hit: hit.id, first=first, after=after)
    rows = products_by_id(edge.node.id for edge in hits.edges)
    hits.edges = [
        Edge(node=OfferRow(rows[edge.node.id], buyer), cursor=edge.cursor)
        for edge in hits.edges
        if edge.node.id in rows
    ]
    return hits


def _rows_page(info: graphene.ResolveInfo, buyer: Buyer, found: Page) -> Page:
    found.edges = [
        Edge(node=OfferRow(edge.node, buyer), cursor=edge.cursor) for edge in found.edges
    ]
    return found


def _most(first: int) -> int:
    return max(1, min(first, MOST))
