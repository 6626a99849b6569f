"""Writing policies: every change is a version of its own, in force only when published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import msgspec
from django.db import transaction

from kernel.actor import Actor
from kernel.db import refusing
from kernel.errors import BadValue, NotFound
from kernel.events.bus import emit
from kernel.fields import require_fits
from kernel.money import require_currency
from kernel.reasons import BEFORE_THE_FIRST_DAY, EMPTY
from tenant_apps.partners.errors import NumberTaken
from tenant_apps.promotions.events import PolicyDrafted
from tenant_apps.promotions.models import Policy, PolicyGroup, PolicyVersion
from tenant_apps.promotions.rules import Mode, Terms, keys_of_terms, require_sense


@dataclass(frozen=True, kw_only=True)
class Campaign:
    """What a version says beside its terms: its turn, and the days it applies on."""

    priority: int = 0
    starts_on: date | None = None
    ends_on: date | None = None  # the last day
    note: str = ""


@transaction.atomic
def save_group(
    *,
    key: str,
    name: str,
    actor: Actor,
    mode: Mode = Mode.STACKABLE,
    priority: int = 0,
    unit_counts_once: bool = False,
    per_goods: bool = False,
) -> PolicyGroup:
    """A group of policies, or another wording of the one with this key; holds at once."""
    _require_said(key=key, name=name)
    require_fits(PolicyGroup, key=key, name=name)
    group, _ = PolicyGroup.objects.update_or_create(
        key=key,
        defaults={
            "name": name,
            "mode": mode,
            "priority": priority,
            "unit_counts_once": unit_counts_once,
            "per_goods": per_goods,
        },
    )
    return group


@transaction.atomic
def draft_policy(
    *,
    code: str,
    name: str,
    currency: str,
    terms: Terms,
    actor: Actor,
    campaign: Campaign | None = None,
    group_id: UUID | None = None,
) -> PolicyVersion:
    """A new policy with its first version; it gives nothing before it is published.

    Raises NumberTaken, NotFound for the group, UnknownCurrency; BadValue or Several for terms
    that make no sense.
    """
    _require_said(code=code, name=name)
    require_fits(Policy, code=code, name=name)
    require_currency(currency)
    if group_id is not None and not PolicyGroup.objects.filter(pk=group_id).exists():
        raise NotFound(what="PolicyGroup", key=group_id)
    policy = Policy(code=code, name=name, currency=currency, group_id=group_id)
    with refusing(promotions_policy_code_key=NumberTaken(number=code, path=("code",))):
        policy.save(force_insert=True)
    return _write(policy, 1, terms, campaign or Campaign(), actor)


@transaction.atomic
def change_policy(
    *, policy_id: UUID, terms: Terms, actor: Actor, campaign: Campaign | None = None
) -> PolicyVersion:
    """Another version; what is in force stays so until this one is published. Raises NotFound."""
    policy = locked(policy_id)
    last = policy.versions.order_by("-number").first()
    number = last.number + 1 if last else 1
    return _write(policy, number, terms, campaign or Campaign(), actor)


def locked(policy_id: UUID) -> Policy:
    """The policy's row, which is what changes of its versions wait for. Raises NotFound."""
    policy = Policy.objects.select_for_update().filter(pk=policy_id).first()
    if policy is None:
        raise NotFound(what="PromotionPolicy", key=policy_id)
    return policy


def _write(
    policy: Policy, number: int, terms: Terms, campaign: Campaign, actor: Actor
) -> PolicyVersion:
    require_sense(terms)
    require_fits(PolicyVersion, note=campaign.note)
    first, last = campaign.starts_on, campaign.ends_on
    if first is not None and last is not None and last < first:
        raise BadValue(
            field="ends_on", value=last, reason=BEFORE_THE_FIRST_DAY, path=("campaign", "ends_on")
        )
    version = PolicyVersion.objects.create(
        policy=policy,
        number=number,
        terms=msgspec.to_builtins(terms, order="deterministic"),
        keys=keys_of_terms(terms),
        priority=campaign.priority,
        starts_on=first,
        ends_on=last,
        note=campaign.note,
        written_by=actor.name,
    )
    emit(PolicyDrafted(subject_id=policy.id, version=number), actor=actor)
    return version


def _require_said(**texts: str) -> None:
    for name, text in texts.items():
        if not text.strip():
            raise BadValue(field=name, value=repr(text), reason=EMPTY, path=(name,))
