"""Whether a policy makes sense, before it is kept: every refusal at once, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kernel.errors import BadValue, DomainError, Several
from kernel.reasons import ABOVE_ZERO, EMPTY, FROM_ZERO
from kernel.words import Phrase
from tenant_apps.promotions.rules.policies import (
    Benefit,
    BenefitKind,
    Condition,
    Limits,
    Measure,
    Step,
    Terms,
)

MOST = Decimal(10) ** 12
SHARE = Phrase("it must be above 0 and at most 1", "必须大于 0 且不超过 1")
SHARE_FROM_ZERO = Phrase("it must be from 0 to 1", "必须在 0 到 1 之间")
RISING = Phrase("each step must be above the one before", "每一坎级必须高于前一级")
NO_PARTS = Phrase("a combination needs its parts", "组合促销需要指定组成部分")
ONLY_SETS = Phrase("only a combination has parts", "只有组合促销可以有组成部分")
COUNTS_UNITS = Phrase(
    "again for every full threshold goes with pieces for a percentage or a special price",
    "折扣或特价按倍数重复时，门槛必须按数量计算",
)
NO_PIECES = Phrase(
    "pieces cannot limit one amount off the whole; limit the amount or the orders",
    "整体减免不能按数量限量，请限制金额或订单数",
)
ORDERS_BEFORE = Phrase("orders are counted over several orders only", "订单数只能跨订单累计")


def require_sense(terms: Terms) -> None:
    """Raise BadValue for what cannot be, or Several of them."""
    found = list(_faults(terms))
    if len(found) == 1:
        raise found[0]
    if found:
        raise Several(found)


def _faults(terms: Terms) -> Iterator[DomainError]:
    if not terms.steps:
        yield _bad("steps", "", EMPTY, "steps")
    yield from _faults_of_condition(terms.condition)
    before = Decimal(0)
    for at, step in enumerate(terms.steps):
        if not _is_number(step.threshold) or step.threshold <= 0:
            yield _bad("threshold", step.threshold, ABOVE_ZERO, "steps", at, "threshold")
        elif step.threshold <= before:
            yield _bad("threshold", step.threshold, RISING, "steps", at, "threshold")
        else:
            before = step.threshold
        yield from _faults_of_benefit(step.benefit, at)
        yield from _faults_together(terms, step, at)
    yield from _faults_of_limits(terms.limits)
    if not _is_number(terms.brand_share) or terms.brand_share > 1:
        yield _bad("brand_share", terms.brand_share, SHARE_FROM_ZERO, "brand_share")


def _faults_of_condition(condition: Condition) -> Iterator[DomainError]:
    is_sets = condition.measure == Measure.SETS
    if is_sets and not condition.parts:
        yield _bad("parts", "", NO_PARTS, "condition", "parts")
    if not is_sets and condition.parts:
        yield _bad("parts", len(condition.parts), ONLY_SETS, "condition", "parts")
    for at, part in enumerate(condition.parts):
        if not _is_number(part.quantity) or not part.quantity:
            yield _bad("quantity", part.quantity, ABOVE_ZERO, "condition", "parts", at, "quantity")
    if condition.most_times is not None and condition.most_times < 1:
        yield _bad("most_times", condition.most_times, ABOVE_ZERO, "condition", "most_times")
    if condition.measure == Measure.ORDERS and not condition.is_cumulative:
        yield _bad("is_cumulative", False, ORDERS_BEFORE, "condition", "is_cumulative")


def _faults_of_benefit(benefit: Benefit, at: int) -> Iterator[DomainError]:
    where = ("steps", at, "benefit")
    is_share = benefit.kind == BenefitKind.PERCENT_OFF
    if not _is_number(benefit.value) or (is_share and not 0 < benefit.value <= 1):
        why = SHARE if is_share else FROM_ZERO
        yield _bad("value", benefit.value, why, *where, "value")
    if benefit.units is not None and not (_is_number(benefit.units) and benefit.units):
        yield _bad("units", benefit.units, ABOVE_ZERO, *where, "units")
    if benefit.kind == BenefitKind.GIFT and not benefit.gifts:
        yield _bad("gifts", "", EMPTY, *where, "gifts")
    for number, gift in enumerate(benefit.gifts):
        if not _is_number(gift.quantity) or not gift.quantity:
            yield _bad("quantity", gift.quantity, ABOVE_ZERO, *where, "gifts", number, "quantity")
        if not _is_number(gift.unit_value):
            yield _bad("unit_value", gift.unit_value, FROM_ZERO, *where, "gifts", number, "value")


def _faults_together(terms: Terms, step: Step, at: int) -> Iterator[DomainError]:
    """What each half may say, but not both."""
    kind, condition = step.benefit.kind, terms.condition
    per_unit = kind in (BenefitKind.PERCENT_OFF, BenefitKind.SPECIAL_PRICE) or step.benefit.per_unit
    counts_units = condition.measure in (Measure.QUANTITY, Measure.SETS)
    if condition.each and per_unit and not counts_units:
        yield _bad("each", True, COUNTS_UNITS, "condition", "each")
    limits = terms.limits
    by_pieces = limits.quantity is not None or limits.buyer_quantity is not None
    if by_pieces and kind == BenefitKind.AMOUNT_OFF and not step.benefit.per_unit:
        yield _bad("quantity", limits.quantity, NO_PIECES, "limits", "quantity")


def _faults_of_limits(limits: Limits) -> Iterator[DomainError]:
    for name in limits.__struct_fields__:
        value: Decimal | None = getattr(limits, name)
        if value is not None and not (_is_number(value) and value):
            yield _bad(name, value, ABOVE_ZERO, "limits", name)


def _is_number(value: Decimal) -> bool:
    return value.is_finite() and 0 <= value < MOST


def _bad(field: str, value: object, why: Phrase, *path: str | int) -> BadValue:
    return BadValue(field=field, value=value, reason=why, path=("terms", *path))
