"""Settling things for the whole company."""

from __future__ import annotations

from kernel.actor import Actor
from tenant_apps.organisation.models import Company
from tenant_apps.organisation.rules import Rounding


def found_company(*, name: str, currency: str, zone: str, actor: Actor) -> Company:
    """The company's row, made once; asking again changes nothing."""
    company, _ = Company.objects.get_or_create(
        singleton=True, defaults={"name": name, "currency": currency, "zone": zone}
    )
    return company


def set_rounding(*, rounding: Rounding, actor: Actor) -> None:
    """Decide where amounts of new documents are rounded."""
    Company.objects.update(rounding=rounding)
