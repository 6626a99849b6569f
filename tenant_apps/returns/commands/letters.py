"""Telling the customer what shall come back; expecting it by hand where nobody can be told."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kernel.actor import Actor
from kernel.db import write_columns
from shared_apps.exchange.commands import send
from shared_apps.exchange.documents import ReturnInstructionDocument
from shared_apps.exchange.documents import ReturnLine as LetterLine
from tenant_apps.catalog.queries import item_of
from tenant_apps.fulfilment.commands import ExpectedLine, close_short, expect
from tenant_apps.fulfilment.queries import receipts_of_return
from tenant_apps.fulfilment.rules import ReceiptState
from tenant_apps.returns.models import ReturnLine, ReturnOrder
from tenants import days


def instruct(order: ReturnOrder, lines: Sequence[ReturnLine], *, actor: Actor) -> None:
    """Ask a linked customer for the goods; those of others are expected from now on."""
    if order.link_id is not None:
        _send(order, lines, order.reason, actor=actor)
        return
    for line in lines:
        line.dispatched = line.quantity
    write_columns(list(lines), "dispatched")
    expect(
        partner_id=order.partner_id,
        order_key=order.order_key,
        order_number=order.order_number,
        reference=f"returns.order:{order.id}",
        is_return=True,
        return_key=order.return_key,
        lines=[
            ExpectedLine(
                line_key=line.line_key,
                position=line.position,
                product_id=line.product_id,
                quantity=line.quantity,
            )
            for line in lines
        ],
        actor=actor,
    )


def call_off(order: ReturnOrder, lines: Sequence[ReturnLine], *, actor: Actor) -> None:
    """Take that back: the same letter with nothing to return in it."""
    if order.link_id is not None:
        _send(order, lines, order.answer, nothing=True, actor=actor)
        return
    for receipt in receipts_of_return(order.return_key).filter(state=ReceiptState.EXPECTED):
        close_short(receipt_id=receipt.id, reason=order.answer, is_return=True, actor=actor)


def _send(
    order: ReturnOrder,
    lines: Sequence[ReturnLine],
    reason: str,
    *,
    actor: Actor,
    nothing: bool = False,
) -> None:
    link_id = order.partner.link_id or order.link_id
    if link_id is None:
        raise ValueError("a return with a partner without a link is no letter")
    send(
        ReturnInstructionDocument(
            link_id=link_id,
            number=order.number,
            version=order.version,
            return_key=order.return_key,
            order_key=order.order_key,
            order_number=order.order_number,
            issued_on=days.today(),
            reason=reason,
            lines=tuple(
                LetterLine(
                    return_line_key=line.return_line_key,
                    line_key=line.line_key,
                    position=line.position,
                    item=item_of(line.product),
                    quantity=Decimal(0) if nothing else line.quantity,
                    unit=line.product.base_unit,
                    lot_code=line.lot_code,
                    reason=line.reason,
                )
                for line in lines
            ),
        ),
        actor=actor,
    )
