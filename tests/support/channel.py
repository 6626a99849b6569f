"""Companies, light tenants and links for tests that need no books."""

from __future__ import annotations

import os
from itertools import count
from uuid import UUID

from django.db import connection

from kernel.actor import Actor
from kernel.permissions import all_permissions
from kernel.schema import PUBLIC, in_schema
from shared_apps.directory.commands import publish_products, register_organisation
from shared_apps.directory.models import Organisation
from shared_apps.directory.rules import OrganisationKind, ProductFact
from shared_apps.network.commands import accept, invite
from shared_apps.network.models import Link
from shared_apps.network.rules import Side
from tenants import roles
from tenants.models import Tenant
from tenants.queries import forget_tenants, schema_of
from tenants.rules import TenantState

SYSTEM = Actor.system("test")
_serial = count(1)


def person(organisation: Organisation, **given) -> Actor:
    """Somebody of a company who may do everything."""
    return Actor(
        **{
            "name": f"{organisation.name}'s clerk",
            "organisation_id": organisation.pk,
            "permissions": all_permissions(),
            **given,
        }
    )


def make_company(name: str = "", kind: str = "dealer", **given) -> Organisation:
    """A company without a tenant."""
    name = name or f"Company {next(_serial)}"
    return register_organisation(name=name, kind=OrganisationKind(kind), actor=SYSTEM, **given)


def make_member(name: str = "", kind: str = "dealer", **given) -> Organisation:
    """A company with a tenant: its role and a schema that holds nothing but a history.

    All of it is rolled back with the test.
    """
    company = make_company(name, kind, **given)
    number = _first_number() + next(_serial)
    schema = f"t_{number}"
    Tenant.objects.create(
        id=company.pk,
        schema_name=schema,
        slug=f"company-{number}",
        name=company.name,
        kind=kind,
        currency="EUR",
        zone="UTC",
        locale="en",
        state=TenantState.ACTIVE,
    )
    with in_schema(PUBLIC), connection.cursor() as cursor:
        cursor.execute(roles.create_role(schema))
        cursor.execute(f"CREATE SCHEMA {schema}")
        cursor.execute(roles.open_schema(schema))
        cursor.execute(f"CREATE TABLE {schema}.history_entry (LIKE public.history_entry)")
    forget_tenants()
    return company


def _first_number() -> int:
    """Apart for each worker: roles belong to the whole server, and block each other by name."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    return 900_000 + 10_000 * (int(worker) % 10)


def schema(company: Organisation) -> str:
    found = schema_of(company.pk)
    assert found
    return found


def make_link(supplier: Organisation, customer: Organisation) -> Link:
    """An active link: the supplier has invited, the customer has accepted."""
    link = invite(as_=Side.SUPPLIER, organisation_id=customer.pk, actor=person(supplier))
    return accept(link_id=link.pk, actor=person(customer)) if link.accepted_at is None else link


def publish(owner: Organisation, *item_numbers: str) -> list[UUID]:
    """The shared ids of some products of an owner, in the order given."""
    facts = [ProductFact(item_number=number, name=f"Item {number}") for number in item_numbers]
    ids = publish_products(owner_id=owner.pk, products=facts, actor=SYSTEM)
    return [ids[number] for number in item_numbers]
