"""What of the stock book a person may see (ORG-06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, Q, QuerySet

from kernel.actor import Actor
from tenant_apps.inventory.models import (
    Balance,
    CountSheet,
    Hold,
    Move,
    Transfer,
    TransferLine,
    Warehouse,
)
from tenant_apps.inventory.permissions import Permission
from tenant_apps.inventory.rules import LocationKind

if TYPE_CHECKING:
    pass


def visible_warehouses(actor: Actor) -> QuerySet[Warehouse]:
    """The warehouses this person may see (ORG-06)."""
    actor.require(Permission.VIEW)
    warehouses = Warehouse.objects.all()
    allowed = actor.scope.warehouse_ids
    return warehouses if allowed is None else warehouses.filter(pk__in=allowed)


def visible_balances(actor: Actor) -> QuerySet[Balance]:
    """What lies in the warehouses this person may see."""
    actor.require(Permission.VIEW)
    balances = Balance.objects.filter(location__kind=LocationKind.STORAGE)
    allowed = actor.scope.warehouse_ids
    return balances if allowed is None else balances.filter(location__warehouse__in=allowed)


def visible_moves(actor: Actor) -> QuerySet[Move]:
    """The ledger behind those balances: every quantity is explained by its moves (INV-05)."""
    actor.require(Permission.VIEW)
    moves = Move.objects.all()
    allowed = actor.scope.warehouse_ids
    if allowed is None:
        return moves
    return moves.filter(Q(source__warehouse__in=allowed) | Q(target__warehouse__in=allowed))


def visible_holds(actor: Actor) -> QuerySet[Hold]:
    """The promises that are still open, and for whom."""
    actor.require(Permission.VIEW)
    holds = Hold.objects.filter(amount__gt=F("taken") + F("released"))
    allowed = actor.scope.warehouse_ids
    return holds if allowed is None else holds.filter(location__warehouse__in=allowed)


def visible_counts(actor: Actor) -> QuerySet[CountSheet]:
    """The counts of the warehouses this person may see."""
    actor.require(Permission.VIEW)
    sheets = CountSheet.objects.all()
    allowed = actor.scope.warehouse_ids
    return sheets if allowed is None else sheets.filter(warehouse__in=allowed)


def visible_transfers(actor: Actor) -> QuerySet[Transfer]:
    """The transfers from or to warehouses this person may see."""
    actor.require(Permission.VIEW)
    transfers = Transfer.objects.all()
    allowed = actor.scope.warehouse_ids
    if allowed is None:
        return transfers
    return transfers.filter(Q(source__in=allowed) | Q(target__in=allowed))


def visible_transfer_lines(actor: Actor) -> QuerySet[TransferLine]:
    """The lines of those transfers."""
    return TransferLine.objects.filter(transfer__in=visible_transfers(actor))
