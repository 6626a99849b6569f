"""A product as it is offered to one buyer: what a row of the order pad shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal as PythonDecimal
from typing import TYPE_CHECKING, Any

import graphene

from kernel.graphql.batching import Pending
from kernel.graphql.loaded import loaded
from kernel.graphql.types import Date, Decimal, MoneyType
from kernel.money import Money, rounded
from kernel.quantity import NotRepresentable
from tenant_apps.catalog.graphql.loaders import CategoryById
from tenant_apps.catalog.graphql.types import CatalogProduct, CategoryType, UnitType
from tenant_apps.catalog.queries import Unit, order_unit
from tenant_apps.inventory.graphql.display import ShownStock
from tenant_apps.inventory.rules import DisplayMode, Shown, StockLevel
from tenant_apps.pricing.graphql.types import PriceStep
from tenant_apps.pricing.rules import (
    Adjustment,
    Facts,
    ListedPrice,
    applicable,
    general_price,
    next_break,
    price_line,
    price_steps,
)
from tenant_apps.sales.queries import Habit
from tenant_apps.storefront.graphql.loaders import (
    ComingByProduct,
    HabitByProduct,
    PricesByProduct,
    StockByProduct,
    UnitsOfOffer,
)
from tenant_apps.storefront.queries import Buyer
from tenant_apps.storefront.rules import suggested
from tenants import days

if TYPE_CHECKING:
    from tenant_apps.catalog.models import Product

ONE = PythonDecimal(1)
NEW_FOR = timedelta(days=30)


@dataclass(frozen=True)
class OfferRow:
    """A product and for whom it is meant; everything else is found when it is asked for."""

    product: Product
    buyer: Buyer


class PriceBreak(graphene.ObjectType):
    """From this quantity on it is cheaper."""

    min_quantity = Decimal(required=True, description="Base units.")
    unit_price = graphene.Field(MoneyType, required=True, description="Of one base unit.")


class ComingStock(graphene.ObjectType):
    """So much is expected on a day."""

    on = Date(required=True)
    quantity = Decimal(required=True, description="Base units.")


class OfferUnit(graphene.ObjectType):
    """A unit the product can be ordered in; one is numerator / denominator base units."""

    unit = graphene.String(required=True, description="UN/ECE Recommendation 20.")
    name = graphene.String(required=True)
    numerator = graphene.Int(required=True)
    denominator = graphene.Int(required=True)
    price = graphene.Field(MoneyType, description="Of one of it, at the price for that many.")
    fits = graphene.Boolean(required=True, description="One of it is a quantity that is sold.")


class MallOffer(graphene.ObjectType):
    """A product with everything its buyer decides by; quantities are base units."""

    product = graphene.Field(CatalogProduct, required=True)
    unit_price = graphene.Field(MoneyType, description="Mine, of one base unit; none: no price.")
    price_trail = graphene.List(graphene.NonNull(PriceStep), required=True)
    list_price = graphene.Field(MoneyType, description="Everybody's, of one base unit.")
    next_break = graphene.Field(PriceBreak, description="After one order unit.")
    price_breaks = graphene.List(
        graphene.NonNull(PriceBreak),
        required=True,
        description="My whole price: each holds from its quantity on; of none there is no price.",
    )
    order_unit = graphene.Field(UnitType, required=True)
    units = graphene.List(graphene.NonNull(OfferUnit), required=True)
    minimum_quantity = Decimal(required=True)
    multiple_quantity = Decimal(required=True, description="0: any quantity.")
    stock = graphene.Field(ShownStock, description="As the seller shows it; none: no right.")
    available_on = Date(description="Today if there is some, else when the next is expected.")
    coming = graphene.List(
        graphene.NonNull(ComingStock),
        required=True,
        description="What is expected and when; empty where the stock is not shown exactly.",
    )
    last_ordered_on = Date()
    last_ordered_quantity = Decimal()
    suggested_quantity = Decimal(description="What is usually taken, as it can be ordered.")
    is_new = graphene.Boolean(required=True, description="Launched within thirty days.")

    @staticmethod
    def resolve_unit_price(row: OfferRow, info: graphene.ResolveInfo) -> Any:
        return _prices(row, info, lambda listed: _money(applicable(listed, ONE), row))

    @staticmethod
    def resolve_price_trail(row: OfferRow, info: graphene.ResolveInfo) -> Any:
        return _prices(row, info, _trail, [])

    @staticmethod
    def resolve_list_price(row: OfferRow, info: graphene.ResolveInfo) -> Any:
        return _prices(row, info, lambda listed: _money(general_price(listed, ONE), row))

    @staticmethod
    async def resolve_next_break(row: OfferRow, info: graphene.ResolveInfo) -> Any:
        if not row.buyer.sees_prices:
            return None
        units = await UnitsOfOffer.of(info).load(row.product)
        listed = await PricesByProduct.of(info, row.buyer).load(row.product.id)
        then = next_break(listed, _one(order_unit(units, row.buyer.scenario)))
        if then is None:
            return None
        return PriceBreak(min_quantity=then.min_quantity, unit_price=_money(then, row))

    @staticmethod
    def resolve_price_breaks(row: OfferRow, info: graphene.ResolveInfo) -> Any:
        return _prices(row, info, lambda listed: _steps(listed, row), [])

    @staticmethod
    async def resolve_order_unit(row: OfferRow, info: graphene.ResolveInfo) -> Unit:
        return order_unit(await UnitsOfOffer.of(info).load(row.product), row.buyer.scenario)

    @staticmethod
    async def resolve_units(row: OfferRow, info: graphene.ResolveInfo) -> list[OfferUnit]:
        units = await UnitsOfOffer.of(info).load(row.product)
        listed: list[ListedPrice] = []
        if row.buyer.sees_prices:
            listed = await PricesByProduct.of(info, row.buyer).load(row.product.id)
        return [_unit(unit, listed, row) for unit in units]

    @staticmethod
    def resolve_minimum_quantity(row: OfferRow, info: graphene.ResolveInfo) -> PythonDecimal:
        return row.product.minimum_quantity

    @staticmethod
    def resolve_multiple_quantity(row: OfferRow, info: graphene.ResolveInfo) -> PythonDecimal:
        return row.product.multiple_quantity

    @staticmethod
    def resolve_stock(row: OfferRow, info: graphene.ResolveInfo) -> Pending[Shown | None]:
        return StockByProduct.of(info, row.buyer).load(row.product.id)

    @staticmethod
    async def resolve_available_on(row: OfferRow, info: graphene.ResolveInfo) -> date | None:
        told = await StockByProduct.of(info, row.buyer).load(row.product.id)
        if told is None or told.level is None:
            return None
        if told.level != StockLevel.NONE:
            return row.buyer.today
        coming = await ComingByProduct.of(info, row.buyer).load(row.product.id)
        return coming[0][0] if coming else None

    @staticmethod
    async def resolve_coming(row: OfferRow, info: graphene.ResolveInfo) -> list[ComingStock]:
        told = await StockByProduct.of(info, row.buyer).load(row.product.id)
        if told is None or told.mode != DisplayMode.EXACT:
            return []
        coming = await ComingByProduct.of(info, row.buyer).load(row.product.id)
        return [ComingStock(on=day, quantity=amount) for day, amount in coming]

    @staticmethod
    def resolve_last_ordered_on(row: OfferRow, info: graphene.ResolveInfo) -> Any:
        return _habit(row, info, lambda habit: days.day_of(habit.last_on))

    @staticmethod
    def resolve_last_ordered_quantity(row: OfferRow, info: graphene.ResolveInfo) -> Any:
        return _habit(row, info, lambda habit: habit.last_quantity)

    @staticmethod
    def resolve_suggested_quantity(row: OfferRow, info: graphene.ResolveInfo) -> Any:
        return _habit(
            row,
            info,
            lambda habit: suggested(
                average=habit.quantity / habit.orders,
                minimum=row.product.minimum_quantity,
                multiple=row.product.multiple_quantity,
            ),
        )

    @staticmethod
    def resolve_is_new(row: OfferRow, info: graphene.ResolveInfo) -> bool:
        since = row.product.offered_from or days.day_of(row.product.created_at)
        return since >= row.buyer.today - NEW_FOR


class CategoryCount(graphene.ObjectType):
    """How many of what was found stand directly in one category."""

    category = loaded(CategoryType, CategoryById, by="category_id")
    count = graphene.Int(required=True)


class MallFacets(graphene.ObjectType):
    """How what was found spreads over the categories."""

    total = graphene.Int(required=True)
    is_capped = graphene.Boolean(
        required=True, description="There is more than could be ranked: narrow it down."
    )
    categories = graphene.List(graphene.NonNull(CategoryCount), required=True)


def _prices(row: OfferRow, info: graphene.ResolveInfo, step: Any, otherwise: Any = None) -> Any:
    if not row.buyer.sees_prices:
        return otherwise
    return PricesByProduct.of(info, row.buyer).load(row.product.id).then(step)


def _habit(row: OfferRow, info: graphene.ResolveInfo, step: Any) -> Any:
    def told(habit: Habit | None) -> Any:
        return step(habit) if habit else None

    return HabitByProduct.of(info, row.buyer).load(row.product.id).then(told)


def _money(listed: ListedPrice | None, row: OfferRow) -> Money | None:
    return Money(listed.amount, row.buyer.currency) if listed else None


def _steps(listed: list[ListedPrice], row: OfferRow) -> list[PriceBreak]:
    return [
        PriceBreak(min_quantity=step.min_quantity, unit_price=_money(step, row))
        for step in price_steps(listed)
    ]


def _trail(listed: list[ListedPrice]) -> tuple[Adjustment, ...]:
    return price_line(Facts(listed=applicable(listed, ONE), quantity=ONE)).trail


def _one(unit: Unit) -> PythonDecimal:
    """One of a unit in base units; a third of a base unit is near enough for a price break."""
    try:
        return unit.ratio.to_base(ONE)
    except NotRepresentable:
        return rounded(PythonDecimal(unit.numerator) / unit.denominator, 6)


def _unit(unit: Unit, listed: list[ListedPrice], row: OfferRow) -> OfferUnit:
    many, multiple = _one(unit), row.product.multiple_quantity
    price = applicable(listed, many)
    whole = price.amount * unit.numerator / unit.denominator if price else None
    return OfferUnit(
        unit=unit.unit,
        name=unit.name,
        numerator=unit.numerator,
        denominator=unit.denominator,
        price=Money(rounded(whole, 6), row.buyer.currency) if whole is not None else None,
        fits=not multiple or many % multiple == 0,
    )
