"""Writing the stock book: hold goods, take what was held, move, count, transfer them."""

from tenant_apps.inventory.commands.counts import (
    approve_count,
    cancel_count,
    open_count,
    record_counts,
)
from tenant_apps.inventory.commands.display import set_stock_display
from tenant_apps.inventory.commands.holds import (
    HoldLine,
    TakeLine,
    Taken,
    hold_stock,
    release_holds,
    take_holds,
)
from tenant_apps.inventory.commands.minimums import MinimumAsk, set_minimums
from tenant_apps.inventory.commands.moves import MoveLine, adjust_stock, freed, move_stock
from tenant_apps.inventory.commands.places import add_lots, add_warehouse, open_book
from tenant_apps.inventory.commands.transfers import (
    cancel_transfer,
    draft_transfer,
    receive_transfer,
    ship_transfer,
)

__all__ = [
    "HoldLine",
    "MinimumAsk",
    "MoveLine",
    "TakeLine",
    "Taken",
    "add_lots",
    "add_warehouse",
    "adjust_stock",
    "approve_count",
    "cancel_count",
    "cancel_transfer",
    "draft_transfer",
    "freed",
    "hold_stock",
    "move_stock",
    "open_book",
    "open_count",
    "receive_transfer",
    "record_counts",
    "release_holds",
    "set_minimums",
    "set_stock_display",
    "ship_transfer",
    "take_holds",
]
