"""Settling things for the whole company."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.fields import require_fits
from tenant_apps.attachments.commands import attach, remove_file
from tenant_apps.attachments.errors import NotAPicture
from tenant_apps.attachments.rules import IMAGES
from tenant_apps.organisation.errors import NotAColour
from tenant_apps.organisation.models import Company
from tenant_apps.organisation.rules import Rounding, is_colour

LOGO = "Logo"  # what a logo is attached to


def found_company(*, name: str, currency: str, zone: str, actor: Actor) -> Company:
    """The company's row, made once; asking again changes nothing."""
    company, _ = Company.objects.get_or_create(
        singleton=True, defaults={"name": name, "currency": currency, "zone": zone}
    )
    return company


def set_rounding(*, rounding: Rounding, actor: Actor) -> None:
    """Decide where amounts of new documents are rounded."""
    Company.objects.update(rounding=rounding)


@transaction.atomic(savepoint=False)
def change_look(
    *,
    actor: Actor,
    display_name: str | None = None,
    mall_title: str | None = None,
    brand_colour: str | None = None,
    logo_id: UUID | None = None,
    remove_logo: bool = False,
) -> Company:
    """Give the company the look its people and customers see (MAL-01); None keeps what is.

    logo_id  a picture the actor has uploaded; the one before it is thrown away

    Raises NotAColour, NotAPicture, BadValue, NotFound.
    """
    wanted = {"display_name": display_name, "mall_title": mall_title}
    texts = {name: text.strip() for name, text in wanted.items() if text is not None}
    require_fits(Company, **texts)
    company = Company.objects.select_for_update().get()
    for name, text in texts.items():
        setattr(company, name, text)
    if brand_colour is not None:
        if brand_colour and not is_colour(brand_colour):
            raise NotAColour(value=brand_colour[:20], path=("brand_colour",))
        company.brand_colour = brand_colour.lower()
    if (logo_id or remove_logo) and company.logo_id:
        remove_file(file_id=company.logo_id, actor=actor)
        company.logo_id = None
    if logo_id:
        [picture] = attach(file_ids=[logo_id], subject=LOGO, subject_id=company.id, actor=actor)
        if picture.kind not in IMAGES:
            raise NotAPicture(path=("logo_id",))
        company.logo_id = logo_id
    company.save()
    return company
