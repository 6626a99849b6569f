"""What a stranger's short answer means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from shared_apps.exchange.documents import OrderResponseDocument
from shared_apps.exchange.rules import completed_response
from tests.support.letters import make_order

ORDER = make_order(UUID(int=1))


def accepted(currency: str) -> OrderResponseDocument:
    return OrderResponseDocument(
        link_id=ORDER.link_id,
        number="R-1",
        order_key=ORDER.order_key,
        order_number=ORDER.number,
        version=1,
        issued_on=date(2026, 3, 2),
        currency=currency,
        status="accepted",
        total=Decimal(0),
        lines=(),
    )


@pytest.mark.parametrize(("currency", "total"), [("CNY", "3.17"), ("JPY", "3"), ("KWD", "3.167")])
def test_a_total_that_is_not_said_has_the_currencys_decimals(currency, total):
    """Yen have no cents: a total with some could never be paid."""
    line = replace(ORDER.lines[0], quantity=Decimal(1), unit_price=Decimal("3.166667"))
    order = replace(ORDER, currency=currency, lines=(line,))
    assert completed_response(accepted(currency), order).total == Decimal(total)
