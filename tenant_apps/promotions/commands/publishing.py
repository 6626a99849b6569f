"""Which version of a policy is in force, from when to when: never two at once."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import msgspec
from django.db import transaction
from django.db.models import Q

from kernel import clock
from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.events.bus import emit
from kernel.reasons import PASSED
from tenant_apps.promotions.commands.drafting import Campaign, change_policy, locked
from tenant_apps.promotions.events import PolicyEnded, PolicyPublished
from tenant_apps.promotions.models import PolicyVersion
from tenant_apps.promotions.rules import Terms


@transaction.atomic
def publish_version(
    *,
    policy_id: UUID,
    number: int,
    actor: Actor,
    at: datetime | None = None,
    until: datetime | None = None,
) -> PolicyVersion:
    """Put a version in force, now or from an instant on; the one before ends there (PRM-19, 21).

    What was to come after that instant comes no more. Raises NotFound; BadValue for an instant
    that has passed, or an end before the beginning.
    """
    locked(policy_id)
    now = clock.now()
    begins = at or now
    if begins < now:
        raise BadValue(field="at", value=at, reason=PASSED, path=("at",))
    if until is not None and until <= begins:
        raise BadValue(field="until", value=until, reason=PASSED, path=("until",))
    version = _version(policy_id, number)
    if at is None and until is None and _holds(version, now):
        return version
    _stop(policy_id, begins)
    if version.in_force_from is not None and version.in_force_from < begins:
        version = _again(version, actor)  # it has had its time, which stays told
    version.in_force_from, version.in_force_until = begins, until
    version.save(update_fields=["in_force_from", "in_force_until"])
    told = PolicyPublished(subject_id=policy_id, version=version.number, at=begins, until=until)
    emit(told, actor=actor)
    return version


@transaction.atomic
def end_policy(*, policy_id: UUID, actor: Actor, at: datetime | None = None) -> None:
    """Put a policy out of force, now or at an instant; harmless to repeat. Raises NotFound."""
    locked(policy_id)
    ends = max(at or clock.now(), clock.now())
    if _stop(policy_id, ends):
        emit(PolicyEnded(subject_id=policy_id, at=ends), actor=actor)


@transaction.atomic
def roll_back(*, policy_id: UUID, number: int, actor: Actor) -> PolicyVersion:
    """What an earlier version says is in force again, at once, as a version of its own."""
    return publish_version(policy_id=policy_id, number=number, actor=actor)


def _version(policy_id: UUID, number: int) -> PolicyVersion:
    found = PolicyVersion.objects.filter(policy=policy_id, number=number).first()
    if found is None:
        raise NotFound(what="PolicyVersion", key=number)
    return found


def _holds(version: PolicyVersion, now: datetime) -> bool:
    """Whether it is in force already, without an end."""
    since = version.in_force_from
    return since is not None and since <= now and version.in_force_until is None


def _stop(policy_id: UUID, at: datetime) -> int:
    """Nothing is in force from an instant on; returns how many versions that has concerned."""
    rows = PolicyVersion.objects.filter(policy=policy_id, in_force_from__isnull=False)
    to_come = rows.filter(in_force_from__gte=at)
    cleared = to_come.update(in_force_from=None, in_force_until=None)
    still = rows.filter(Q(in_force_until=None) | Q(in_force_until__gt=at), in_force_from__lt=at)
    return cleared + still.update(in_force_until=at)


def _again(version: PolicyVersion, actor: Actor) -> PolicyVersion:
    return change_policy(
        policy_id=version.policy_id,
        terms=msgspec.convert(version.terms, Terms),
        campaign=Campaign(
            priority=version.priority,
            starts_on=version.starts_on,
            ends_on=version.ends_on,
            note=version.note,
        ),
        actor=actor,
    )
