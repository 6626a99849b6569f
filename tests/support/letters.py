"""Documents for tests: each function states only what matters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import count
from uuid import UUID, uuid4

from shared_apps.exchange.documents import Item, OrderDocument, OrderLine

_serial = count(1)


def make_order(link_id: UUID, **given) -> OrderDocument:
    """An order for three lamps, by the seller's number LAMP."""
    line = OrderLine(
        line_key=uuid4(),
        position=1,
        item=Item(seller_number="LAMP", name="Lamp"),
        quantity=Decimal(3),
        unit="C62",
        order_quantity=Decimal(3),
        order_unit="C62",
        unit_price=Decimal("9.5"),
    )
    facts = {
        "number": f"PO-{next(_serial)}",
        "order_key": uuid4(),
        "issued_on": date(2026, 3, 1),
        "currency": "CNY",
        "lines": (line,),
    }
    return OrderDocument(link_id=link_id, **{**facts, **given})
