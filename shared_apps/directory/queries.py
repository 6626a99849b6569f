"""Looking up companies and shared products, many at a time."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from shared_apps.directory.models import Organisation, SharedProduct
from shared_apps.directory.rules import normal_gln, normal_gtin


def all_organisations() -> QuerySet[Organisation]:
    """Every company: for callers that narrow it to what somebody may see."""
    return Organisation.objects.all()


def all_products() -> QuerySet[SharedProduct]:
    """Every shared product with its owner: for callers that narrow it."""
    return SharedProduct.objects.select_related("owner")


def organisations(ids: Iterable[UUID]) -> dict[UUID, Organisation]:
    """Organisations by id; unknown ids are left out."""
    return Organisation.objects.in_bulk(list(ids))


def organisation(organisation_id: UUID) -> Organisation | None:
    """A company by its id, or None."""
    return Organisation.objects.filter(pk=organisation_id).first()


def organisation_by_gln(gln: str) -> Organisation | None:
    """The company with a GLN in any spelling, or None."""
    number = normal_gln(gln)
    return Organisation.objects.filter(gln=number).first() if number else None


def shared_products(ids: Iterable[UUID]) -> dict[UUID, SharedProduct]:
    """Shared products by id, with their owners; unknown ids are left out."""
    return SharedProduct.objects.select_related("owner").in_bulk(list(ids))


def products_by_gtin(gtins: Iterable[str]) -> dict[str, SharedProduct]:
    """Shared products by GTIN, keyed as asked; what is unknown or no GTIN is left out."""
    asked = {gtin: normal_gtin(gtin) for gtin in gtins}
    rows = SharedProduct.objects.filter(gtin__in={n for n in asked.values() if n})
    found = {row.gtin: row for row in rows}
    return {gtin: found[number] for gtin, number in asked.items() if number in found}


def products_by_item_number(
    owner_id: UUID, item_numbers: Iterable[str]
) -> dict[str, SharedProduct]:
    """One owner's shared products by item number; unknown ones are left out."""
    rows = SharedProduct.objects.filter(owner_id=owner_id, item_number__in=list(item_numbers))
    return {row.item_number: row for row in rows}
