"""Making a channel out of a folder of tables: brand, products, prices, partners, stock."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from config.channels import tables
from config.channels.identities import at, known_products, operator, organisation_id
from config.channels.post import run_deliveries
from config.channels.profile import Profile
from config.channels.tables import Rejected, Row
from kernel.actor import Actor
from kernel.schema import in_schema
from shared_apps.directory.commands import register_organisation
from shared_apps.directory.rules import OrganisationKind
from shared_apps.network.commands import accept, invite
from shared_apps.network.queries import links_of
from shared_apps.network.rules import LinkState, Side
from tenant_apps.catalog.commands import ProductFacts, add_products, adopt_products
from tenant_apps.catalog.models import Product
from tenant_apps.catalog.rules import CodeScheme, folded
from tenant_apps.inventory.commands import adjust_stock
from tenant_apps.inventory.models import Move
from tenant_apps.inventory.queries import default_storage
from tenant_apps.inventory.rules import Reason
from tenant_apps.organisation.commands import set_rounding
from tenant_apps.organisation.rules import Rounding
from tenant_apps.partners.commands import add_address, admit_partner
from tenant_apps.partners.models import Partner
from tenant_apps.partners.rules import PartnerKind
from tenant_apps.pricing.commands import PriceRow, open_list, set_prices
from tenant_apps.pricing.models import PriceList
from tenants.commands import provision_tenant
from tenants.models import Tenant

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
SUPPLIER = {"number": tables.needed, "name": tables.needed, "is_active": tables.flag}
OPENING = {"product": tables.needed, "quantity": tables.not_negative, "on": tables.day}
CUSTOMER = {"key": tables.needed, "number": tables.needed, "name": tables.needed}
HEADER = {"number": tables.needed, "customer": tables.needed, "subtotal": tables.not_negative}


@dataclass
class Loaded:
    """What load_channel has to report."""

    counts: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejected] = field(default_factory=list)

    def good(self, rows: Iterable[Row | Rejected]) -> Iterator[Row]:
        """The good rows; the others are noted."""
        for row in rows:
            if isinstance(row, Rejected):
                self.rejected.append(row)
            else:
                yield row

    def refuse(self, row: Row, name: str, reason: str) -> None:
        self.rejected.append(row.rejected(name, reason))

    def as_dict(self) -> dict[str, Any]:
        rejected = [each.as_dict() for each in self.rejected]
        return {**dict(sorted(self.counts.items())), "rejected": rejected}


def load_channel(profile: Profile, folder: Path, *, tenants: int) -> Loaded:
    """Make the whole channel; again it brings up to date and makes nothing twice.

    tenants  how many of the customers, the largest first, get a tenant of their own

    Raises MissingTable before anything is made. A bad row is reported and left out whole.
    """
    loaded = Loaded()
    customers = _customers(profile, folder, loaded)
    ranks = _ranks(profile, folder, customers)
    brand = _brand(profile)
    actor = operator(brand.id)
    with in_schema(brand.schema_name):
        _products(profile, folder, loaded, actor)
        products = known_products()
        _prices(profile, folder, loaded, products, actor)
        _suppliers(profile, folder, loaded, actor)
        _opening(profile, folder, loaded, products, actor)
        published = Product.objects.values_list("shared_product_id", flat=True)
        shared = [key for key in published if key is not None]
    for key in ranks[:tenants]:
        _dealer(profile, customers[key], brand, shared)
        loaded.counts["tenants"] += 1
    with in_schema(brand.schema_name):
        _accounts(profile, [customers[key] for key in ranks[tenants:]], actor)
        loaded.counts["accounts"] = len(ranks[tenants:])
    return loaded


def _brand(profile: Profile) -> Tenant:
    facts = profile.brand
    key = organisation_id(profile)
    system = Actor.system("channel")
    brand = provision_tenant(
        slug=facts.slug,
        name=facts.name,
        kind="brand",
        currency=facts.currency,
        zone=facts.zone,
        locale="en",
        organisation_id=key,
        actor=system,
    )
    register_organisation(
        name=facts.name,
        kind=OrganisationKind.BRAND,
        organisation_id=key,
        country=facts.country,
        actor=system,
    )
    with in_schema(brand.schema_name):
        set_rounding(rounding=Rounding(facts.rounding), actor=system)
    return brand


def _customers(profile: Profile, folder: Path, loaded: Loaded) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in loaded.good(tables.read(folder, profile.customers, CUSTOMER)):
        if row["key"] in found:
            loaded.refuse(row, "key", f"{row['key']} comes a second time")
        else:
            found[row["key"]] = row
    loaded.counts["customers"] = len(found)
    return found


def _ranks(profile: Profile, folder: Path, customers: Mapping[str, Row]) -> list[str]:
    """Customers by what they have ordered, the largest first, ties by id."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in tables.read(folder, profile.orders, HEADER):
        if isinstance(row, Row):
            sums[row["customer"]] += row[profile.customers.largest_by]
    return sorted(customers, key=lambda key: (-sums[key], _by_id(key)))


def _by_id(key: str) -> tuple[int, str]:
    return (int(key), "") if key.isdecimal() else (0, key)


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
    known = PriceList.objects.filter(code="LIST").first()
    price_list = known or open_list(
        code="LIST",
        name="List prices",
        currency=profile.brand.currency,
        is_general=True,
        actor=actor,
    )
    set_prices(list_id=price_list.id, rows=list(rows.values()), actor=actor)
    loaded.counts["prices"] = len(rows)


def _suppliers(profile: Profile, folder: Path, loaded: Loaded, actor: Actor) -> None:
    if profile.suppliers is None:
        return
    known = set(Partner.objects.values_list("number", flat=True))
    for row in loaded.good(tables.read(folder, profile.suppliers, SUPPLIER)):
        loaded.counts["suppliers"] += 1
        number = f"V-{row['number']}"[:40]
        if number not in known:
            admit_partner(
                number=number,
                name=row["name"],
                currency=profile.brand.currency,
                kind=PartnerKind.SUPPLIER,
                is_supplier=True,
                is_customer=False,
                actor=actor,
            )


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
    booked = set(Move.objects.filter(reference=reference).values_list("product_id", flat=True))
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


def _dealer(profile: Profile, row: Row, brand: Tenant, shared: list[UUID]) -> None:
    """A customer with a tenant of its own, linked with the brand and with its products."""
    system = Actor.system("channel")
    key = organisation_id(profile, row["key"])
    dealer = provision_tenant(
        slug=f"{profile.brand.slug[:14]}-{row['key']}".lower(),
        name=row["name"],
        kind="dealer",
        currency=profile.brand.currency,
        zone=profile.brand.zone,
        locale="en",
        organisation_id=key,
        actor=system,
    )
    register_organisation(
        name=row["name"],
        kind=OrganisationKind.DEALER,
        organisation_id=key,
        country=(row["country"] or "")[:2],
        region_code=(row["region_code"] or "")[:20],
        region_name=row["region_code"] or "",
        actor=system,
    )
    links = links_of(brand.id).filter(customer_id=key)
    if not links.filter(state=LinkState.ACTIVE).exists():
        link = links.filter(state=LinkState.INVITED).first() or invite(
            as_=Side.SUPPLIER, organisation_id=key, actor=operator(brand.id)
        )
        accept(link_id=link.id, actor=operator(key))
    run_deliveries([brand.schema_name, dealer.schema_name])
    with in_schema(dealer.schema_name):
        adopt_products(shared_product_ids=shared, actor=system)


def _accounts(profile: Profile, rows: Iterable[Row], actor: Actor) -> None:
    """Customers without a tenant: an account in the brand's books alone (TEN-02)."""
    known = set(Partner.objects.values_list("organisation_id", flat=True))
    for row in rows:
        key = organisation_id(profile, row["key"])
        if key in known:
            continue
        partner = admit_partner(
            number=f"C-{row['number']}"[:40],
            name=row["name"],
            currency=profile.brand.currency,
            organisation_id=key,
            kind=PartnerKind.RETAILER,
            region_code=(row["region_code"] or "")[:20],
            actor=actor,
        )
        if row["street"]:
            add_address(
                partner_id=partner.id,
                recipient=row["name"][:100],
                street=row["street"],
                city=row["city"] or "",
                region=row["region"] or "",
                postal_code=row["postal_code"] or "",
                country=(row["country"] or "")[:2],
                actor=actor,
            )
