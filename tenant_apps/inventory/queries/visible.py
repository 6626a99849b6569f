"""What of the stock book a person may see (ORG-06)."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TypeVar

from django.db.models import F, Model, Q, QuerySet

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

Row = TypeVar("Row", bound=Model)


def within(actor: Actor, rows: QuerySet[Row], *places: str) -> QuerySet[Row]:
    """Of these rows those of the warehouses this person may see; places name a warehouse each."""
    actor.require(Permission.VIEW)
    allowed = actor.scope.warehouse_ids
    if allowed is None:
        return rows
    return rows.filter(reduce(or_, (Q(**{f"{place}__in": allowed}) for place in places)))


def visible_warehouses(actor: Actor) -> QuerySet[Warehouse]:
    """The warehouses this person may see."""
    return within(actor, Warehouse.objects.all(), "pk")


def visible_balances(actor: Actor) -> QuerySet[Balance]:
    """What lies in the warehouses this person may see."""
    stored = Balance.objects.filter(location__kind=LocationKind.STORAGE)
    return within(actor, stored, "location__warehouse")


def visible_moves(actor: Actor) -> QuerySet[Move]:
    """The ledger behind those balances: every quantity is explained by its moves (INV-05)."""
    return within(actor, Move.objects.all(), "source__warehouse", "target__warehouse")


def visible_holds(actor: Actor) -> QuerySet[Hold]:
    """The promises that are still open, and for whom."""
    still_open = Hold.objects.filter(amount__gt=F("taken") + F("released"))
    return within(actor, still_open, "location__warehouse")


def visible_counts(actor: Actor) -> QuerySet[CountSheet]:
    """The counts of the warehouses this person may see."""
    return within(actor, CountSheet.objects.all(), "warehouse")


def visible_transfers(actor: Actor) -> QuerySet[Transfer]:
    """The transfers from or to warehouses this person may see."""
    return within(actor, Transfer.objects.all(), "source", "target")


def visible_transfer_lines(actor: Actor) -> QuerySet[TransferLine]:
    """The lines of those transfers."""
    return TransferLine.objects.filter(transfer__in=visible_transfers(actor))
