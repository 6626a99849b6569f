"""Shortages as the API shows them."""

from __future__ import annotations

import graphene

from kernel.graphql.ids import gid
from kernel.graphql.loaded import loaded
from kernel.graphql.types import Decimal
from tenant_apps.catalog.graphql.loaders import ProductById
from tenant_apps.catalog.graphql.types import CatalogProduct
from tenant_apps.planning.rules import Shortage


class ShortageType(graphene.ObjectType):
    """How one line of a sales order stands against stock, in base units."""

    class Meta:
        name = "Shortage"

    line_id = graphene.ID(required=True, description="The SalesOrderLine.")
    position = graphene.Int(required=True)
    product = loaded(CatalogProduct, ProductById, by="product_id", required=True)
    wanted = Decimal(required=True, description="Nobody has promised it yet.")
    available = Decimal(required=True, description="Free stock that can serve it.")
    on_order = Decimal(required=True, description="Ordered upstream for this line.")
    short = Decimal(required=True, description="What has to be got from somewhere.")

    @staticmethod
    def resolve_line_id(root: Shortage, info: graphene.ResolveInfo) -> str:
        return gid("SalesOrderLine", root.line_id, info.context.actor.organisation_id)
