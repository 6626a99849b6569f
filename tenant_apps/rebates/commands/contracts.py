"""Drafting contracts, changing them by versions, putting versions in force."""

from __future__ import annotations

from uuid import UUID

import msgspec
from django.db import transaction

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.events.bus import emit
from kernel.fields import require_fits
from kernel.money import require_currency
from kernel.numbering.commands import next_number
from kernel.reasons import EMPTY
from tenant_apps.rebates.commands.accruals import accrue, every_period
from tenant_apps.rebates.commands.volume import count_anew
from tenant_apps.rebates.errors import CurrencyStays
from tenant_apps.rebates.events import RebateContractActivated, RebateContractEnded
from tenant_apps.rebates.models import Contract, ContractVersion
from tenant_apps.rebates.rules import ContractState, Terms, require_sound


@transaction.atomic
def draft_contract(*, name: str, terms: Terms, actor: Actor) -> Contract:
    """Write down a contract; it counts nothing before a version is put in force."""
    if not name.strip():
        raise BadValue(field="name", value='""', reason=EMPTY, path=("name",))
    require_fits(Contract, name=name)
    contract = Contract.objects.create(number=next_number("RB"), name=name)
    _write(contract, 1, terms, actor)
    return contract


@transaction.atomic
def draft_version(*, contract_id: UUID, terms: Terms, actor: Actor) -> ContractVersion:
    """Write down what the contract shall say next; the version in force stays as it is."""
    contract = _locked(contract_id)
    latest = contract.versions.order_by("-number")[0]
    currency = latest.terms["currency"]
    if terms.currency != currency:
        raise CurrencyStays(currency=currency, path=("terms", "currency"))
    return _write(contract, latest.number + 1, terms, actor)


@transaction.atomic
def activate_contract(*, contract_id: UUID, actor: Actor, version: int | None = None) -> Contract:
    """Put a version in force, the latest unless named: all lines are counted anew under it.

    What has been earned is posted at once. An older version may be put in force again: that is
    how a change is taken back. Raises NotFound.
    """
    contract = _locked(contract_id)
    numbers = contract.versions.order_by("-number").values_list("number", flat=True)
    wanted = version or numbers[0]
    if wanted not in set(numbers):
        raise NotFound(what="RebateContract", key=f"{contract.number}/{wanted}")
    contract.version, contract.state = wanted, ContractState.ACTIVE
    contract.save()
    count_anew(contract_ids=[contract.id], actor=actor)
    accrue(keys=every_period([contract.id]), actor=actor)
    emit(RebateContractActivated(subject_id=contract.id, version=wanted), actor=actor)
    return contract


@transaction.atomic
def end_contract(*, contract_id: UUID, actor: Actor) -> Contract:
    """Close a contract whose time is over; what was earned is still settled."""
    contract = _locked(contract_id)
    contract.state = ContractState.ENDED
    contract.save()
    emit(RebateContractEnded(subject_id=contract.id), actor=actor)
    return contract


def _write(contract: Contract, number: int, terms: Terms, actor: Actor) -> ContractVersion:
    require_currency(terms.currency, ("terms", "currency"))
    require_sound(terms)
    return ContractVersion.objects.create(
        contract=contract,
        number=number,
        terms=msgspec.to_builtins(terms, str_keys=True),
        drafted_by=actor.name,
    )


def _locked(contract_id: UUID) -> Contract:
    contract = Contract.objects.select_for_update(no_key=True).filter(pk=contract_id).first()
    if contract is None:
        raise NotFound(what="RebateContract", key=contract_id)
    return contract
