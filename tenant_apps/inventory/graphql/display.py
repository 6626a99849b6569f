"""What customers see of our stock."""

from __future__ import annotations

from typing import Any

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import TenantNode
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Decimal, enum_of
from kernel.quantity import LIMIT
from kernel.reasons import ABOVE_ZERO
from tenant_apps.inventory import commands, queries
from tenant_apps.inventory.models import StockDisplay
from tenant_apps.inventory.permissions import Permission
from tenant_apps.inventory.rules import DisplayMode, StockLevel

DisplayModeEnum = enum_of(DisplayMode, "StockDisplayMode")
StockLevelEnum = enum_of(StockLevel)


class ShownStock(graphene.ObjectType):
    """What a customer is told of the stock of one product: exactly, in a word, or nothing."""

    mode = graphene.Field(graphene.NonNull(DisplayModeEnum))
    amount = Decimal(description="Base units that are free; only where it is shown exactly.")
    level = graphene.Field(StockLevelEnum)


class StockDisplayType(TenantNode):
    """How exactly a group of customers is shown our stock (MAL-04)."""

    class Meta:
        name = "StockDisplay"

    grade = graphene.String(required=True, description="The customers' grade; empty: all others.")
    mode = graphene.Field(graphene.NonNull(DisplayModeEnum))
    plenty_from = Decimal(required=True, description="Base units from which on there is plenty.")


class SetStockDisplay(Mutation):
    """Show a group of customers our stock exactly, in a word, or not at all."""

    permission = Permission.EDIT_DISPLAY

    class Input:
        grade = graphene.String(default_value="")
        mode = graphene.InputField(DisplayModeEnum, required=True)
        plenty_from = Decimal(required=True)

    display = graphene.Field(StockDisplayType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SetStockDisplay:
        if not 0 < input.plenty_from < LIMIT:
            raise BadValue(
                field="plentyFrom",
                value=input.plenty_from,
                reason=ABOVE_ZERO,
                path=("plenty_from",),
            )
        row = commands.set_stock_display(
            grade=input.grade.strip(), mode=input.mode, plenty_from=input.plenty_from, actor=actor
        )
        return cls(display=row)


class Query:
    stock_displays = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(StockDisplayType))),
        description="How exactly each group of customers is shown our stock.",
    )

    @staticmethod
    def resolve_stock_displays(root: None, info: graphene.ResolveInfo) -> list[StockDisplay]:
        return queries.stock_displays(info.context.actor)


class Mutations:
    set_stock_display = SetStockDisplay.Field()
