"""Puts the two subgraphs, tenant and platform, together from the apps' parts."""

from __future__ import annotations

from datetime import datetime

import graphene

from kernel import clock
from kernel.graphql.federation import federated
from kernel.graphql.types import DateTime
from shared_apps.console.graphql import mutations as console_mutations
from shared_apps.console.graphql import queries as console_queries
from shared_apps.exchange.graphql import mutations as exchange_mutations
from shared_apps.exchange.graphql import queries as exchange_queries
from shared_apps.identity.graphql import mutations as identity_mutations
from shared_apps.identity.graphql import queries as identity_queries
from shared_apps.identity.graphql import sessions as identity_sessions
from shared_apps.visibility.graphql import mutations as visibility_mutations
from shared_apps.visibility.graphql import queries as visibility_queries
from shared_apps.visibility.graphql import stock_types as visibility_types
from tenant_apps.attachments.graphql import mutations as attachments_mutations
from tenant_apps.catalog.graphql import mutations as catalog_mutations
from tenant_apps.catalog.graphql import queries as catalog_queries
from tenant_apps.desk.graphql import mutations as desk_mutations
from tenant_apps.desk.graphql import queries as desk_queries
from tenant_apps.fulfilment.graphql import mutations as fulfilment_mutations
from tenant_apps.fulfilment.graphql import queries as fulfilment_queries
from tenant_apps.insights.graphql import queries as insights_queries
from tenant_apps.inventory.graphql import mutations as inventory_mutations
from tenant_apps.inventory.graphql import queries as inventory_queries
from tenant_apps.ledger.graphql import queries as ledger_queries
from tenant_apps.messages.graphql import mutations as messages_mutations
from tenant_apps.messages.graphql import queries as messages_queries
from tenant_apps.organisation.graphql import mutations as organisation_mutations
from tenant_apps.organisation.graphql import queries as organisation_queries
from tenant_apps.partners.graphql import mutations as partners_mutations
from tenant_apps.partners.graphql import queries as partners_queries
from tenant_apps.planning.graphql import mutations as planning_mutations
from tenant_apps.planning.graphql import queries as planning_queries
from tenant_apps.pricing.graphql import mutations as pricing_mutations
from tenant_apps.pricing.graphql import queries as pricing_queries
from tenant_apps.promotions.graphql import mutations as promotions_mutations
from tenant_apps.promotions.graphql import queries as promotions_queries
from tenant_apps.purchasing.graphql import mutations as purchasing_mutations
from tenant_apps.purchasing.graphql import queries as purchasing_queries
from tenant_apps.returns.graphql import mutations as returns_mutations
from tenant_apps.returns.graphql import queries as returns_queries
from tenant_apps.sales.graphql import mutations as sales_mutations
from tenant_apps.sales.graphql import queries as sales_queries
from tenant_apps.storefront.graphql import mutations as storefront_mutations
from tenant_apps.storefront.graphql import queries as storefront_queries

# One line per app. No node(id:) here: it would be a second door, past the apps' visible_*.
TENANT_QUERIES: list[type] = [
    identity_queries.Query,
    exchange_queries.Query,
    visibility_queries.Query,
    organisation_queries.Query,
    catalog_queries.Query,
    inventory_queries.Query,
    ledger_queries.Query,
    partners_queries.Query,
    promotions_queries.Query,
    pricing_queries.Query,
    fulfilment_queries.Query,
    sales_queries.Query,
    purchasing_queries.Query,
    returns_queries.Query,
    planning_queries.Query,
    desk_queries.Query,
    messages_queries.Query,
    storefront_queries.Query,
    insights_queries.Query,
]
TENANT_MUTATIONS: list[type] = [
    identity_mutations.Mutations,
    exchange_mutations.Mutations,
    attachments_mutations.Mutations,
    organisation_mutations.Mutations,
    catalog_mutations.Mutations,
    inventory_mutations.Mutations,
    partners_mutations.Mutations,
    promotions_mutations.Mutations,
    pricing_mutations.Mutations,
    fulfilment_mutations.Mutations,
    sales_mutations.Mutations,
    purchasing_mutations.Mutations,
    returns_mutations.Mutations,
    planning_mutations.Mutations,
    desk_mutations.Mutations,
    messages_mutations.Mutations,
    storefront_mutations.Mutations,
]
TENANT_TYPES: list[type] = [visibility_types.OrganisationStub]

PLATFORM_QUERIES: list[type] = [
    identity_queries.PlatformQuery,
    identity_sessions.SessionsQuery,
    visibility_queries.PlatformQuery,
    console_queries.PlatformQuery,
]
PLATFORM_MUTATIONS: list[type] = [
    identity_sessions.SessionMutations,
    visibility_mutations.PlatformMutations,
    console_mutations.PlatformMutations,
]
PLATFORM_TYPES: list[type] = []


class _About:
    now = DateTime(required=True, description="The platform's clock, in UTC.")

    @staticmethod
    def resolve_now(root: None, info: graphene.ResolveInfo) -> datetime:
        return clock.now()


def _joined(name: str, parts: list[type], words: str) -> type[graphene.ObjectType]:
    return type(name, (*parts, graphene.ObjectType), {"__doc__": words})


tenant_schema = federated(
    query=_joined("Query", TENANT_QUERIES, "What a company's own books tell."),
    mutation=_joined("Mutation", TENANT_MUTATIONS, "What may be done in a company's books."),
    types=TENANT_TYPES,
)
platform_schema = federated(
    query=_joined("Query", [_About, *PLATFORM_QUERIES], "What all organisations share."),
    mutation=(
        _joined("Mutation", PLATFORM_MUTATIONS, "What organisations agree with each other.")
        if PLATFORM_MUTATIONS
        else None
    ),
    types=PLATFORM_TYPES,
)
