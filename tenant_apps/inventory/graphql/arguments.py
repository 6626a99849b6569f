"""What the ids in a request stand for, for those above as well."""

from __future__ import annotations

from uuid import UUID

from kernel.actor import Actor
from kernel.graphql.ids import visible_key
from tenant_apps.inventory.queries import visible_warehouses


def warehouse_key(
    global_id: str | None, actor: Actor, path: tuple[str, ...] = ("warehouse_id",)
) -> UUID | None:
    """The key of a warehouse the person may work in; None where none is named. Raises NotFound."""
    if global_id is None:
        return None
    return visible_key(global_id, "Warehouse", visible_warehouses(actor), actor, path)
