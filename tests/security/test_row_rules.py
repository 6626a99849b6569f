"""Row-level data permission (ORG-05, ORG-06, ORG-08): who asks decides which rows there are.

Each visible_* query is compared with a plain reading of the rule over all rows, for people
with scopes made up by hypothesis. A query that is added without a rule here fails the last test.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from itertools import count, pairwise, product
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kernel import clock
from kernel.actor import Actor, Scope
from kernel.errors import Forbidden
from kernel.permissions import all_permissions
from shared_apps.identity.models import Membership
from shared_apps.identity.rules import Standing, effective_permissions
from tenant_apps.catalog.models import ListingRule, Product, QualityReport
from tenant_apps.fulfilment.models import Receipt, Shipment
from tenant_apps.inventory.models import (
    Balance,
    CountSheet,
    Hold,
    Location,
    Move,
    StockMinimum,
    Transfer,
    Warehouse,
)
from tenant_apps.ledger.models import Account, Entry
from tenant_apps.ledger.models import Balance as AccountBalance
from tenant_apps.ledger.models import Hold as Promise
from tenant_apps.partners.models import Address, Partner
from tenant_apps.pricing.models import PriceChange, PriceList, PriceTerm
from tenant_apps.promotions.models import Policy, PolicyGroup, PolicyVersion
from tenant_apps.purchasing.models import PurchaseOrder, PurchaseOrderLine
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.sales.models import SalesOrder, SalesOrderLine
from tenant_apps.storefront.models import Cart, NewsPost

pytestmark = pytest.mark.django_db
PARTNERS = [UUID(int=n) for n in range(1, 5)]
WAREHOUSES = [UUID(int=n) for n in range(11, 14)]
_serial = count(1)

Keys = frozenset[UUID] | None


@dataclass(frozen=True)
class Reach:
    """What somebody may work on, as the rules below read it."""

    partners: Keys
    warehouses: Keys
    is_customer: bool

    def partner(self, key: UUID) -> bool:
        return self.partners is None or key in self.partners

    def warehouse(self, *keys: UUID | None) -> bool:
        return self.warehouses is None or any(key in self.warehouses for key in keys)


# visible query: all rows there are, and who may see one of them
RULES: dict[str, tuple[Any, Callable[[Any, Reach], bool]]] = {
    "partners.visible_partners": (Partner, lambda row, may: may.partner(row.id)),
    "partners.visible_addresses": (Address, lambda row, may: may.partner(row.partner_id)),
    "sales.visible_orders": (SalesOrder, lambda row, may: may.partner(row.customer_id)),
    "sales.visible_lines": (SalesOrderLine, lambda row, may: may.partner(row.order.customer_id)),
    "purchasing.visible_orders": (
        PurchaseOrder,
        lambda row, may: not may.is_customer and may.partner(row.supplier_id),
    ),
    "purchasing.visible_lines": (
        PurchaseOrderLine,
        lambda row, may: not may.is_customer and may.partner(row.order.supplier_id),
    ),
    "planning.visible_orders": (
        SalesOrder,
        lambda row, may: not may.is_customer and may.partner(row.customer_id),
    ),
    "purchasing.visible_suppliers": (
        Partner,
        lambda row, may: row.is_supplier and not may.is_customer and may.partner(row.id),
    ),
    "fulfilment.visible_shipments": (
        Shipment,
        lambda row, may: may.partner(row.partner_id) and may.warehouse(row.warehouse_id),
    ),
    "fulfilment.visible_receipts": (
        Receipt,
        lambda row, may: (
            may.partner(row.partner_id)
            and (row.warehouse_id is None or may.warehouse(row.warehouse_id))
        ),
    ),
    "returns.visible_returns": (ReturnOrder, lambda row, may: may.partner(row.partner_id)),
    "inventory.visible_warehouses": (Warehouse, lambda row, may: may.warehouse(row.id)),
    "inventory.visible_balances": (
        Balance,
        lambda row, may: (
            row.location.kind == "storage" and may.warehouse(row.location.warehouse_id)
        ),
    ),
    "inventory.visible_moves": (
        Move,
        lambda row, may: may.warehouse(row.source.warehouse_id, row.target.warehouse_id),
    ),
    "inventory.visible_holds": (
        Hold,
        lambda row, may: row.amount > row.taken and may.warehouse(row.location.warehouse_id),
    ),
    "inventory.visible_counts": (CountSheet, lambda row, may: may.warehouse(row.warehouse_id)),
    "inventory.visible_minimums": (
        StockMinimum,
        lambda row, may: row.minimum > 0 and may.warehouse(row.warehouse_id),
    ),
    "inventory.visible_transfers": (
        Transfer,
        lambda row, may: may.warehouse(row.source_id, row.target_id),
    ),
    "ledger.visible_accounts": (
        Account,
        lambda row, may: may.partners is None or row.partner_id in may.partners,
    ),
    "ledger.visible_entries": (
        Entry,
        lambda row, may: (
            may.partners is None
            or bool({row.source.partner_id, row.target.partner_id} & may.partners)
        ),
    ),
    "ledger.visible_promises": (
        Promise,
        lambda row, may: (
            row.amount > row.taken
            and (may.partners is None or row.account.partner_id in may.partners)
        ),
    ),
    "catalog.visible_reports": (QualityReport, lambda row, may: not may.is_customer),
    "catalog.visible_listing_rules": (ListingRule, lambda row, may: not may.is_customer),
    "storefront.visible_carts": (Cart, lambda row, may: may.partner(row.partner_id)),
    "storefront.visible_news": (
        NewsPost,
        lambda row, may: not may.is_customer or any(may.partner(key) for key in PARTNERS),
    ),
    "pricing.visible_lists": (PriceList, lambda row, may: not may.is_customer),
    "pricing.visible_changes": (PriceChange, lambda row, may: not may.is_customer),
    "pricing.visible_terms": (PriceTerm, lambda row, may: not may.is_customer),
    "promotions.visible_policies": (Policy, lambda row, may: not may.is_customer),
    "promotions.visible_versions": (PolicyVersion, lambda row, may: not may.is_customer),
    "promotions.visible_groups": (PolicyGroup, lambda row, may: not may.is_customer),
}
# Everybody who may look sees all of it.
FOR_ALL = {
    "returns.visible_lines",  # of returns, and of transfers, whose own rules are below
    "inventory.visible_transfer_lines",
    "catalog.visible_products",  # of customers: tests/tenant_apps/catalog/test_assortment
    "catalog.visible_categories",
    "organisation.visible_units",
    "storefront.visible_offers",
    "storefront.visible_stagings",  # one's own: tests/tenant_apps/storefront/test_staging
}


def _number() -> str:
    return f"N{next(_serial)}"


@pytest.fixture
def books(brand) -> Iterator[None]:
    """Every kind of row for every partner and every warehouse."""
    item = Product.objects.create(sku="S", sku_folded="S", name="S")
    outside = Location.objects.create(code="outside", kind="customer")
    for key in PARTNERS:
        Partner.objects.create(
            id=key, number=_number(), name=str(key), currency="CNY", is_supplier=key.int % 2 == 0
        )
        Address.objects.create(partner_id=key, recipient="x", street="x")
        _orders(key, item)
        _cart(key)
    for key in WAREHOUSES:
        Warehouse.objects.create(id=key, code=_number(), name=str(key))
        _stock(key, item, outside)
    for partner, warehouse in product(PARTNERS, WAREHOUSES):
        _deliveries(partner, warehouse)
    _accounts()
    for source, target in pairwise(WAREHOUSES):
        Transfer.objects.create(number=_number(), source_id=source, target_id=target)
    ListingRule.objects.create(effect="hidden_from", product=item, grade="nobody's")
    QualityReport.objects.create(product=item, filed_by="x")
    NewsPost.objects.create(title="x", valid_from=date(2020, 1, 1), published_by="x")
    listed = PriceList.objects.create(
        code="general", name="General", currency="CNY", is_general=True
    )
    day = {"valid_from": date(2020, 1, 1)}
    PriceChange.objects.create(price_list=listed, product=item, new_amount=1, actor="x", **day)
    PriceTerm.objects.create(currency="CNY", floor=1, **day)
    group = PolicyGroup.objects.create(key="g", name="x")
    policy = Policy.objects.create(code="x", name="x", currency="CNY", group=group)
    PolicyVersion.objects.create(policy=policy, number=1, terms={"steps": []}, keys=[])
    return brand


def _orders(partner: UUID, item: Product) -> None:
    facts = {"currency": "CNY", "placed_by": "x", "placed_at": clock.now()}
    order = SalesOrder.objects.create(
        number=_number(), order_key=uuid4(), customer_id=partner, **facts
    )
    SalesOrderLine.objects.create(
        order=order, line_key=uuid4(), position=1, product=item, quantity=1, order_quantity=1,
        order_unit="C62", unit_price_amount=1, total_amount=1,
    )  # fmt: skip
    ReturnOrder.objects.create(
        number=_number(), return_key=uuid4(), order_key=order.order_key, partner_id=partner,
        side="seller", state="requested", requested_by="x",
    )  # fmt: skip
    purchase = PurchaseOrder.objects.create(
        number=_number(), order_key=uuid4(), supplier_id=partner, **facts
    )
    PurchaseOrderLine.objects.create(
        order=purchase, line_key=uuid4(), position=1, product=item, quantity=1, order_quantity=1,
        order_unit="C62",
    )  # fmt: skip


def _accounts() -> None:
    """One of each partner, and one that is nobody's."""
    ours = Account.objects.create(kind="cost", key="all", unit="CNY")
    further = Account.objects.create(kind="granted", key="all", unit="CNY")
    facts = {"amount": 1, "reason": "x", "booked_on": date(2026, 1, 1), "actor": "x"}
    Entry.objects.create(source=ours, target=further, reference="x", line="ours", **facts)
    for key in PARTNERS:
        account = Account.objects.create(kind="due", key=_number(), unit="CNY", partner_id=key)
        AccountBalance.objects.create(account=account)
        Entry.objects.create(source=ours, target=account, reference="x", line=_number(), **facts)
        Promise.objects.create(account=account, reference="open", line=_number(), amount=1)
        Promise.objects.create(account=account, reference="over", line=_number(), amount=1, taken=1)


def _cart(partner: UUID) -> None:
    Cart.objects.create(
        partner_id=partner, name="x", is_shared=True, by_seller=True, changed_at=clock.now()
    )


def _stock(warehouse: UUID, item: Product, outside: Location) -> None:
    place = Location.objects.create(code=_number(), kind="storage", warehouse_id=warehouse)
    Balance.objects.create(product=item, location=place, on_hand=5)
    Move.objects.create(
        product=item, source=place, target=outside, amount=1, reason="issue", reference="x",
        occurred_at=clock.now(), actor="x",
    )  # fmt: skip
    Hold.objects.create(product=item, location=place, reference="open", amount=1)
    Hold.objects.create(product=item, location=place, reference="over", amount=1, taken=1)
    CountSheet.objects.create(number=_number(), warehouse_id=warehouse)
    for minimum in (0, 5):
        thing = Product.objects.create(sku=_number(), sku_folded=_number(), name="Thing")
        StockMinimum.objects.create(product=thing, warehouse_id=warehouse, minimum=minimum)


def _deliveries(partner: UUID, warehouse: UUID) -> None:
    for model, place in ((Shipment, warehouse), (Receipt, warehouse), (Receipt, None)):
        model.objects.create(
            number=_number(), shipment_key=uuid4(), order_key=uuid4(), reference="x",
            partner_id=partner, warehouse_id=place,
        )  # fmt: skip


def query_of(name: str) -> Callable[[Actor], Any]:
    app, function = name.split(".")
    return getattr(import_module(f"tenant_apps.{app}.queries"), function)


def some(keys: list[UUID]) -> st.SearchStrategy[Keys]:
    return st.none() | st.frozensets(st.sampled_from([*keys, UUID(int=99)]))


staff = st.builds(
    lambda partners, warehouses: Membership(
        organisation_id=uuid4(),
        scope={
            "partner_ids": None if partners is None else [str(key) for key in partners],
            "warehouse_ids": None if warehouses is None else [str(key) for key in warehouses],
        },
    ),
    some(PARTNERS),
    some(WAREHOUSES),
)
customers = st.builds(
    lambda partner: Membership(organisation_id=uuid4(), partner_id=partner),
    st.sampled_from([*PARTNERS, UUID(int=99)]),
)


def actor_with(member: Membership, permissions: frozenset[str]) -> Actor:
    return Actor(
        name="x", partner_id=member.partner_id, scope=member.reach, permissions=permissions
    )


def reach_of(member: Membership) -> Reach:
    scope: Scope = member.reach
    if member.partner_id is not None:
        return Reach(frozenset({member.partner_id}), scope.warehouse_ids, True)
    return Reach(scope.partner_ids, scope.warehouse_ids, False)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(member=staff | customers)
def test_every_query_shows_exactly_the_rows_the_rule_allows(books, member):
    actor, may = actor_with(member, all_permissions()), reach_of(member)

    for name, (model, allowed) in RULES.items():
        expected = {row.pk for row in model.objects.all() if allowed(row, may)}
        assert {row.pk for row in query_of(name)(actor)} == expected, name


def test_there_is_something_to_hide(books):
    """The comparison above would hold for empty books as well."""
    nobody = Reach(frozenset(), frozenset(), True)
    for name, (model, allowed) in RULES.items():
        assert any(not allowed(row, nobody) for row in model.objects.all()), name


@given(partner=st.sampled_from(PARTNERS))
@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_customers_people_find_nobody_elses_rows_with_the_rights_they_can_have(books, partner):
    """ORG-08: with all the mall gives, and nothing it does not."""
    mall = effective_permissions([["*"]], standing=Standing.PARTNER)
    member = Membership(organisation_id=uuid4(), partner_id=partner)
    actor = actor_with(member, mall)

    assert {row.customer_id for row in query_of("sales.visible_orders")(actor)} == {partner}
    assert {row.partner_id for row in query_of("fulfilment.visible_shipments")(actor)} == {partner}
    for name in (
        "pricing.visible_lists",
        "inventory.visible_balances",
        "purchasing.visible_orders",
    ):
        with pytest.raises(Forbidden):
            query_of(name)(actor)


def test_no_query_is_without_a_rule():
    found = set()
    for config in apps.get_app_configs():
        if config.name.startswith("tenant_apps."):
            doors = import_module(f"{config.name}.queries")
            found |= {
                f"{config.label}.{name}"
                for name, function in inspect.getmembers(doors, inspect.isfunction)
                if name.startswith("visible_")
            }

    assert found == set(RULES) | FOR_ALL
