"""Four orders of one channel, told by people who act once they have heard what they wait for.

Whatever the order of the letters, the people do the same in the end; so must the books say.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from tenant_apps.catalog.models import Product
from tenant_apps.fulfilment.commands import ReceivedLine, receive
from tenant_apps.fulfilment.models import Receipt, ReceiptLine, Shipment
from tenant_apps.inventory.models import Balance
from tenant_apps.purchasing.commands import (
    PurchaseAsk,
    cancel_order,
    change_order,
    draft_order,
    send_order,
)
from tenant_apps.purchasing.models import PurchaseOrder
from tenant_apps.returns.commands import (
    ReturnAsk,
    dispatch_return,
    instruct_return,
    receive_return,
)
from tenant_apps.returns.models import ReturnOrder
from tenant_apps.sales.commands import (
    ShipAsk,
    confirm_more,
    confirm_order,
    create_shipment,
    dispatch_shipment,
)
from tenant_apps.sales.models import SalesOrder
from tests.support.trading import CLERK, Trade

Step = Callable[[], bool]  # does it and says so, or cannot be done yet
ORDERS = ("plain", "changed", "cancelled", "partial")


class Story:
    """What the people of both sides do, order by order, one step after the other."""

    def __init__(self, trade: Trade) -> None:
        self.trade = trade
        self._steps: dict[str, list[Step]] = {
            "plain": [
                self._buys("plain", 10, 6),
                self._confirms("plain"),
                self._ships("plain", 4, 6),
                self._ships("plain", 6, 0),
                self._receives("plain", rejected=1),
                self._receives("plain"),
                self._agrees_to_take_back("plain", 2),
                self._sends_back,
                self._takes_back,
            ],
            "changed": [
                self._buys("changed", 3, 3),
                self._changes("changed", 8),
                self._changes("changed", 5),
                self._confirms("changed", version=3),
                self._ships("changed", 5, 3),
                self._receives("changed"),
            ],
            "cancelled": [self._buys("cancelled", 2, 2), self._cancels("cancelled")],
            "partial": [
                self._buys("partial", 9, 9),
                self._confirms("partial", 4, 0),
                self._confirms_more("partial"),
                self._ships("partial", 9, 9),
                self._receives("partial"),
            ],
        }

    @property
    def is_told(self) -> bool:
        return not any(self._steps.values())

    def go_on(self, name: str) -> bool:
        """Take the next step of one order, if it can be taken."""
        steps = self._steps[name]
        if steps and steps[0]():
            steps.pop(0)
            return True
        return False

    # --- the buyer ---------------------------------------------------------------------------

    def _buys(self, name: str, *quantities: int) -> Step:
        def step() -> bool:
            with self.trade.buying():
                asks = [
                    PurchaseAsk(product_id=key, quantity=Decimal(quantity))
                    for key, quantity in zip(self.trade.bought, quantities, strict=True)
                ]
                supplier = self.trade.supplier.id
                order = draft_order(supplier_id=supplier, lines=asks, note=name, actor=CLERK)
                send_order(order_id=order.id, actor=CLERK)
            return True

        return step

    def _changes(self, name: str, first: int) -> Step:
        def step() -> bool:
            with self.trade.buying():
                order = PurchaseOrder.objects.get(note=name)
                line = order.lines.order_by("position").first()
                change_order(order_id=order.id, quantities={line.id: Decimal(first)}, actor=CLERK)
            return True

        return step

    def _cancels(self, name: str) -> Step:
        def step() -> bool:
            with self.trade.buying():
                order = PurchaseOrder.objects.get(note=name)
                cancel_order(order_id=order.id, reason="a mistake", actor=CLERK)
            return True

        return step

    def _receives(self, name: str, *, rejected: int = 0) -> Step:
        """One of the receipts that are expected, the larger first."""

        def step() -> bool:
            with self.trade.buying():
                key = PurchaseOrder.objects.get(note=name).order_key
                receipts = list(Receipt.objects.filter(order_key=key, is_return=False))
                lines = {row.id: list(row.lines.order_by("position")) for row in receipts}
                due = self._shipments(name)
                if len(receipts) < due or due == 0:
                    return False
                waiting = [row for row in receipts if row.state == "expected"]
                chosen = max(waiting, key=lambda row: sum(line.advised for line in lines[row.id]))
                receive(
                    receipt_id=chosen.id, lines=_arrived(lines[chosen.id], rejected), actor=CLERK
                )
            return True

        return step

    def _shipments(self, name: str) -> int:
        """How many the order will have: the people know what they have agreed."""
        return {"plain": 2}.get(name, 1)

    def _sends_back(self) -> bool:
        with self.trade.buying():
            order = ReturnOrder.objects.first()
            bought = PurchaseOrder.objects.get(note="plain").lines.order_by("position")
            if order is None or [line.received for line in bought] != [9, 6]:
                return False  # our own purchase order must say that the goods are in
            dispatch_return(return_id=order.id, actor=CLERK)
        return True

    # --- the seller --------------------------------------------------------------------------

    def _confirms(self, name: str, *quantities: int, version: int = 1) -> Step:
        def step() -> bool:
            with self.trade.selling():
                order = SalesOrder.objects.filter(note=name, customer_version=version).first()
                if order is None:
                    return False
                lines = list(order.lines.order_by("position"))
                some = dict(
                    zip((line.id for line in lines), map(Decimal, quantities), strict=False)
                )
                wanted = {key: amount for key, amount in some.items() if amount}
                confirm_order(order_id=order.id, quantities=wanted or None, actor=CLERK)
            return True

        return step

    def _confirms_more(self, name: str) -> Step:
        def step() -> bool:
            with self.trade.selling():
                order = SalesOrder.objects.get(note=name)
                rest = {line.id: line.open for line in order.lines.all() if line.open}
                confirm_more(order_id=order.id, quantities=rest, actor=CLERK)
            return True

        return step

    def _ships(self, name: str, *quantities: int) -> Step:
        def step() -> bool:
            with self.trade.selling():
                order = SalesOrder.objects.get(note=name)
                lines = order.lines.order_by("position")
                asks = [
                    ShipAsk(line_id=line.id, quantity=Decimal(quantity))
                    for line, quantity in zip(lines, quantities, strict=True)
                    if quantity
                ]
                shipment = create_shipment(order_id=order.id, lines=asks, actor=CLERK)
                dispatch_shipment(shipment_id=shipment, actor=CLERK)
            return True

        return step

    def _agrees_to_take_back(self, name: str, quantity: int) -> Step:
        def step() -> bool:
            with self.trade.selling():
                order = SalesOrder.objects.get(note=name)
                line, other = order.lines.order_by("position")
                if (line.received, other.received) != (9, 6):
                    return False  # we have not heard yet that all is in, but for one
                ask = ReturnAsk(line_key=line.line_key, quantity=Decimal(quantity), reason="bent")
                instruct_return(order_key=order.order_key, lines=[ask], actor=CLERK)
            return True

        return step

    def _takes_back(self) -> bool:
        with self.trade.selling():
            order = ReturnOrder.objects.get()
            if order.state != "dispatched":
                return False
            receive_return(return_id=order.id, actor=CLERK)
        return True


def _arrived(lines: list[ReceiptLine], rejected: int) -> list[ReceivedLine]:
    """All of it, of the first line so much spoilt."""
    return [
        ReceivedLine(
            receipt_line_id=line.id,
            received=line.advised - (rejected if number == 0 else 0),
            rejected=Decimal(rejected if number == 0 else 0),
            reason="broken" if rejected and number == 0 else "",
        )
        for number, line in enumerate(lines)
    ]


# --- what the books say, without ids and times ------------------------------------------------

SALES = "quantity confirmed shipping shipped received returned cancelled total_amount"
PURCHASES = "quantity status confirmed advised received rejected missing over returned"
RECEIPTS = "advised received rejected over missing"
RETURNS = "quantity dispatched received rejected"


def books(trade: Trade) -> dict[str, Any]:
    """Orders, purchases, shipments, receipts, returns and balances of both sides, canonically."""
    told: dict[str, Any] = {}
    for side, entering in (("seller", trade.selling), ("buyer", trade.buying)):
        with entering():
            skus = dict(Product.objects.values_list("id", "sku"))
            told[side] = {
                "sales": _documents(SalesOrder, SALES, skus, "note", "state", "total_amount"),
                "purchases": _documents(
                    PurchaseOrder, PURCHASES, skus, "note", "state", "total_amount"
                ),
                "shipments": _documents(Shipment, "quantity", skus, "state", "is_return"),
                "receipts": _documents(Receipt, RECEIPTS, skus, "state", "is_return"),
                "returns": _documents(ReturnOrder, RETURNS, skus, "state", "side"),
                "balances": sorted(
                    (skus[row.product_id], row.location.kind, str(row.on_hand), str(row.held))
                    for row in Balance.objects.select_related("location")
                    if row.on_hand or row.held
                ),
            }
    return told


def _documents(model: Any, columns: str, skus: dict[Any, str], *heads: str) -> list[Any]:
    return sorted(
        (
            [str(getattr(row, head)) for head in heads],
            sorted(
                [skus[line.product_id], *(str(getattr(line, column)) for column in columns.split())]
                for line in row.lines.all()
            ),
        )
        for row in model.objects.prefetch_related("lines")
    )
