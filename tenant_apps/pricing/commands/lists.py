"""Keeping price lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

import msgspec
from django.db import transaction

from kernel.actor import Actor
from kernel.db import refusing
from kernel.errors import NotFound
from tenant_apps.partners.errors import NumberTaken
from tenant_apps.partners.rules import Who
from tenant_apps.pricing.models import ListAssignment, PriceList, PriceSettings
from tenant_apps.pricing.rules import PLACES, Layer, Strategy


@transaction.atomic
def open_list(
    *,
    code: str,
    name: str,
    currency: str,
    actor: Actor,
    priority: int = 0,
    is_general: bool = False,
    valid_from: date | None = None,
    valid_until: date | None = None,
    layer: Layer = Layer.LIST,
    who: Who | None = None,
    is_exclusive: bool = False,
    decimals: int = PLACES,
) -> PriceList:
    """A new list (PRC-01), for everybody, for those it describes or will be assigned to.

    layer         what it is for; a later layer goes before an earlier one (PRC-07)
    who           for which customers beside those assigned (PRC-04); new ones fit at once,
                  so that a list is also the template of a channel or area (PRC-12)
    is_exclusive  where it has prices of a product, lists of lower priority add none
    decimals      of its prices that are worked out off another layer, at most six

    Raises NumberTaken.
    """
    with refusing(pricing_pricelist_code_key=NumberTaken(number=code, path=("code",))):
        return PriceList.objects.create(
            code=code,
            name=name,
            currency=currency,
            priority=priority,
            is_general=is_general,
            valid_from=valid_from,
            valid_until=valid_until,
            layer=layer,
            who=msgspec.to_builtins(who, order="deterministic") if who else {},
            is_exclusive=is_exclusive,
            decimals=decimals,
        )


@transaction.atomic
def assign_list(*, list_id: UUID, partner_ids: Iterable[UUID], actor: Actor) -> None:
    """Entitle partners to a list; harmless when they are already."""
    if not PriceList.objects.filter(pk=list_id).exists():
        raise NotFound(what="Price list", key=list_id)
    ListAssignment.objects.bulk_create(
        (ListAssignment(price_list_id=list_id, partner_id=partner) for partner in partner_ids),
        ignore_conflicts=True,
    )


@transaction.atomic
def set_strategy(*, strategy: Strategy, actor: Actor) -> None:
    """Decide which of several prices the company takes: by priority, or the lowest (PRC-05)."""
    if not PriceSettings.objects.update(strategy=strategy):
        PriceSettings.objects.create(strategy=strategy)
