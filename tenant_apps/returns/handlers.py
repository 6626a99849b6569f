"""What returns does when the other side writes."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.events.bus import on
from kernel.history.trails import follow
from shared_apps.exchange.documents import ReceiptAdviceDocument, ReturnInstructionDocument
from tenant_apps.attachments.queries import openers
from tenant_apps.fulfilment.events import GoodsExpected
from tenant_apps.fulfilment.queries import shipment_by_key
from tenant_apps.returns import commands
from tenant_apps.returns.events import (
    ReturnCancelled,
    ReturnDispatched,
    ReturnInstructed,
    ReturnReceived,
    ReturnRefused,
    ReturnRequested,
)
from tenant_apps.returns.queries import returns_seen
from tenant_apps.returns.rules import PHOTOS

openers[PHOTOS] = returns_seen
follow(
    "SELECT id, order_key FROM returns_returnorder",
    public=(
        ReturnRequested,
        ReturnInstructed,
        ReturnRefused,
        ReturnCancelled,
        ReturnDispatched,
        ReturnReceived,
    ),
)


@on(ReturnInstructionDocument)
def take_instruction(document: ReturnInstructionDocument, *, actor: Actor) -> None:
    """Our supplier has agreed to take goods back, or has called it off."""
    commands.record_instruction(document=document, actor=actor)


@on(GoodsExpected)
def expect_return(event: GoodsExpected, *, actor: Actor) -> None:
    """A customer has sent goods back; those we expect by hand have not left yet."""
    if event.return_key is None or event.reference:
        return
    commands.record_despatch(return_key=event.return_key, partner_id=event.partner_id, actor=actor)


@on(ReceiptAdviceDocument)
def take_advice(document: ReceiptAdviceDocument, *, actor: Actor) -> None:
    """Our supplier says what it has taken back."""
    shipment = shipment_by_key(document.shipment_key) if document.is_return else None
    if shipment is None or shipment.return_key is None:
        return
    commands.record_advice(return_key=shipment.return_key, document=document, actor=actor)
