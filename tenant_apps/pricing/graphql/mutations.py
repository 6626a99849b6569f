"""Keeping price lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import graphene

from kernel.actor import Actor
from kernel.errors import BadValue, DomainError, Several
from kernel.graphql.ids import key_of, keys_among
from kernel.graphql.mutation import Mutation
from kernel.graphql.types import Date, Decimal
from kernel.reasons import FROM_ZERO
from tenant_apps.catalog.queries import visible_products
from tenant_apps.partners.queries import visible_partners
from tenant_apps.pricing import commands, queries
from tenant_apps.pricing.graphql.types import PriceBefore, PriceListType


class OpenPriceList(Mutation):
    """A new price list, for everybody or for the partners it is assigned to."""

    permission = "pricing.list.edit"

    class Input:
        code = graphene.String(required=True)
        name = graphene.String(required=True)
        currency = graphene.String(required=True)
        priority = graphene.Int(default_value=0)
        is_general = graphene.Boolean(default_value=False)
        valid_from = Date()
        valid_until = Date()

    price_list = graphene.Field(PriceListType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> OpenPriceList:
        facts = {name: value for name, value in input.items() if name != "idempotency_key"}
        return cls(price_list=commands.open_list(actor=actor, **facts))


class AssignPriceList(Mutation):
    """Entitle partners to a list; a list with one partner is its own (PRC-03)."""

    permission = "pricing.list.edit"

    class Input:
        list_id = graphene.ID(required=True)
        partner_ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    price_list = graphene.Field(PriceListType)

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> AssignPriceList:
        key = key_of(input.list_id, "PriceList", actor)
        partners = keys_among(input.partner_ids, "Partner", visible_partners(actor), actor)
        commands.assign_list(list_id=key, partner_ids=partners, actor=actor)
        return cls(price_list=queries.visible_lists(actor).get(pk=key))


class PriceInput(graphene.InputObjectType):
    """The price of one base unit from a day on, at or above a quantity."""

    product_id = graphene.ID(required=True)
    amount = Decimal(description="Null removes the price of this product, day and quantity.")
    valid_from = Date(required=True)
    valid_until = Date()
    min_quantity = Decimal(default_value=None)


class SetPrices(Mutation):
    """Enter prices, replacing those of the same product, day and quantity.

    All rows that cannot be are refused at once, each by its path. To undo it, enter before.
    """

    permission = "pricing.list.edit"

    class Input:
        list_id = graphene.ID(required=True)
        prices = graphene.List(graphene.NonNull(PriceInput), required=True)

    price_list = graphene.Field(PriceListType)
    before = graphene.List(
        graphene.NonNull(PriceBefore), description="What stood there, in the rows' order."
    )

    @classmethod
    def perform(cls, actor: Actor, input: Any) -> SetPrices:
        key = key_of(input.list_id, "PriceList", actor)
        products = keys_among(
            [each.product_id for each in input.prices],
            "CatalogProduct",
            visible_products(actor),
            actor,
            path=lambda index: ("prices", index, "product_id"),
        )
        _require_numbers(input.prices)
        rows = [_row(products[index], each) for index, each in enumerate(input.prices)]
        before = commands.set_prices(list_id=key, rows=rows, actor=actor)
        return cls(price_list=queries.visible_lists(actor).get(pk=key), before=before)


class Mutations:
    open_price_list = OpenPriceList.Field()
    assign_price_list = AssignPriceList.Field()
    set_prices = SetPrices.Field()


def _require_numbers(prices: Sequence[Any]) -> None:
    refusals: list[DomainError] = []
    for index, given in enumerate(prices):
        for name in ("amount", "min_quantity"):
            value = given.get(name)
            if value is not None and not 0 <= value < 10**12:
                refusals.append(
                    BadValue(
                        field=name,
                        value=value,
                        reason=FROM_ZERO,
                        path=("prices", index, name),
                    )
                )
    if len(refusals) == 1:
        raise refusals[0]
    if refusals:
        raise Several(refusals)


def _row(product_id: UUID, given: Any) -> commands.PriceRow:
    quantity = given.get("min_quantity")
    facts = {"min_quantity": quantity} if quantity is not None else {}
    return commands.PriceRow(
        product_id=product_id,
        amount=given.get("amount"),
        valid_from=given.valid_from,
        valid_until=given.get("valid_until"),
        **facts,
    )
