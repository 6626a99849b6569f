"""The companies of the demo: tenants, links, and what they show each other."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import NAMESPACE_URL, uuid5

from config.channels.post import run_deliveries
from config.demo_channel.facts import BRANCHES, COMPANIES, ROOT, WINDOWS, Company
from kernel.actor import Actor
from kernel.permissions import all_permissions
from kernel.schema import PUBLIC, in_schema
from shared_apps.directory.commands import register_organisation
from shared_apps.directory.rules import OrganisationKind
from shared_apps.network.commands import accept, invite
from shared_apps.network.queries import links_of
from shared_apps.network.rules import LinkState, Side
from shared_apps.visibility.commands import grant_view
from shared_apps.visibility.queries import visible_grants
from shared_apps.visibility.rules import Data
from tenant_apps.inventory.commands import add_warehouse
from tenant_apps.inventory.models import Warehouse
from tenant_apps.organisation.commands import add_unit, change_unit
from tenant_apps.organisation.models import OrganisationUnit
from tenant_apps.organisation.rules import ROOT_CODE
from tenants.commands import provision_tenant
from tenants.queries import TenantInfo, tenant

SYSTEM = Actor.system("demo")
Found = Mapping[str, TenantInfo]


def clerk(of: TenantInfo, name: str = "demo") -> Actor:
    """Somebody who may do everything in one company."""
    return Actor(name=name, organisation_id=of.id, permissions=all_permissions())


def settle(facts: Company) -> TenantInfo:
    """The company's tenant and entry in the directory, with its warehouses."""
    made = provision_tenant(
        slug=facts.slug,
        name=facts.name,
        kind=facts.kind,
        currency="CNY",
        zone="Asia/Shanghai",
        locale="zh" if facts.kind == "store" else "en",
        organisation_id=uuid5(NAMESPACE_URL, f"tierline:demo:{facts.slug}"),
        actor=SYSTEM,
    )
    with in_schema(PUBLIC):
        register_organisation(
            name=facts.name,
            kind=OrganisationKind(facts.kind),
            organisation_id=made.id,
            gln=facts.gln,
            country="CN",
            region_code=facts.region[0],
            region_name=facts.region[1],
            actor=SYSTEM,
        )
    found = tenant(made.id)
    if found is None:
        raise LookupError(facts.slug)
    with in_schema(found.schema_name):
        Warehouse.objects.filter(code="MAIN", region_code="").update(region_code=facts.region[0])
        there = set(Warehouse.objects.values_list("code", flat=True))
        for code, name, region in facts.warehouses:
            if code not in there:
                add_warehouse(code=code, name=name, region_code=region, actor=SYSTEM)
    return found


def branch_out(brand: TenantInfo) -> None:
    """The brand's organisations below its root."""
    with in_schema(brand.schema_name):
        there = dict(OrganisationUnit.objects.values_list("code", "id"))
        if len(there) > 1:
            return
        change_unit(unit_id=there[ROOT_CODE], facts=ROOT, actor=SYSTEM)
        for code, name in BRANCHES:
            add_unit(code=code, name=name, actor=SYSTEM)


def link_up(found: Found) -> None:
    """Every company is linked with its suppliers: invited from above, accepted below."""
    for facts in COMPANIES:
        for slug in facts.suppliers:
            _link(found[slug], found[facts.slug], facts.scenario)
    run_deliveries([each.schema_name for each in found.values()])


def _link(supplier: TenantInfo, customer: TenantInfo, scenario: str) -> None:
    with in_schema(PUBLIC):
        links = links_of(supplier.id).filter(customer_id=customer.id)
        if links.filter(state=LinkState.ACTIVE).exists():
            return
        link = links.filter(state=LinkState.INVITED).first() or invite(
            as_=Side.SUPPLIER,
            organisation_id=customer.id,
            order_scenario=scenario,
            actor=clerk(supplier),
        )
        accept(link_id=link.id, actor=clerk(customer))


def open_windows(found: Found) -> None:
    """What some show of their stock; done once, so that a revocation stays one."""
    with in_schema(PUBLIC):
        for owner, viewer, level, data in WINDOWS:
            actor = clerk(found[owner])
            if visible_grants(actor).filter(viewer_id=found[viewer].id).exists():
                continue
            grant_view(
                viewer_id=found[viewer].id,
                level=level,
                data=Data(data),
                brands=[found["aurora"].id],
                actor=actor,
            )
