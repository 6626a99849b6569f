"""How much customers are told of our stock (MAL-04)."""

from __future__ import annotations

from decimal import Decimal

from django.db import transaction

from kernel.actor import Actor
from kernel.events.bus import emit
from tenant_apps.inventory.events import StockDisplaySet
from tenant_apps.inventory.models import StockDisplay
from tenant_apps.inventory.rules import DisplayMode


@transaction.atomic
def set_stock_display(
    *, grade: str, mode: DisplayMode, plenty_from: Decimal, actor: Actor
) -> StockDisplay:
    """Show customers of this grade so much; an empty grade means all that have no own rule."""
    row, _ = StockDisplay.objects.update_or_create(
        grade=grade, defaults={"mode": mode, "plenty_from": plenty_from}
    )
    emit(StockDisplaySet(subject_id=row.id, grade=grade, mode=str(mode)), actor=actor)
    return row
