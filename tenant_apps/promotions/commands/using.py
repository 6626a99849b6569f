"""What orders take of limits and counts: held with the order, taken or given back later (PRM-12).

A limit is an account of the ledger that may go so far below zero; a count is one without a limit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from kernel.actor import Actor
from tenant_apps.ledger.commands import NewHold, TakeHold, hold, open_accounts
from tenant_apps.ledger.commands import release_holds as release
from tenant_apps.ledger.commands import take_holds as take
from tenant_apps.ledger.errors import NotEnough
from tenant_apps.promotions.errors import PromotionUsedUp
from tenant_apps.promotions.models import Policy
from tenant_apps.promotions.rules import COUNT, Use, given_account

GIVEN = "PROMOTION_GIVEN"


@transaction.atomic
def hold_uses(
    *, reference: str, uses: Sequence[Use], actor: Actor, expires_at: datetime | None = None
) -> None:
    """Hold what an evaluation names, all of it or nothing; asking again is harmless.

    reference  of the order; each order has one of its own

    Of a changed order the same reference holds more, never less: release first for less.
    Raises PromotionUsedUp where another order was faster: the order has to be priced again.
    """
    if not uses:
        return
    lines = [
        NewHold(account=use.account, amount=use.amount, reference=reference, line=_line(use))
        for use in uses
    ]
    try:
        with transaction.atomic():  # so that the refusal can still ask for names
            open_accounts(limits={use.account: use.limit for use in uses}, actor=actor)
            hold(lines=lines, actor=actor, expires_at=expires_at)
    except NotEnough:
        raise PromotionUsedUp(promotions=_names(use.policy_id for use in uses)) from None


@transaction.atomic
def take_uses(*, reference: str, uses: Sequence[Use], booked_on: date, actor: Actor) -> None:
    """What was held has been given: it stays used. Asking again is harmless."""
    lines = [
        TakeHold(reference=reference, line=_line(use), target=given_account(use)) for use in uses
    ]
    if lines:
        take(lines=lines, reason=GIVEN, booked_on=booked_on, actor=actor)


@transaction.atomic
def release_uses(*, reference: str, actor: Actor) -> None:
    """Give back what an order holds: it was changed or cancelled. Asking again is harmless."""
    release(references=[reference], actor=actor)


def _line(use: Use) -> str:
    kind = "count" if use.account.kind == COUNT else "limit"
    return f"{kind}:{use.account.unit}:{use.account.key}"


def _names(policy_ids: Iterable[UUID]) -> str:
    names = Policy.objects.filter(pk__in=set(policy_ids)).values_list("name", flat=True)
    return ", ".join(sorted(names))
