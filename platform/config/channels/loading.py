"""Making a channel out of a folder of tables: brand, products, prices, partners, stock."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from config.channels import tables
from config.channels.companies import (
    admit_suppliers,
    found_brand,
    found_dealer,
    open_accounts,
    ranked,
    read_customers,
)
from config.channels.identities import at, operator
from config.channels.profile import Profile
from config.channels.report import Loaded
from config.channels.tables import Row
from kernel.actor import Actor
from kernel.schema import in_schema
from tenant_apps.catalog.commands import ProductFacts, add_products
from tenant_apps.catalog.queries import ids_by_own_codes, published_ids
from tenant_apps.catalog.rules import CodeScheme, folded
from tenant_apps.inventory.commands import adjust_stock
from tenant_apps.inventory.queries import default_storage, units_moved
from tenant_apps.inventory.rules import Reason
from tenant_apps.pricing.commands import PriceRow, open_list, set_prices
from tenant_apps.pricing.queries import list_called

Kinds = dict[str, Callable[[str], Any]]
PRODUCT: Kinds = {
    "key": tables.needed,
    "sku": tables.needed,
    "name": tables.needed,
    "list_price": tables.number_or_none,
}
PRICE: Kinds = {
    "product": tables.needed,
    "valid_from": tables.day,
    "valid_until": tables.day_or_none,
    "amount": tables.not_negative,
}
OPENING = {"product": tables.needed, "quantity": tables.not_negative, "on": tables.day}


def load_channel(profile: Profile, folder: Path, *, tenants: int) -> Loaded:
    """Make the whole channel; again it brings up to date and makes nothing twice.

    tenants  how many of the customers, the largest first, get a tenant of their own

    Raises MissingTable before anything is made. A bad row is reported and left out whole.
    """
    loaded = Loaded()
    customers = read_customers(profile, folder, loaded)
    ranks = ranked(profile, folder, customers)
    brand = found_brand(profile)
    actor = operator(brand.id)
    with in_schema(brand.schema_name):
        _products(profile, folder, loaded, actor)
        products = ids_by_own_codes()
        _prices(profile, folder, loaded, products, actor)
        admit_suppliers(profile, folder, loaded, actor)
        _opening(profile, folder, loaded, products, actor)
        shared = published_ids()
    for key in ranks[:tenants]:
        found_dealer(profile, customers[key], brand, shared)
        loaded.counts["tenants"] += 1
    with in_schema(brand.schema_name):
        open_accounts(profile, [customers[key] for key in ranks[tenants:]], actor)
        loaded.counts["accounts"] = len(ranks[tenants:])
    return loaded


def _products(profile: Profile, folder: Path, loaded: Loaded, actor: Actor) -> None:
    rows: dict[str, Row] = {}
    for row in loaded.good(tables.read(folder, profile.products, PRODUCT)):
        if row["key"] in rows:
            loaded.refuse(row, "key", f"{row['key']} comes a second time")
        else:
            rows[row["key"]] = row
    variants = Counter(_variant(row) for row in rows.values())
    ids = add_products(
        products=[_facts(row, variants[_variant(row)] == 1) for row in rows.values()],
        actor=actor,
    )
    loaded.counts["products"] = len(ids)


def _variant(row: Row) -> tuple[str, ...]:
    return (row["family"] or "", *(_attributes(row).values()))


def _attributes(row: Row) -> dict[str, str]:
    return {name: row[name] for name in ("colour", "size") if row[name]}


def _facts(row: Row, is_alone: bool) -> ProductFacts:
    attributes = _attributes(row)
    return ProductFacts(
        sku=row["sku"],
        name=row["name"],
        codes=((CodeScheme.MATERIAL, row["key"]),) if row["key"] != row["sku"] else (),
        family=row["family"] if row["family"] and attributes and is_alone else "",
        attributes=attributes,
    )


def _prices(
    profile: Profile,
    folder: Path,
    loaded: Loaded,
    products: Mapping[str, UUID],
    actor: Actor,
) -> None:
    table = profile.prices or profile.products
    kinds = PRICE if profile.prices else PRODUCT
    rows: dict[tuple[UUID, date], PriceRow] = {}
    for row in loaded.good(tables.read(folder, table, kinds)):
        key = row["product"] if profile.prices else row["key"]
        amount = row["amount"] if profile.prices else row["list_price"]
        if folded(key) not in products:
            loaded.refuse(row, "product", f"there is no product {key}")
        elif amount is not None:
            since = row["valid_from"] or profile.prices_from
            product_id = products[folded(key)]
            rows[product_id, since] = PriceRow(
                product_id=product_id,
                amount=amount,
                valid_from=since,
                valid_until=row["valid_until"],
            )
    price_list = list_called("LIST") or open_list(
        code="LIST",
        name="List prices",
        currency=profile.brand.currency,
        is_general=True,
        actor=actor,
    )
    set_prices(list_id=price_list.id, rows=list(rows.values()), actor=actor)
    loaded.counts["prices"] = len(rows)


def _opening(
    profile: Profile,
    folder: Path,
    loaded: Loaded,
    products: Mapping[str, UUID],
    actor: Actor,
) -> None:
    """What lay there before the first move; booked once for each product."""
    if profile.opening_stock is None:
        return
    sums: dict[UUID, Decimal] = defaultdict(Decimal)
    days: list[date] = []
    for row in loaded.good(tables.read(folder, profile.opening_stock, OPENING)):
        if folded(row["product"]) not in products:
            loaded.refuse(row, "product", f"there is no product {row['product']}")
            continue
        sums[products[folded(row["product"])]] += row["quantity"]
        days.append(row["on"])
    reference = f"channel.opening:{profile.name}"
    booked = units_moved(reference)
    _, location_id = default_storage()
    adjust_stock(
        location_id=location_id,
        differences=[(key, None, sums[key]) for key in sums if key not in booked],
        reason=Reason.OPENING,
        reference=reference,
        occurred_at=at(min(days)) if days else None,
        actor=actor,
    )
    loaded.counts["opening_units"] = int(sum(sums.values()))
