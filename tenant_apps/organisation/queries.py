"""What the company has settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from kernel.actor import Actor
from tenant_apps.attachments.queries import attached_file
from tenant_apps.organisation.models import Company, OrganisationUnit
from tenant_apps.organisation.permissions import Permission
from tenants.queries import current_tenant

if TYPE_CHECKING:
    from tenant_apps.attachments.models import Attachment


def company() -> Company:
    """The company of this schema; it is there from provisioning on."""
    return Company.objects.get()


def visible_units(actor: Actor) -> QuerySet[OrganisationUnit]:
    """The organisations of the company, for who may look at them."""
    actor.require(Permission.VIEW_UNITS)
    return OrganisationUnit.objects.all()


@dataclass(frozen=True, kw_only=True)
class House:
    """What anybody may see of a company before signing in (MAL-01); empty texts for no choice."""

    name: str
    mall_title: str
    colour: str  # "#1d4ed8" or ""
    logo: str  # names the picture for /house/logo/<it>, and changes with it; "" for none
    locale: str
    currency: str
    zone: str


def house() -> House:
    """The company's look. Two statements."""
    row, tenant = company(), current_tenant()
    picture = _logo(row)
    return House(
        name=row.display_name or row.name,
        mall_title=row.mall_title,
        colour=row.brand_colour,
        logo=picture.sha256[:16] if picture else "",
        locale=tenant.locale,
        currency=row.currency,
        zone=row.zone,
    )


def logo() -> Attachment | None:
    """The company's logo, which everybody may see."""
    return _logo(company())


def _logo(row: Company) -> Attachment | None:
    return attached_file("Logo", row.logo_id) if row.logo_id else None
