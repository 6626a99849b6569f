"""Looking up companies and shared products, many at a time."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from shared_apps.directory.errors import BadGln, GlnTaken
from shared_apps.directory.models import Organisation, SharedProduct
from shared_apps.directory.rules import normal_gln


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


def require_free_gln(gln: str, *path: str) -> None:
    """Refuse what is no GLN, and one that a company has already: BadGln, GlnTaken."""
    if normal_gln(gln) is None:
        raise BadGln(gln=gln, path=path)
    if organisation_by_gln(gln) is not None:
        raise GlnTaken(gln=gln, path=path)


def shared_products(ids: Iterable[UUID]) -> dict[UUID, SharedProduct]:
    """Shared products by id, with their owners; unknown ids are left out."""
    return SharedProduct.objects.select_related("owner").in_bulk(list(ids))
