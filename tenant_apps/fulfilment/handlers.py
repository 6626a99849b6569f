"""What fulfilment does when a partner has shipped."""

from __future__ import annotations

from collections.abc import Sequence

from kernel.actor import Actor
from kernel.events.bus import on
from kernel.history.trails import follow
from kernel.quantity import Ratio
from shared_apps.exchange.documents import DespatchAdviceDocument, Lot
from tenant_apps.attachments.queries import openers
from tenant_apps.catalog.queries import resolve_items
from tenant_apps.fulfilment.commands import ExpectedLine, expect
from tenant_apps.fulfilment.errors import WrongWay
from tenant_apps.fulfilment.events import GoodsReceived, ShipmentDispatched
from tenant_apps.fulfilment.queries import lines_seen
from tenant_apps.fulfilment.rules import RECEIPT_LINE
from tenant_apps.partners.queries import partner_on_link

follow(
    "SELECT id, order_key FROM fulfilment_shipment",
    public=(
        ShipmentDispatched,
        GoodsReceived,
    ),
)
follow("SELECT id, order_key FROM fulfilment_receipt")
openers[RECEIPT_LINE] = lines_seen


@on(DespatchAdviceDocument)
def expect_receipt(document: DespatchAdviceDocument, *, actor: Actor) -> None:
    """The partner's goods issue becomes our receipt; a second letter makes no second one.

    Goods we do not know are named, and nothing half-made remains (NET-10).
    """
    sender = partner_on_link(document.link_id)
    if not (sender.is_customer if document.is_return else sender.is_supplier):
        raise WrongWay(partner=sender.name)
    found = resolve_items([line.item for line in document.lines], partner_id=sender.id)
    expect(
        partner_id=sender.id,
        shipment_key=document.shipment_key,
        order_key=document.order_key,
        order_number=document.order_number,
        despatch_number=document.number,
        carrier=document.carrier,
        tracking_number=document.tracking_number,
        dispatched_at=document.dispatched_at,
        is_return=document.is_return,
        return_key=document.return_key,
        lines=[
            ExpectedLine(
                shipment_line_key=line.shipment_line_key,
                line_key=line.line_key,
                position=line.position,
                product_id=here.product_id,
                quantity=here.counted_in(line.unit).to_base(line.quantity),
                lots=_lots(line.lots, here.counted_in(line.unit)),
            )
            for line, here in zip(document.lines, found, strict=True)
        ],
        actor=actor,
    )


def _lots(lots: Sequence[Lot], ratio: Ratio) -> tuple[Lot, ...]:
    return tuple(
        Lot(code=lot.code, quantity=ratio.to_base(lot.quantity), expires_on=lot.expires_on)
        for lot in lots
    )
