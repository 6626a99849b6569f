"""What the ids and quantities of a request stand for; what may not be seen does not exist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal as PythonDecimal
from typing import Any
from uuid import UUID

import graphene
from django.db.models import QuerySet

from kernel.actor import Actor
from kernel.errors import BadValue, NotFound
from kernel.graphql.ids import key_of
from kernel.graphql.types import Decimal
from tenant_apps.inventory.queries import visible_warehouses


class LineAmountInput(graphene.InputObjectType):
    """Base units of one line of the order in question."""

    line_id = graphene.ID(required=True)
    quantity = Decimal(required=True)


def visible_key(
    global_id: str,
    kind: str,
    rows: QuerySet[Any],
    actor: Actor,
    path: tuple[str | int, ...] = (),
) -> UUID:
    """The key in an id of one of these rows. Raises NotFound."""
    key = key_of(global_id, kind, actor)
    if not rows.filter(pk=key).exists():
        raise NotFound(what=kind, key=global_id, path=path)
    return key


def warehouse_key(global_id: str | None, actor: Actor) -> UUID | None:
    """The key of a warehouse the person may work in. Raises NotFound."""
    if global_id is None:
        return None
    return visible_key(global_id, "Warehouse", visible_warehouses(actor), actor, ("warehouse_id",))


def amounts(
    lines: Sequence[Any] | None, kind: str, actor: Actor
) -> Mapping[UUID, PythonDecimal] | None:
    """Base units by line id; None where no lines were given. Raises NotFound, BadValue."""
    if lines is None:
        return None
    found: dict[UUID, PythonDecimal] = {}
    for index, line in enumerate(lines):
        key = key_of(line.line_id, kind, actor)
        if key in found:
            raise BadValue(
                field="lineId",
                value=line.line_id,
                reason="each line may be named once",
                path=("lines", index, "line_id"),
            )
        found[key] = line.quantity
    return found
