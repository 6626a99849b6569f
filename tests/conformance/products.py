"""Apollo's example subgraph "products", written with our layer.

The schema and the data are those the compatibility suite expects.
"""

from __future__ import annotations

from types import SimpleNamespace

import graphene
from graphql import DirectiveLocation, GraphQLDirective

from kernel.graphql.federation import (
    directive,
    external,
    federated,
    inaccessible,
    interface_object,
    key,
    override,
    provides,
    requires,
    shareable,
    tag,
)

USER = SimpleNamespace(
    email="support@apollographql.com",
    name="Jane Smith",
    total_products_created=1337,
    years_of_employment=10,
)
DIMENSIONS = SimpleNamespace(size="small", weight=1, unit="kg")


def _research(number, description):
    study = SimpleNamespace(case_number=number, description=description)
    return SimpleNamespace(study=study, outcome=None)


RESEARCH = [_research("1234", "Federation Study"), _research("1235", "Studio Study")]
PRODUCTS = [
    SimpleNamespace(
        id=f"apollo-{sku}",
        sku=sku,
        package=package,
        variation=SimpleNamespace(id=variation),
        dimensions=DIMENSIONS,
        created_by=USER,
        notes=None,
        research=[research],
    )
    for sku, package, variation, research in (
        ("federation", "@apollo/federation", "OSS", RESEARCH[0]),
        ("studio", "", "platform", RESEARCH[1]),
    )
]
DEPRECATED = SimpleNamespace(
    sku="apollo-federation-v1",
    package="@apollo/federation-v1",
    reason="Migrate to Federation V2",
    created_by=USER,
)


class ProductVariation(graphene.ObjectType):
    id = graphene.ID(required=True)


class CaseStudy(graphene.ObjectType):
    case_number = graphene.ID(required=True)
    description = graphene.String()


@shareable
class ProductDimension(graphene.ObjectType):
    size = graphene.String()
    weight = graphene.Float()
    unit = inaccessible(graphene.String())


@key("email")
class User(graphene.ObjectType):
    average_products_created_per_year = requires(
        graphene.Int(), "totalProductsCreated yearsOfEmployment"
    )
    email = graphene.ID(required=True)
    name = override(graphene.String(), "users")
    total_products_created = external(graphene.Int())
    years_of_employment = external(graphene.Int(required=True))

    @staticmethod
    def resolve_references(info, representations):
        return [
            SimpleNamespace(
                email=USER.email,
                name=USER.name,
                total_products_created=each.get("totalProductsCreated"),
                years_of_employment=each.get("yearsOfEmployment"),
            )
            if each["email"] == USER.email
            else None
            for each in representations
        ]

    @staticmethod
    def resolve_average_products_created_per_year(root, info):
        return round(root.total_products_created / root.years_of_employment)


@key("study { caseNumber }")
class ProductResearch(graphene.ObjectType):
    study = graphene.Field(CaseStudy, required=True)
    outcome = graphene.String()

    @staticmethod
    def resolve_references(info, representations):
        known = {each.study.case_number: each for each in RESEARCH}
        return [known.get(each["study"]["caseNumber"]) for each in representations]


@key("sku package")
class DeprecatedProduct(graphene.ObjectType):
    sku = graphene.String(required=True)
    package = graphene.String(required=True)
    reason = graphene.String()
    created_by = graphene.Field(User)

    @staticmethod
    def resolve_references(info, representations):
        return [deprecated(**each) for each in representations]


@directive("@custom")
@key("id")
@key("sku package")
@key("sku variation { id }")
class Product(graphene.ObjectType):
    id = graphene.ID(required=True)
    sku = graphene.String()
    package = graphene.String()
    variation = graphene.Field(ProductVariation)
    dimensions = graphene.Field(ProductDimension)
    created_by = provides(graphene.Field(User), "totalProductsCreated")
    notes = tag(graphene.String(), "internal")
    research = graphene.List(graphene.NonNull(ProductResearch), required=True)

    @staticmethod
    def resolve_references(info, representations):
        return [_found(each) for each in representations]


@interface_object
@key("id")
class Inventory(graphene.ObjectType):
    id = graphene.ID(required=True)
    deprecated_products = graphene.List(graphene.NonNull(DeprecatedProduct), required=True)

    @staticmethod
    def resolve_references(info, representations):
        return [
            SimpleNamespace(id=each["id"], deprecated_products=[DEPRECATED])
            for each in representations
        ]


def _found(given):
    for product in PRODUCTS:
        variation = given.get("variation") or {"id": product.variation.id}
        is_it = all(
            getattr(product, name) == given[name]
            for name in ("id", "sku", "package")
            if name in given
        )
        if is_it and variation["id"] == product.variation.id:
            return product
    return None


def deprecated(sku, package):
    is_it = (sku, package) == (DEPRECATED.sku, DEPRECATED.package)
    return DEPRECATED if is_it else None


class Query(graphene.ObjectType):
    product = graphene.Field(Product, id=graphene.ID(required=True))
    deprecated_product = graphene.Field(
        DeprecatedProduct,
        sku=graphene.String(required=True),
        package=graphene.String(required=True),
        deprecation_reason="Use product query instead",
    )

    @staticmethod
    def resolve_product(root, info, id):
        return _found({"id": id})

    @staticmethod
    def resolve_deprecated_product(root, info, sku, package):
        return deprecated(sku, package)


SUBGRAPH = federated(
    query=Query,
    types=[Inventory],
    directives=[GraphQLDirective("custom", [DirectiveLocation.OBJECT])],
    on_schema=[
        '@link(url: "https://myspecs.dev/myCustomDirective/v1.0", import: ["@custom"])',
        '@composeDirective(name: "@custom")',
    ],
)
