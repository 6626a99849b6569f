"""What the lines of a request stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal as PythonDecimal
from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import key_of
from kernel.graphql.types import Decimal
from kernel.reasons import LINE_TWICE


class LineAmountInput(graphene.InputObjectType):
    """Base units of one line of the order, or delivery note, in question."""

    line_id = graphene.ID(required=True)
    quantity = Decimal(required=True)


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
                reason=LINE_TWICE,
                path=("lines", index, "line_id"),
            )
        found[key] = line.quantity
    return found
