"""The platform's types: companies, products, links, grants and the access log.

They stand here and not in network and directory, because which companies a person may know of
depends on the grants, and those apps know of none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import graphene
from django.db.models import Model, QuerySet

from kernel.graphql.batching import Pending
from kernel.graphql.federation import key
from kernel.graphql.ids import PlatformNode, gid, sought_platform_key
from kernel.graphql.types import DateTime, enum_of
from shared_apps.directory.rules import OrganisationKind
from shared_apps.network.queries import acting_organisation, visible_links
from shared_apps.network.rules import LinkState, Side, Transport
from shared_apps.visibility import queries
from shared_apps.visibility.graphql.loaders import TierSeenFrom
from shared_apps.visibility.models import AccessLog, VisibilityGrant
from shared_apps.visibility.rules import Data

if TYPE_CHECKING:
    from shared_apps.directory.models import Organisation, SharedProduct
    from shared_apps.network.models import Link


R = TypeVar("R", bound=Model)

OrganisationKindEnum = enum_of(OrganisationKind)
LinkStateEnum = enum_of(LinkState)
SideEnum = enum_of(Side, "LinkSide")
TransportEnum = enum_of(Transport, "LinkTransport")
DataEnum = enum_of(Data, "VisibleData")


def found_in(
    rows: QuerySet[R], representations: Sequence[dict[str, Any]], kind: str
) -> list[R | None]:
    """The row of each id the gateway sends, in one statement; None for those not among rows."""
    keys = [sought_platform_key(str(each.get("id")), kind) for each in representations]
    found = rows.in_bulk(keys)
    return [found.get(key) for key in keys]


class Region(graphene.ObjectType):
    """An area, by the code the company uses for it."""

    code = graphene.String(required=True)
    name = graphene.String(required=True)


@key("id")
class OrganisationType(PlatformNode):
    """A company on the platform, or one of its members' partners outside it."""

    class Meta:
        name = "Organisation"

    name = graphene.String(required=True)
    kind = graphene.Field(graphene.NonNull(OrganisationKindEnum))
    gln = graphene.String(description="GS1 location number.")
    country = graphene.String(required=True, description="ISO 3166-1 alpha-2, or empty.")
    region = graphene.Field(Region)
    tier = graphene.Int(
        description="Where it stands in the viewer's channel: 0 the viewer itself, 1 its "
        "customers, 2 theirs; -1 its suppliers. Null where no chain of links joins the two."
    )

    @staticmethod
    def resolve_region(root: Organisation, info: graphene.ResolveInfo) -> dict[str, str] | None:
        if not root.region_code:
            return None
        return {"code": root.region_code, "name": root.region_name}

    @staticmethod
    def resolve_tier(root: Organisation, info: graphene.ResolveInfo) -> Pending[int | None]:
        viewer = acting_organisation(info.context.actor)
        return TierSeenFrom.of(info).load((viewer, root.pk))

    @staticmethod
    def resolve_references(
        info: graphene.ResolveInfo, representations: list[dict[str, Any]]
    ) -> list[Organisation | None]:
        rows = queries.visible_organisations(info.context.actor)
        return found_in(rows, representations, "Organisation")


@key("id")
class ProductType(PlatformNode):
    """A product as its brand owner publishes it; all companies mean the same by its id."""

    class Meta:
        name = "Product"

    owner = graphene.Field(OrganisationType, required=True)
    item_number = graphene.String(required=True, description="The owner's.")
    gtin = graphene.String(description="14 digits.")
    name = graphene.String(required=True)
    base_unit = graphene.String(required=True, description="UN/ECE Recommendation 20.")

    @staticmethod
    def resolve_references(
        info: graphene.ResolveInfo, representations: list[dict[str, Any]]
    ) -> list[SharedProduct | None]:
        rows = queries.visible_products(info.context.actor)
        return found_in(rows, representations, "Product")


class LinkType(PlatformNode):
    """An agreement between a supplier and a customer to trade over the platform."""

    _visible = staticmethod(visible_links)

    class Meta:
        name = "Link"

    supplier = graphene.Field(OrganisationType, required=True)
    customer = graphene.Field(OrganisationType, required=True)
    partner = graphene.Field(OrganisationType, required=True, description="The other side.")
    our_side = graphene.Field(graphene.NonNull(SideEnum))
    state = graphene.Field(graphene.NonNull(LinkStateEnum))
    invited_by = graphene.Field(graphene.NonNull(SideEnum))
    transport = graphene.Field(graphene.NonNull(TransportEnum))
    order_scenario = graphene.String(required=True)
    invited_at = DateTime(required=True)
    accepted_at = DateTime()
    ended_at = DateTime()

    @staticmethod
    def resolve_partner(root: Link, info: graphene.ResolveInfo) -> Organisation:
        return root.partner_of(acting_organisation(info.context.actor))

    @staticmethod
    def resolve_our_side(root: Link, info: graphene.ResolveInfo) -> Side | None:
        return root.side_of(acting_organisation(info.context.actor))


class ViewGrantType(PlatformNode):
    """A company lets another see its stock, its sell-out or both."""

    _visible = staticmethod(queries.visible_grants)

    class Meta:
        name = "ViewGrant"

    owner = graphene.Field(OrganisationType, required=True)
    viewer = graphene.Field(OrganisationType, required=True)
    level = graphene.Int(
        required=True,
        description="0 nothing, 1 available yes or no, 2 bands, 3 quantity by region, "
        "4 by warehouse, 5 with sell-out and age.",
    )
    data = graphene.Field(graphene.NonNull(DataEnum))
    product_ids = graphene.List(
        graphene.NonNull(graphene.ID), description="Null without such a list."
    )
    brand_ids = graphene.List(
        graphene.NonNull(graphene.ID),
        description="Owners whose products it covers. Without both lists: the viewer's own.",
    )
    granted_at = DateTime(required=True)
    valid_until = DateTime()
    purpose = graphene.String(required=True, description="What for, in the owner's words.")
    revoked_at = DateTime()

    @staticmethod
    def resolve_product_ids(root: VisibilityGrant, info: graphene.ResolveInfo) -> list[str] | None:
        return None if root.products is None else [gid("Product", each) for each in root.products]

    @staticmethod
    def resolve_brand_ids(root: VisibilityGrant, info: graphene.ResolveInfo) -> list[str] | None:
        return None if root.brands is None else [gid("Organisation", each) for each in root.brands]


class AccessType(PlatformNode):
    """One look of another company at ours."""

    class Meta:
        name = "Access"

    viewer = graphene.Field(OrganisationType, required=True)
    user = graphene.String(required=True, description="Who it was, by name.")
    at = DateTime(required=True)
    what = graphene.Field(graphene.NonNull(DataEnum))
    level = graphene.Int(required=True, description="The highest that was used.")
    rows = graphene.Int(required=True, description="How many products were seen.")
    product_ids = graphene.List(
        graphene.NonNull(graphene.ID), required=True, description="The first fifty of them."
    )

    @staticmethod
    def resolve_product_ids(root: AccessLog, info: graphene.ResolveInfo) -> list[str]:
        return [gid("Product", each) for each in root.products]
