"""How each operation of the API is called properly: which of one's own things fills which place.

A place is filled by the name of its argument, unless an operation says otherwise. Whoever adds
an argument that nothing fills hears of it from test_every_id.
"""

from __future__ import annotations

from typing import Any

from graphql import GraphQLSchema

from config.graphql import platform_schema, tenant_schema
from tests.support.books import Books
from tests.support.schema_walk import LEFT_OUT, Operation, Spot, filled, operations, spots

SCHEMAS: dict[str, GraphQLSchema] = {
    "/graphql": tenant_schema.open,
    "/graphql/platform": platform_schema.open,
}


PAPER = object()  # an outside company's letter to the tenant


class Ref(str):
    """The id of one of the tenant's own things, by its name in the books."""

    __slots__ = ()


NAMES = {
    "customerId": "customer",
    "partnerId": "customer",
    "partnerIds": "customer",
    "supplierId": "supplier",
    "productId": "product",
    "warehouseId": "warehouse",
    "warehouseIds": "warehouse",
    "orderId": "order.submitted",
    "orderIds": "order.submitted",
    "purchaseOrderId": "purchase.sent",
    "returnOrderId": "return.asked",
    "shipmentId": "shipment",
    "receiptId": "receipt",
    "addressId": "address",
    "countId": "count",
    "transferId": "transfer.draft",
    "listId": "price list",
    "memberId": "member",
    "tokenId": "token",
    "linkId": "link",
    "partnerLinkId": "link",
    "documentId": "document",
    "documentIds": "document",
    "organisationId": "company",
    "organisationIds": "company",
    "viewerId": "company",
    "brandIds": "company",
    "ownerId": "company",
    "grantId": "grant",
    "viewId": "view",
    "fileId": "file",
    "logoId": "file",
    "fileIds": "file",
    "photoIds": "file",
    "categoryId": "category",
    "parentId": "category",
    "ruleId": "listing rule",
    "brandId": "ourselves",
    "productIds": "product",
    "cartId": "cart",
    "stagingId": "staging",
    "newsId": "news",
    "unitId": "unit",
    "reportId": "report",
    "accountId": "account",
    "policyId": "promotion",
    "groupId": "promotion group",
    "categoryIds": "category",
    "withoutProductIds": "product",
    "withoutCategoryIds": "category",
    "withoutBrandIds": "ourselves",
}

ONE = {  # what field(id:) shows
    "salesOrder": "order.submitted",
    "returnOrder": "return.asked",
    "purchaseOrder": "purchase.sent",
    "shipment": "shipment",
    "receipt": "receipt",
    "partner": "customer",
    "stockCount": "count",
    "stockTransfer": "transfer.draft",
    "catalogProduct": "product",
    "document": "document",
    "organisation": "company",
    "product": "shared product",
    "link": "link",
    "cart": "cart",
    "staging": "staging",
    "bulkRun": "run",
    "ledgerAccount": "account",
    "promotionPolicy": "promotion",
}

PROMOTION: dict[str, Any] = {
    "terms.condition.measure": "SETS",
    "terms.steps.benefit.kind": "AMOUNT_OFF",
    "terms.what.brandIds": Ref("ourselves"),
    "terms.condition.parts.what.brandIds": Ref("ourselves"),
    "terms.steps.benefit.on.brandIds": Ref("ourselves"),
}

# Operation: ways to call it, each {place: what fills it}. Several where arguments exclude
# each other.
CASES: dict[str, list[dict[str, Any]]] = {
    "purchaseOrders": [{"forOrderId": LEFT_OUT}, {"forOrderId": Ref("order.covered")}],
    "suppliersFor": [{"productIds": Ref("product")}],
    "openCount": [{"productIds": Ref("product")}],
    "networkStock": [
        {"productIds": Ref("shared product"), "organisationIds": Ref("ourselves")},
    ],
    "products": [{"ownerId": Ref("ourselves")}],
    "adoptProducts": [{"productIds": Ref("shared product")}],
    "grantView": [
        {"productIds": Ref("shared product"), "brandIds": LEFT_OUT},
        {"productIds": LEFT_OUT, "brandIds": Ref("ourselves")},
    ],
    "acceptLink": [{"linkId": Ref("link.asked")}],
    "declineLink": [{"linkId": Ref("link.asked")}],
    "orderShortages": [{"orderId": Ref("order.short"), "lineIds": Ref("order.short.line")}],
    "approveCount": [{"countId": Ref("count.counted")}],
    "receiveDocument": [{"linkId": Ref("link.buying"), "xml": PAPER}],
    "requestReturn": [
        {"orderId": Ref("order.shipped"), "lines.lineId": Ref("order.shipped.line")},
    ],
    "instructReturn": [
        {"granted.lineId": Ref("return.asked.line"), "orderId": LEFT_OUT, "lines": LEFT_OUT},
        {
            "returnOrderId": LEFT_OUT,
            "granted": LEFT_OUT,
            "orderId": Ref("order.shipped"),
            "lines.lineId": Ref("order.shipped.line"),
        },
    ],
    "cancelReturn": [{"returnOrderId": Ref("return.agreed")}],
    "returnToSupplier": [
        {
            "purchaseOrderId": Ref("purchase.received"),
            "lines.lineId": Ref("purchase.received.line"),
        },
    ],
    "dispatchReturn": [
        {
            "returnOrderId": Ref("return.to_supplier"),
            "lines.lineId": Ref("return.to_supplier.line"),
        },
    ],
    "receiveReturn": [
        {
            "returnOrderId": Ref("return.agreed"),
            "receiptId": Ref("receipt.return"),
            "lines.lineId": Ref("receipt.return.line"),
        },
    ],
    "closeReturn": [{"returnOrderId": Ref("return.agreed")}],
    "sendPurchaseOrder": [{"purchaseOrderId": Ref("purchase.draft")}],
    "changePurchaseOrder": [{"lines.lineId": Ref("purchase.sent.line")}],
    "adviseGoods": [{"lines.lineId": Ref("purchase.sent.line")}],
    "undoConfirmSalesOrders": [{"orderIds": Ref("order.confirmed")}],
    "acceptOrderAnswer": [{"purchaseOrderId": Ref("purchase.answered")}],
    "submitSalesOrder": [{"orderId": Ref("order.draft")}],
    "confirmSalesOrder": [{"lines.lineId": Ref("order.submitted.line")}],
    "createShipment": [
        {"orderId": Ref("order.confirmed"), "lines.lineId": Ref("order.confirmed.line")},
    ],
    "closeSalesOrder": [{"orderId": Ref("order.shipped")}],
    "recordPicks": [{"lines.lineId": Ref("shipment.line")}],
    "receiveGoods": [{"lines.lineId": Ref("receipt.line")}],
    "recordCounts": [{"lines.lineId": Ref("count.line")}],
    "draftTransfer": [{"sourceId": Ref("warehouse"), "targetId": Ref("warehouse.second")}],
    "receiveTransfer": [{"transferId": Ref("transfer.shipped")}],
    "inviteMember": [
        {"email": "new@example.com", "roles": ["dealer"], "scope": LEFT_OUT},
        {"email": "new@example.com", "roles": ["plain_user"], "partnerId": LEFT_OUT},
    ],
    "setMemberRoles": [{"roles": ["plain_user"]}],
    "changeSubAccount": [{"memberId": Ref("sub-account")}],
    "disableSubAccount": [{"memberId": Ref("sub-account")}],
    "addSubAccount": [{"email": "new@example.com"}],
    "createToken": [{"scopes": ["sales.*.view"]}],
    "defineRole": [{"permissions": ["sales.*.view"]}],
    "changeLook": [{"colour": "#1d4ed8"}],
    "addOrganisationUnit": [{"code": "001.003"}],
    "orderMessages": [{"orderId": Ref("order.covered")}],
    "workItems": [{"kind": "RECEIPT_DUE"}],
    "savedViews": [{"page": "sales.orders"}],
    "openPriceList": [{"currency": "CNY"}],
    "draftPromotion": [PROMOTION | {"currency": "CNY"}],
    "changePromotion": [PROMOTION],
    "admitPartner": [{"currency": "CNY"}],
    "identifyPartner": [{"gln": "4000000000037"}],
    "mallFacets": [{"search": "Product"}],
    "checkoutPreview": [{"cartId": Ref("cart.full")}],
    "saveCategory": [
        {"categoryId": LEFT_OUT},
        {"categoryId": Ref("category.leaf"), "code": "leaf", "parentId": LEFT_OUT},
    ],
    "removeCategory": [{"categoryId": Ref("category.empty")}],
    "saveListingRule": [
        {"categoryId": LEFT_OUT, "brandId": LEFT_OUT},
        {"productId": LEFT_OUT, "brandId": LEFT_OUT},
        {"productId": LEFT_OUT, "categoryId": LEFT_OUT},
    ],
    "copyCart": [{"sourceId": Ref("cart.list")}],
    "returnable": [{"orderId": Ref("order.shipped")}],
    "removeFile": [{"fileId": Ref("file.on_order")}],
    "fileQualityReport": [{"fileId": Ref("file"), "ofAllVariants": False}],
    "qualityReports": [{"lot": ""}],
    "submitCart": [{"cartId": Ref("cart.full"), "revision": 2}],
    "addStagedLines": [{"answers.number": 1}],
    "inviteOrganisation": [{"organisationId": Ref("ally")}],
}

ASKED_BY = {"changeSubAccount": "master", "disableSubAccount": "master", "addSubAccount": "master"}


def path_of(operation: Operation) -> str:
    """The address at which an operation is offered."""
    return next(path for path, schema in SCHEMAS.items() if schema is operation.schema)


# Everything here is asked with tokens. These answer sessions only, and are asked with another
# person's ids, and with tokens, in tests/shared_apps/identity/test_own_account.py and
# tests/tenant_apps/storefront/test_guests.py.
OF_SESSIONS = {"endSession", "endOtherSessions", "enterMall"}

# What only the platform's operators may; tests/shared_apps/console asks as one of them.
OPERATED = {
    "operator", "tenant", "tenants", "outboxes", "failedDeliveries", "health", "provisionTenant",
    "goOnWithTenant", "suspendTenant", "resumeTenant", "archiveTenant", "repeatDelivery",
}  # fmt: skip


def all_operations() -> list[Operation]:
    every = [each for schema in SCHEMAS.values() for each in operations(schema)]
    return [each for each in every if each.name not in OF_SESSIONS | OPERATED]


def ways(operation: Operation, books: Books, *, wanted: tuple[str, ...] = ("ID",)) -> list[Any]:
    """Proper arguments for an operation; KeyError where nothing is known to fill a place."""
    cases = CASES.get(operation.name, [{}])
    return [_way(operation, books, case, wanted) for case in cases]


def _way(
    operation: Operation, books: Books, case: dict[str, Any], wanted: tuple[str, ...]
) -> dict[str, Any]:
    ids = {spot.dotted for spot in spots(operation, "ID")}

    def filling(spot: Spot) -> Any:
        value = case.get(spot.dotted)
        if value is None and spot.dotted in ids:
            value = Ref(ONE[operation.name] if spot.dotted == "id" else NAMES[spot.path[-1]])
        if value is PAPER:
            return books.paper
        if value is None and spot.path == ("first",):
            return 3
        return books[value] if isinstance(value, Ref) else value

    return filled(operation, filling, wanted=wanted)
