"""Orders and policies for the tests of promotions; goods are called by a letter."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, UUID, uuid5

from tenant_apps.catalog.rules import Goods, What
from tenant_apps.partners.rules import Buyer
from tenant_apps.promotions.commands import draft_policy, publish_version, save_group
from tenant_apps.promotions.rules import (
    Benefit,
    BenefitKind,
    Condition,
    Gift,
    Measure,
    OrderSnapshot,
    Part,
    Policy,
    SnapshotLine,
    Step,
    Terms,
)
from tests.support.canaries import canary

if TYPE_CHECKING:
    from tests.support.books import Books

DAY = date(2026, 6, 1)
BUYER = Buyer(partner_id=uuid5(NAMESPACE_OID, "buyer"), kind="dealer", grade="gold")


def called(name: str) -> UUID:
    return uuid5(NAMESPACE_OID, name)


def goods(name: str, *, category: str = "", brand: str = "") -> Goods:
    return Goods(
        product_id=called(name),
        category_path=(called(category),) if category else (),
        brand_owner_id=called(brand) if brand else None,
    )


def line(name, quantity, price, *, key="", floor=None, **given) -> SnapshotLine:
    """A line of a product; its amount is quantity x price."""
    return SnapshotLine(
        key=key or name,
        goods=goods(name, **given),
        quantity=Decimal(quantity),
        unit_price=Decimal(price),
        amount=Decimal(quantity) * Decimal(price),
        floor=None if floor is None else Decimal(floor),
    )


def order(*lines: SnapshotLine, **given) -> OrderSnapshot:
    return OrderSnapshot(**{"lines": lines, "buyer": BUYER, "currency": "CNY", "on": DAY, **given})


def what(*names: str) -> What:
    return What(products=frozenset(map(called, names)))


def policy(name="policy", *steps, version=1, priority=0, group="", currency="CNY", **terms):
    """A policy from (threshold, benefit) pairs; terms are facts of Terms."""
    made = tuple(Step(threshold=Decimal(at), benefit=benefit) for at, benefit in steps)
    return Policy(
        id=called(name),
        version=version,
        priority=priority,
        group=group,
        currency=currency,
        terms=Terms(steps=made, **terms),
    )


def percent(value, **given) -> Benefit:
    return Benefit(kind=BenefitKind.PERCENT_OFF, value=Decimal(value) / 100, **given)


def minus(value, **given) -> Benefit:
    return Benefit(kind=BenefitKind.AMOUNT_OFF, value=Decimal(value), **given)


def price(value, **given) -> Benefit:
    return Benefit(kind=BenefitKind.SPECIAL_PRICE, value=Decimal(value), **given)


def points(value) -> Benefit:
    return Benefit(kind=BenefitKind.POINTS, value=Decimal(value))


def gift(*choices: tuple[str, object], is_choice=False, value=0) -> Benefit:
    gifts = tuple(
        Gift(product_id=called(name), quantity=Decimal(n), unit_value=Decimal(value))
        for name, n in choices
    )
    return Benefit(kind=BenefitKind.GIFT, gifts=gifts, is_choice=is_choice)


def amount(**given) -> Condition:
    return Condition(measure=Measure.AMOUNT, **given)


def sets(*parts: tuple[str, object], **given) -> Condition:
    made = tuple(Part(what=what(name), quantity=Decimal(n)) for name, n in parts)
    return Condition(measure=Measure.SETS, parts=made, **given)


def write_promotions(books: Books) -> None:
    """A group with one promotion, in force."""
    group = save_group(key="g", name=canary("promotion group"), actor=books.actor)
    terms = policy("x", (1, minus(1)), condition=amount()).terms
    facts = {"code": "P1", "name": canary("promotion"), "currency": "CNY", "group_id": group.pk}
    made = draft_policy(terms=terms, actor=books.actor, **facts)
    publish_version(policy_id=made.policy_id, number=1, actor=books.actor)
    books.note("promotion group", "PromotionGroup", group)
    books.note("promotion", "PromotionPolicy", made.policy)
