"""The seller says who is offered what, and from when (PRD-13, PRD-14, PRD-22)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.events.bus import emit
from kernel.words import Phrase
from tenant_apps.catalog.events import ListingChanged
from tenant_apps.catalog.models import ListingRule, Product
from tenant_apps.catalog.rules import Audience, ListingEffect


@dataclass(frozen=True, kw_only=True)
class ListingFacts:
    """One rule: exactly one of product, category and brand, and whom it means."""

    effect: ListingEffect
    audience: Audience
    product_id: UUID | None = None
    category_id: UUID | None = None
    brand_owner_id: UUID | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    note: str = ""


@transaction.atomic
def save_listing_rule(
    *, facts: ListingFacts, actor: Actor, rule_id: UUID | None = None
) -> ListingRule:
    """A new rule, or another wording of one; holds from the next question on.

    Raises NotFound, BadValue.
    """
    named = [facts.product_id, facts.category_id, facts.brand_owner_id]
    if sum(each is not None for each in named) != 1:
        raise BadValue(
            field="target",
            value=len(named),
            reason=Phrase("name one product, category or brand", "请指定一个商品、分类或品牌"),
        )
    rule = _locked(rule_id) if rule_id else ListingRule()
    rule.effect = facts.effect
    rule.product_id, rule.category_id = facts.product_id, facts.category_id
    rule.brand_owner_id = facts.brand_owner_id
    rule.partner_id, rule.kind = facts.audience.partner_id, facts.audience.kind
    rule.grade, rule.sales_area = facts.audience.grade, facts.audience.sales_area
    rule.region_code, rule.note = facts.audience.region_code, facts.note
    rule.valid_from, rule.valid_until = facts.valid_from, facts.valid_until
    rule.save()
    emit(ListingChanged(subject_id=rule.id, effect=str(rule.effect)), actor=actor)
    return rule


@transaction.atomic
def remove_listing_rule(*, rule_id: UUID, actor: Actor) -> None:
    """Take a rule back. Raises NotFound."""
    rule = _locked(rule_id)
    rule.delete()
    emit(ListingChanged(subject_id=rule_id, effect="removed"), actor=actor)


@transaction.atomic
def launch_products(
    *, product_ids: Sequence[UUID], offered_from: date | None, actor: Actor
) -> None:
    """Offer products from a day on; None: at once. One statement, and the note of it."""
    Product.objects.filter(pk__in=product_ids).update(offered_from=offered_from, is_active=True)
    for first in product_ids[:1]:
        emit(ListingChanged(subject_id=first, effect="launched"), actor=actor)


def _locked(rule_id: UUID) -> ListingRule:
    rule = ListingRule.objects.select_for_update().filter(pk=rule_id).first()
    if rule is None:
        raise NotFound(what="ListingRule", key=rule_id)
    return rule
