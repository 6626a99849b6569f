"""Replaying the orders of the files through the product's own commands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from config.channels.identities import at, operator, organisation_id
from config.channels.orders import FileOrder, FileOrders, read_orders
from config.channels.post import run_deliveries
from config.channels.profile import Profile
from config.channels.tables import Row
from kernel.actor import Actor
from kernel.money import rounded
from kernel.quantity import plain
from kernel.schema import in_schema
from tenant_apps.catalog.queries import ids_by_own_codes
from tenant_apps.catalog.rules import folded
from tenant_apps.fulfilment import commands as fulfilment
from tenant_apps.fulfilment.queries import expected_receipts
from tenant_apps.inventory.commands import adjust_stock
from tenant_apps.inventory.queries import default_storage, free, units_moved
from tenant_apps.inventory.rules import Reason
from tenant_apps.partners.queries import customers_by_organisation
from tenant_apps.sales import commands as sales
from tenant_apps.sales.commands import OrderAsk
from tenant_apps.sales.queries import sold_under, totals_by_number
from tenants.queries import TenantInfo, schemas_of, tenant

Progress = Callable[[int, int], None]


class NotLoaded(Exception):
    """The channel has to be loaded first."""


@dataclass(frozen=True, kw_only=True)
class Customer:
    """A customer of the files in our books; schema is its tenant's, where it has one."""

    partner_id: UUID
    schema: str | None


@dataclass
class Replayed:
    """The control totals of a period."""

    headers: int = 0
    orders: int = 0
    lines: int = 0
    units: Decimal = Decimal(0)
    subtotal: Decimal = Decimal(0)
    opening_added: Decimal = Decimal(0)
    mismatches: list[dict[str, str]] = field(default_factory=list)
    rejected: list[dict[str, Any]] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        return {
            "headers": self.headers,
            "orders": self.orders,
            "lines": self.lines,
            "units": plain(self.units),
            "subtotal": f"{self.subtotal:.4f}",
            "opening_added": plain(self.opening_added),
            "mismatches": self.mismatches,
            "rejected": self.rejected,
        }


def replay_orders(
    profile: Profile,
    folder: Path,
    *,
    since: date | None = None,
    until: date | None = None,
    progress: Progress = lambda done, of: None,
) -> Replayed:
    """Replay what is complete and not replayed yet, and report on all of the period.

    The brand's side of an order is one transaction, its customer's tenant follows through
    the outbox; stopped anywhere, the next run goes on. Raises NotLoaded, MissingTable.
    """
    brand = tenant(organisation_id(profile))
    if brand is None:
        raise NotLoaded(f"Load the channel first: manage load_channel {profile.name} DIR.")
    with in_schema(brand.schema_name):
        stage = _stage(profile, brand)
    found = read_orders(
        profile,
        folder,
        products=stage.products,
        customers=stage.customers,
        since=since,
        until=until,
    )
    with in_schema(brand.schema_name):
        new = stage.not_yet(found.complete)
        _fill_up(profile, stage, new)
    for done, order in enumerate(new, start=1):
        stage.replay(order)
        progress(done, len(new))
    stage.finish()
    with in_schema(brand.schema_name):
        return _report(profile, found)


@dataclass
class _Stage:
    profile: Profile
    brand: TenantInfo
    actor: Actor
    products: dict[str, UUID]
    customers: dict[UUID, Customer]  # by organisation

    def not_yet(self, orders: list[FileOrder]) -> list[FileOrder]:
        known = totals_by_number(order.number for order in orders)
        return [order for order in orders if order.number not in known]

    def replay(self, order: FileOrder) -> None:
        customer = self.customers[organisation_id(self.profile, order.header["customer"])]
        with in_schema(self.brand.schema_name), transaction.atomic():
            self._sell(order, customer)
        if customer.schema is not None:
            self._buy(customer.schema, order.header["shipped_on"] or order.placed_on)

    def _sell(self, order: FileOrder, customer: Customer) -> None:
        """The whole of our side: ordered, promised, shipped, on the days it happened."""
        placed = at(order.placed_on)
        shipped = at(order.header["shipped_on"] or order.placed_on)
        key = uuid5(organisation_id(self.profile), f"order:{order.number}")
        row = sales.place_order(
            customer_id=customer.partner_id,
            number=order.number,
            order_key=key,
            customer_reference=order.number,
            lines=[self._ask(key, line) for line in order.lines],
            currency=self.profile.brand.currency,
            placed_at=placed,
            requested_on=order.header["requested_on"],
            actor=self.actor,
        )
        sales.submit_order(order_id=row.id, at=placed, actor=self.actor)
        sales.confirm_order(order_id=row.id, at=placed, actor=self.actor)
        shipment_id = sales.create_shipment(order_id=row.id, actor=self.actor)
        sales.dispatch_shipment(shipment_id=shipment_id, dispatched_at=shipped, actor=self.actor)

    def _ask(self, order_key: UUID, line: Row) -> OrderAsk:
        return OrderAsk(
            product_id=self.products[folded(line["product"])],
            quantity=line["quantity"],
            line_key=uuid5(order_key, f"line:{line['position']}"),
            given_price=line["unit_price"],
            given_reason="AGREED_PRICE",
            discount_share=line["discount_share"] or Decimal(0),
        )

    def _buy(self, schema: str, arrived_on: date | None = None) -> None:
        """The customer's side: its books hear of it, and take the goods in."""
        both = [self.brand.schema_name, schema]
        run_deliveries(both)
        with in_schema(schema):
            for receipt in expected_receipts():
                when = receipt.dispatched_at or (at(arrived_on) if arrived_on else None)
                fulfilment.receive(receipt_id=receipt.id, received_at=when, actor=self.actor)
        run_deliveries(both)

    def finish(self) -> None:
        """Take up what an earlier run was stopped in the middle of."""
        for schema in {c.schema for c in self.customers.values() if c.schema}:
            self._buy(schema)


def _stage(profile: Profile, brand: TenantInfo) -> _Stage:
    """Products and customers as our books have them: the masters may lie elsewhere."""
    found = customers_by_organisation()
    schemas = schemas_of(found)
    return _Stage(
        profile=profile,
        brand=brand,
        actor=operator(brand.id),
        products=ids_by_own_codes(),
        customers={
            key: Customer(partner_id=partner_id, schema=schemas.get(key))
            for key, partner_id in found.items()
        },
    )


def _fill_up(profile: Profile, stage: _Stage, orders: list[FileOrder]) -> None:
    """One opening adjustment per product for what the orders need and is not there."""
    needed: Counter[UUID] = Counter()
    for order in orders:
        for line in order.lines:
            needed[stage.products[folded(line["product"])]] += line["quantity"]
    there = free(needed)
    missing = {
        key: amount - there.get(key, Decimal(0))
        for key, amount in needed.items()
        if amount > there.get(key, Decimal(0))
    }
    if not missing:
        return
    _, location_id = default_storage()
    adjust_stock(
        location_id=location_id,
        differences=[(key, None, amount) for key, amount in sorted(missing.items())],
        reason=Reason.OPENING,
        reference=_opening_reference(profile),
        occurred_at=at(orders[0].placed_on - timedelta(days=1)),
        actor=stage.actor,
    )


def _opening_reference(profile: Profile) -> str:
    return f"channel.opening_added:{profile.name}"


def _report(profile: Profile, found: FileOrders) -> Replayed:
    """The control totals, read back from the books."""
    report = Replayed(headers=found.headers)
    report.rejected = [each.as_dict() for each in found.rejected]
    asked = {order.number: order for order in found.complete}
    sold = sold_under(asked)
    report.lines, report.units, report.subtotal = sold.lines, sold.units, sold.amount
    report.opening_added = sum(units_moved(_opening_reference(profile)).values(), Decimal(0))
    places = profile.orders.total_places
    for number, total in totals_by_number(asked).items():
        report.orders += 1
        expected = rounded(asked[number].header["subtotal"], places)
        if rounded(total, places) != expected:
            actual = f"{rounded(total, places):f}"
            report.mismatches.append(
                {"order": number, "expected": f"{expected:f}", "actual": actual}
            )
    return report
