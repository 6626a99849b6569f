"""Settling: calculated, approved twice, then the partner can use it (RBT-03)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from kernel import clock
from kernel.actor import Actor
from kernel.errors import NotFound
from kernel.events.bus import emit
from kernel.numbering.commands import next_number
from tenant_apps.ledger.commands import NewEntry, post_entries
from tenant_apps.rebates.commands.accruals import lock_standings, post_differences
from tenant_apps.rebates.commands.locks import share_counting
from tenant_apps.rebates.errors import NothingToSettle, SameApprover, SettlementOpen
from tenant_apps.rebates.events import RebateSettled
from tenant_apps.rebates.models import Settlement, Standing
from tenant_apps.rebates.queries.contracts import terms_in_force
from tenant_apps.rebates.queries.figures import figures_of
from tenant_apps.rebates.rules import SettlementState, accrued_of, entitlement, usable_of
from tenants import days

_OPEN = (SettlementState.CALCULATED, SettlementState.APPROVED)


@transaction.atomic
def settle(*, contract_id: UUID, partner_id: UUID, period: date, actor: Actor) -> Settlement:
    """Calculate what is due of a period, from its beginning, less what was settled before.

    period  its first day. It need not be over: then it is a payment on account, and the next
            settlement deducts it.

    Raises NothingToSettle, SettlementOpen, NotFound.
    """
    share_counting()
    terms = terms_in_force([contract_id])
    if contract_id not in terms:
        raise NotFound(what="RebateContract", key=contract_id)
    version, said = terms[contract_id]
    [standing] = lock_standings([(contract_id, partner_id, period)])
    waiting = Settlement.objects.filter(standing=standing.id, state__in=_OPEN).first()
    if waiting is not None:
        raise SettlementOpen(number=waiting.number)
    post_differences([standing], terms, days.today(), actor)
    due = standing.accrued - standing.settled
    if due == 0:
        raise NothingToSettle()
    earned = entitlement(said, figures_of([standing.key], terms)[standing.key])
    settlement = Settlement.objects.create(
        number=next_number("RS"),
        standing_id=standing.id,
        version=version,
        up_to=days.today(),
        currency=said.currency,
        amount=due,
        before=standing.settled,
        facts={
            "level": None if earned.level is None else f"{earned.level:f}",
            "step": earned.step,
            "rate": f"{earned.rate:f}",
            "basis": f"{earned.basis:f}",
            "entitled": f"{earned.reward:f}",
        },
        calculated_by=actor.name,
    )
    _note(standing.id, due)
    _tell(settlement, partner_id, actor)
    return settlement


@transaction.atomic
def approve_settlement(*, settlement_id: UUID, actor: Actor) -> Settlement:
    """The first approval: the figures are right. Raises WrongState."""
    settlement = _locked(settlement_id)
    settlement.go(SettlementState.APPROVED)
    settlement.approved_by, settlement.approved_at = actor.name, clock.now()
    settlement.save()
    _tell(settlement, settlement.standing.partner_id, actor)
    return settlement


@transaction.atomic
def release_settlement(*, settlement_id: UUID, actor: Actor) -> Settlement:
    """The second approval, by somebody else: the partner can use it from now on.

    Raises WrongState, SameApprover, NotEnough where less than what is taken back is left.
    """
    settlement = _locked(settlement_id)
    settlement.go(SettlementState.USABLE)
    if actor.name == settlement.approved_by:
        raise SameApprover(name=actor.name)
    settlement.released_by, settlement.released_at = actor.name, clock.now()
    settlement.save()
    _book(settlement, actor)
    _tell(settlement, settlement.standing.partner_id, actor)
    return settlement


@transaction.atomic
def reject_settlement(*, settlement_id: UUID, note: str, actor: Actor) -> Settlement:
    """Not so: what was calculated is due again with the next settlement. Raises WrongState."""
    settlement = _locked(settlement_id)
    settlement.go(SettlementState.REJECTED)
    settlement.note = note
    settlement.save()
    _note(settlement.standing_id, -settlement.amount)
    _tell(settlement, settlement.standing.partner_id, actor)
    return settlement


def _locked(settlement_id: UUID) -> Settlement:
    """The settlement, its standing locked first as settle() does."""
    found = Settlement.objects.filter(pk=settlement_id).first()
    if found is None:
        raise NotFound(what="RebateSettlement", key=settlement_id)
    Standing.objects.select_for_update(no_key=True).get(pk=found.standing_id)
    return Settlement.objects.select_related("standing").get(pk=settlement_id)


def _note(standing_id: UUID, change: Decimal) -> None:
    standing = Standing.objects.get(pk=standing_id)
    standing.settled += change
    standing.save(update_fields=["settled"])


def _book(settlement: Settlement, actor: Actor) -> None:
    """From what is earned to what can be used, or back."""
    partner_id = settlement.standing.partner_id
    accrued = accrued_of(partner_id, settlement.currency)
    usable = usable_of(partner_id, settlement.currency)
    gives = settlement.amount > 0
    entry = NewEntry(
        source=accrued if gives else usable,
        target=usable if gives else accrued,
        amount=abs(settlement.amount),
        reference=f"rebates.settlement:{settlement.id}",
        line="settled",
        reason="settled" if gives else "taken_back",
        booked_on=days.today(),
        details={"number": settlement.number},
    )
    post_entries(entries=[entry], actor=actor)


def _tell(settlement: Settlement, partner_id: UUID, actor: Actor) -> None:
    emit(
        RebateSettled(
            subject_id=settlement.id,
            partner_id=partner_id,
            state=settlement.state,
            amount=settlement.amount,
            currency=settlement.currency,
        ),
        actor=actor,
    )
