"""Asking for companies, links, grants, and for the stock they show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import graphene
from django.db.models import Q

from kernel.graphql.ids import one_by_id, sought_platform_key
from kernel.graphql.paging import Page, page, paged
from shared_apps.directory.rules import normal_gtin
from shared_apps.network.queries import visible_links
from shared_apps.network.rules import LinkState
from shared_apps.visibility import queries
from shared_apps.visibility.errors import TooMuchStock
from shared_apps.visibility.graphql.stock_types import (
    OrganisationStock,
    asks_for,
    product_keys,
)
from shared_apps.visibility.graphql.types import (
    AccessType,
    LinkStateEnum,
    LinkType,
    OrganisationKindEnum,
    OrganisationType,
    ProductType,
    ViewGrantType,
)
from shared_apps.visibility.queries import StockSeen
from shared_apps.visibility.rules import STOCK_ROWS_MAX

if TYPE_CHECKING:
    from shared_apps.directory.models import Organisation, SharedProduct
    from shared_apps.network.models import Link


class Query:
    """The tenant's schema."""

    network_stock = graphene.List(
        graphene.NonNull(OrganisationStock),
        required=True,
        product_ids=graphene.List(graphene.NonNull(graphene.ID), required=True),
        regions=graphene.List(graphene.NonNull(graphene.String)),
        organisation_ids=graphene.List(graphene.NonNull(graphene.ID)),
        description="Stock of shared products at everybody who shows it to us, over all tiers, "
        "and our own.",
    )

    @staticmethod
    def resolve_network_stock(
        root: None,
        info: graphene.ResolveInfo,
        product_ids: list[str],
        regions: list[str] | None = None,
        organisation_ids: list[str] | None = None,
    ) -> list[StockSeen]:
        companies = None
        if organisation_ids is not None:
            companies = [sought_platform_key(each, "Organisation") for each in organisation_ids]
        rows = queries.visible_network_stock(
            info.context.actor,
            product_keys(product_ids),
            regions,
            companies,
            details=asks_for(info, "regions", "warehouses"),
        )
        if len(rows) > STOCK_ROWS_MAX:
            raise TooMuchStock(found=len(rows), most=STOCK_ROWS_MAX)
        return rows


class PlatformQuery:
    """The platform's schema."""

    organisation = one_by_id(OrganisationType)
    organisations = paged(
        OrganisationType,
        "One's own company, those it deals with and those that show it something, over all "
        "tiers; the newest first.",
        search=graphene.String(description="Part of the name, or the GLN."),
        kind=OrganisationKindEnum(),
        region_code=graphene.String(),
    )
    product = one_by_id(ProductType)
    products = paged(
        ProductType,
        "Products their brand owners have published; the newest first.",
        owner_id=graphene.ID(),
        search=graphene.String(description="Part of the name, an item number or a GTIN."),
    )
    link = one_by_id(LinkType)
    links = paged(LinkType, "With whom we trade, or did; the newest first.", state=LinkStateEnum())
    grants = paged(
        ViewGrantType,
        "What we show others, and they show us; the newest first.",
        is_open=graphene.Boolean(description="Whether it has not been revoked."),
    )
    access_log = paged(AccessType, "Who has looked at our stock and sales; the latest first.")

    @staticmethod
    def resolve_organisation(
        root: None, info: graphene.ResolveInfo, id: str
    ) -> Organisation | None:
        rows = queries.visible_organisations(info.context.actor)
        return rows.filter(pk=sought_platform_key(id, "Organisation")).first()

    @staticmethod
    def resolve_organisations(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        search: str = "",
        **exactly: Any,
    ) -> Page:
        rows = queries.visible_organisations(info.context.actor).filter(**exactly)
        if search:
            rows = rows.filter(Q(name__icontains=search) | Q(gln=search))
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_product(root: None, info: graphene.ResolveInfo, id: str) -> SharedProduct | None:
        rows = queries.visible_products(info.context.actor)
        return rows.filter(pk=sought_platform_key(id, "Product")).first()

    @staticmethod
    def resolve_products(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        owner_id: str | None = None,
        search: str = "",
    ) -> Page:
        rows = queries.visible_products(info.context.actor)
        if owner_id:
            rows = rows.filter(owner_id=sought_platform_key(owner_id, "Organisation"))
        if search:
            gtin = normal_gtin(search)
            found = Q(name__icontains=search) | Q(item_number=search)
            rows = rows.filter(found | Q(gtin=gtin) if gtin else found)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_link(root: None, info: graphene.ResolveInfo, id: str) -> Link | None:
        return visible_links(info.context.actor).filter(pk=sought_platform_key(id, "Link")).first()

    @staticmethod
    def resolve_links(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        state: LinkState | None = None,
    ) -> Page:
        rows = visible_links(info.context.actor)
        return page(rows.filter(state=state) if state else rows, first=first, after=after)

    @staticmethod
    def resolve_grants(
        root: None,
        info: graphene.ResolveInfo,
        first: int,
        after: str | None = None,
        is_open: bool | None = None,
    ) -> Page:
        rows = queries.visible_grants(info.context.actor)
        if is_open is not None:
            rows = rows.filter(revoked_at__isnull=is_open)
        return page(rows, first=first, after=after)

    @staticmethod
    def resolve_access_log(
        root: None, info: graphene.ResolveInfo, first: int, after: str | None = None
    ) -> Page:
        return page(queries.visible_access_log(info.context.actor), first=first, after=after)
