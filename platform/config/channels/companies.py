"""The companies of a channel: the brand, its suppliers, and customers with and without a tenant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from config.channels import tables
from config.channels.identities import operator, organisation_id
from config.channels.post import run_deliveries
from config.channels.profile import Profile
from config.channels.report import Loaded
from config.channels.tables import Row
from kernel.actor import Actor
from kernel.schema import in_schema
from shared_apps.directory.commands import register_organisation
from shared_apps.directory.rules import OrganisationKind
from shared_apps.network.commands import accept, invite
from shared_apps.network.queries import links_of
from shared_apps.network.rules import LinkState, Side
from tenant_apps.catalog.commands import adopt_products
from tenant_apps.organisation.commands import set_rounding
from tenant_apps.organisation.rules import Rounding
from tenant_apps.partners.commands import add_address, admit_partner
from tenant_apps.partners.queries import customers_by_organisation, numbers_taken
from tenant_apps.partners.rules import PartnerKind
from tenants.commands import provision_tenant

if TYPE_CHECKING:
    from tenants.models import Tenant

SUPPLIER = {"number": tables.needed, "name": tables.needed, "is_active": tables.flag}
CUSTOMER = {"key": tables.needed, "number": tables.needed, "name": tables.needed}
HEADER = {"number": tables.needed, "customer": tables.needed, "subtotal": tables.not_negative}


def found_brand(profile: Profile) -> Tenant:
    """The company at the top of the channel, with a tenant of its own."""
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


def read_customers(profile: Profile, folder: Path, loaded: Loaded) -> dict[str, Row]:
    """The resellers by key; one that comes a second time is left out."""
    found: dict[str, Row] = {}
    for row in loaded.good(tables.read(folder, profile.customers, CUSTOMER)):
        if row["key"] in found:
            loaded.refuse(row, "key", f"{row['key']} comes a second time")
        else:
            found[row["key"]] = row
    loaded.counts["customers"] = len(found)
    return found


def ranked(profile: Profile, folder: Path, customers: Mapping[str, Row]) -> list[str]:
    """Customers by what they have ordered, the largest first, ties by id."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in tables.read(folder, profile.orders, HEADER):
        if isinstance(row, Row):
            sums[row["customer"]] += row[profile.customers.largest_by]
    return sorted(customers, key=lambda key: (-sums[key], _by_id(key)))


def _by_id(key: str) -> tuple[int, str]:
    return (int(key), "") if key.isdecimal() else (0, key)


def admit_suppliers(profile: Profile, folder: Path, loaded: Loaded, actor: Actor) -> None:
    """The suppliers of the brand, none of whom has a tenant."""
    if profile.suppliers is None:
        return
    rows = list(loaded.good(tables.read(folder, profile.suppliers, SUPPLIER)))
    loaded.counts["suppliers"] = len(rows)
    by_number = {f"V-{row['number']}"[:40]: row for row in rows}
    known = numbers_taken(by_number)
    for number, row in by_number.items():
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


def found_dealer(profile: Profile, row: Row, brand: Tenant, shared: list[UUID]) -> None:
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


def open_accounts(profile: Profile, rows: Iterable[Row], actor: Actor) -> None:
    """Customers without a tenant: an account in the brand's books alone (TEN-02)."""
    known = customers_by_organisation()
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
