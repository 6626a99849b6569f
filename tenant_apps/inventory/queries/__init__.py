"""Reading the stock book."""

from tenant_apps.inventory.queries.available import (
    FreeStock,
    free,
    free_by_warehouse,
    free_stock,
    shown_to,
    stock_displays,
)
from tenant_apps.inventory.queries.checks import broken_balances
from tenant_apps.inventory.queries.counting import Counting, counting_of
from tenant_apps.inventory.queries.levels import Level, Place, levels_of, stocked
from tenant_apps.inventory.queries.minimums import below, visible_minimums
from tenant_apps.inventory.queries.moves import InOut, in_out_report, lots_by_id, units_moved
from tenant_apps.inventory.queries.places import (
    default_storage,
    default_warehouse,
    outside,
    storage_of,
    storages,
)
from tenant_apps.inventory.queries.showing import Shelf, shelves_on_show
from tenant_apps.inventory.queries.visible import (
    visible_balances,
    visible_counts,
    visible_holds,
    visible_moves,
    visible_transfer_lines,
    visible_transfers,
    visible_warehouses,
)

__all__ = [
    "Counting",
    "FreeStock",
    "InOut",
    "Level",
    "Place",
    "Shelf",
    "below",
    "broken_balances",
    "counting_of",
    "default_storage",
    "default_warehouse",
    "free",
    "free_by_warehouse",
    "free_stock",
    "in_out_report",
    "levels_of",
    "lots_by_id",
    "outside",
    "shelves_on_show",
    "shown_to",
    "stock_displays",
    "stocked",
    "storage_of",
    "storages",
    "units_moved",
    "visible_balances",
    "visible_counts",
    "visible_holds",
    "visible_minimums",
    "visible_moves",
    "visible_transfer_lines",
    "visible_transfers",
    "visible_warehouses",
]
