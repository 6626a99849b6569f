"""The tenant's view of the network: other companies' stock, as far as they show it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import graphene
from graphql import FieldNode, FragmentSpreadNode

from kernel.errors import BadValue, NotFound
from kernel.graphql.batching import Pending
from kernel.graphql.federation import key
from kernel.graphql.ids import gid, platform_key, sought_platform_key
from kernel.graphql.types import Date, DateTime, Decimal
from kernel.words import Phrase
from shared_apps.network.queries import acting_organisation
from shared_apps.visibility import queries
from shared_apps.visibility.graphql.loaders import (
    OrganisationById,
    Question,
    SalesAt,
    SharedProductById,
    StockAt,
    TierSeenFrom,
)
from shared_apps.visibility.queries import SalesSeen, StockSeen
from shared_apps.visibility.rules import SELL_OUT_MONTHS, Level
from tenants import days

PRODUCTS_MAX = 250
MONTHS_MAX = 60


def product_keys(ids: list[str]) -> tuple[UUID, ...]:
    """The shared products to look for. Raises BadValue for too many."""
    if len(ids) > PRODUCTS_MAX:
        raise BadValue(
            field="productIds",
            value=len(ids),
            reason=Phrase(f"ask for {PRODUCTS_MAX} at a time", f"每次最多查询 {PRODUCTS_MAX} 个"),
        )
    return tuple(dict.fromkeys(sought_platform_key(each, "Product") for each in ids))


def asks_for(info: graphene.ResolveInfo, *names: str) -> bool:
    """Whether any of these fields is asked for somewhere below the current one."""
    waiting: list[Any] = [node.selection_set for node in info.field_nodes]
    while waiting:
        selected = waiting.pop()
        for node in selected.selections if selected else ():
            if isinstance(node, FieldNode) and node.name.value in names:
                return True
            if isinstance(node, FragmentSpreadNode):
                waiting.append(info.fragments[node.name.value].selection_set)
            else:
                waiting.append(node.selection_set)
    return False


class RegionStockType(graphene.ObjectType):
    """Stock in one region, in base units."""

    class Meta:
        name = "RegionStock"

    region_code = graphene.String(required=True)
    on_hand = Decimal(required=True)
    held = Decimal(required=True)
    available = Decimal(required=True)


class WarehouseStockType(graphene.ObjectType):
    """Stock in one warehouse of another company, in base units."""

    class Meta:
        name = "NetworkWarehouseStock"

    name = graphene.String(required=True)
    region_code = graphene.String(required=True)
    on_hand = Decimal(required=True)
    held = Decimal(required=True)
    available = Decimal(required=True)


class SellOutType(graphene.ObjectType):
    """What was sold into a region in one month, in base units."""

    class Meta:
        name = "SellOut"

    month = Date(required=True, description="Its first day.")
    region_code = graphene.String(required=True)
    quantity = Decimal(required=True)


@key("id", resolvable=False)
class ProductStub(graphene.ObjectType):
    """A shared product; the platform's schema tells about it."""

    class Meta:
        name = "Product"

    id = graphene.ID(required=True)


@key("organisationId productId")
class OrganisationStock(graphene.ObjectType):
    """One company's stock of one product. What its grant does not show is null."""

    organisation_id = graphene.ID(required=True)
    product_id = graphene.ID(required=True)
    organisation = graphene.Field(lambda: OrganisationStub)
    product = graphene.Field(ProductStub)
    organisation_name = graphene.String(description="For clients without the gateway.")
    item_number = graphene.String(description="For clients without the gateway.")
    product_name = graphene.String(description="For clients without the gateway.")
    tier = graphene.Int(description="0 ourselves, 1 our customers, -1 our suppliers, …")
    level = graphene.Int(required=True, description="0 to 5; what follows depends on it.")
    is_available = graphene.Boolean(required=True)
    band = graphene.String(description="From level 2: 0, 1-9, 10-49, 50-199 or 200+.")
    on_hand = Decimal(description="From level 3, in base units.")
    held = Decimal(description="From level 3: promised to somebody.")
    available = Decimal(description="From level 3: on hand and not held.")
    regions = graphene.List(graphene.NonNull(RegionStockType), description="From level 3.")
    warehouses = graphene.List(graphene.NonNull(WarehouseStockType), description="From level 4.")
    as_of = DateTime(description="Level 5: when it changed last.")
    sell_out = graphene.List(
        graphene.NonNull(SellOutType),
        months=graphene.Int(default_value=SELL_OUT_MONTHS),
        description="Level 5, where sales are granted: sales of the last months.",
    )

    @staticmethod
    def resolve_organisation_id(root: StockSeen, info: graphene.ResolveInfo) -> str:
        return gid("Organisation", root.organisation_id)

    @staticmethod
    def resolve_product_id(root: StockSeen, info: graphene.ResolveInfo) -> str:
        return gid("Product", root.product_id)

    @staticmethod
    def resolve_organisation(root: StockSeen, info: graphene.ResolveInfo) -> dict[str, Any]:
        return {"id": gid("Organisation", root.organisation_id), "key": root.organisation_id}

    @staticmethod
    def resolve_product(root: StockSeen, info: graphene.ResolveInfo) -> dict[str, Any]:
        return {"id": gid("Product", root.product_id)}

    @staticmethod
    async def resolve_organisation_name(root: StockSeen, info: graphene.ResolveInfo) -> str | None:
        found = await OrganisationById.of(info).load(root.organisation_id)
        return found.name if found else None

    @staticmethod
    async def resolve_item_number(root: StockSeen, info: graphene.ResolveInfo) -> str | None:
        found = await SharedProductById.of(info).load(root.product_id)
        return found.item_number if found else None

    @staticmethod
    async def resolve_product_name(root: StockSeen, info: graphene.ResolveInfo) -> str | None:
        found = await SharedProductById.of(info).load(root.product_id)
        return found.name if found else None

    @staticmethod
    def resolve_tier(root: StockSeen, info: graphene.ResolveInfo) -> Pending[int | None]:
        viewer = acting_organisation(info.context.actor)
        return TierSeenFrom.of(info).load((viewer, root.organisation_id))

    @staticmethod
    def resolve_sell_out(
        root: StockSeen, info: graphene.ResolveInfo, months: int
    ) -> Pending[list[SalesSeen] | None] | None:
        if root.level < Level.EVERYTHING:
            return None
        today = days.today_of(acting_organisation(info.context.actor))
        asked = Question.of(info, products=(root.product_id,), since=_months_ago(months, today))
        return SalesAt.of(info).load((asked, root.organisation_id))

    @staticmethod
    def resolve_references(
        info: graphene.ResolveInfo, representations: list[dict[str, Any]]
    ) -> list[StockSeen | None]:
        """All pairs in one statement; what the client says about them is not looked at."""
        pairs = [_pair(each) for each in representations]
        rows = queries.visible_network_stock(
            info.context.actor,
            {pair[1] for pair in pairs if pair},
            organisations={pair[0] for pair in pairs if pair},
            details=asks_for(info, "regions", "warehouses"),
        )
        found = {(row.organisation_id, row.product_id): row for row in rows}
        return [found.get(pair) if pair else None for pair in pairs]


@key("id")
class OrganisationStub(graphene.ObjectType):
    """A company, as far as this company's books know: by what it shows."""

    class Meta:
        name = "Organisation"

    id = graphene.ID(required=True)
    stock = graphene.List(
        graphene.NonNull(OrganisationStock),
        product_ids=graphene.List(graphene.NonNull(graphene.ID), required=True),
        regions=graphene.List(graphene.NonNull(graphene.String)),
        description="Its stock of shared products, as far as it shows it to the viewer; null "
        "for a company that shows nothing, has nothing or does not exist.",
    )

    @staticmethod
    def resolve_stock(
        root: dict[str, Any],
        info: graphene.ResolveInfo,
        product_ids: list[str],
        regions: list[str] | None = None,
    ) -> Pending[list[StockSeen] | None]:
        asked = Question.of(
            info,
            products=product_keys(product_ids),
            regions=None if regions is None else tuple(regions),
            details=asks_for(info, "regions", "warehouses"),
        )
        return StockAt.of(info).load((asked, root["key"]))

    @staticmethod
    def resolve_references(
        info: graphene.ResolveInfo, representations: list[dict[str, Any]]
    ) -> list[dict[str, Any] | None]:
        return [_company(each) for each in representations]


def _company(representation: dict[str, Any]) -> dict[str, Any] | None:
    given = str(representation.get("id"))
    try:
        return {"id": given, "key": platform_key(given, "Organisation")}
    except NotFound:
        return None


def _pair(representation: dict[str, Any]) -> tuple[UUID, UUID] | None:
    try:
        return (
            platform_key(str(representation.get("organisationId")), "Organisation"),
            platform_key(str(representation.get("productId")), "Product"),
        )
    except NotFound:
        return None


def _months_ago(months: int, today: date) -> date:
    """The first day of the month that many months ago, this one counted."""
    if not 1 <= months <= MONTHS_MAX:
        raise BadValue(
            field="months",
            value=months,
            reason=Phrase(f"ask for 1 to {MONTHS_MAX}", f"请查询 1 到 {MONTHS_MAX} 个月"),
        )
    count = today.year * 12 + today.month - months
    return date(count // 12, count % 12 + 1, 1)
