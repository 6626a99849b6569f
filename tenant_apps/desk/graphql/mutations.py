"""Keeping views."""

from __future__ import annotations

from typing import Any

import graphene
from graphene.types.generic import GenericScalar

from kernel.actor import Actor
from kernel.errors import BadValue
from kernel.graphql.ids import visible_key
from kernel.graphql.mutation import SIGNED_IN, Mutation
from kernel.words import Phrase
from tenant_apps.desk import commands, queries
from tenant_apps.desk.graphql.bulk import ConfirmSalesOrders, UndoConfirmSalesOrders
from tenant_apps.desk.graphql.types import SavedViewType


class SaveView(Mutation):
    """Keep a view of one's own under a name; one of the same name on the page is replaced."""

    permission = SIGNED_IN

    class Input:
        page = graphene.String(required=True)
        name = graphene.String(required=True)
        state = GenericScalar(required=True)
        is_shared = graphene.Boolean(default_value=False)

    view = graphene.Field(SavedViewType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SaveView:
        if not isinstance(input.state, dict):
            raise BadValue(
                field="state",
                value=type(input.state).__name__,
                reason=Phrase("give an object", "请给出一个对象"),
                path=("state",),
            )
        return cls(
            view=commands.save_view(
                page=input.page,
                name=input.name,
                state=input.state,
                is_shared=input.is_shared,
                actor=actor,
            )
        )


class DeleteView(Mutation):
    """Throw a view of one's own away."""

    permission = SIGNED_IN

    class Input:
        view_id = graphene.ID(required=True)

    deleted = graphene.Boolean()

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> DeleteView:
        mine = queries.own_views(actor)
        commands.delete_view(
            view_id=visible_key(input.view_id, "SavedView", mine, actor, ("view_id",)), actor=actor
        )
        return cls(deleted=True)


class Mutations:
    confirm_sales_orders = ConfirmSalesOrders.Field()
    undo_confirm_sales_orders = UndoConfirmSalesOrders.Field()
    save_view = SaveView.Field()
    delete_view = DeleteView.Field()
