"""Quantities that a product may be ordered in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Fit:
    """Whether a quantity may be ordered, and the nearest that may; all in base units.

    less is None where nothing smaller may be ordered.
    """

    is_multiple: bool
    is_enough: bool
    less: Decimal | None
    more: Decimal

    @property
    def is_good(self) -> bool:
        return self.is_multiple and self.is_enough


def fit(quantity: Decimal, *, minimum: Decimal = ZERO, multiple: Decimal = ZERO) -> Fit:
    """How a quantity meets a product's minimum and multiple.

    The nearest quantities that may be ordered are given below and above, or itself; above
    nothing it is the least that may be ordered.
    """
    least = _up(minimum, multiple) if minimum > 0 else (multiple if multiple > 0 else ZERO)
    less, more = _down(quantity, multiple), max(_up(quantity, multiple), least)
    return Fit(
        is_multiple=less == quantity,
        is_enough=quantity >= minimum,
        less=less if less > 0 and less >= least else None,
        more=more,
    )


def suggested(
    *, average: Decimal, minimum: Decimal = ZERO, multiple: Decimal = ZERO
) -> Decimal | None:
    """What a customer usually takes at a time, as a quantity that may be ordered."""
    if average <= 0:
        return None
    whole = average.to_integral_value(ROUND_CEILING)
    return fit(whole, minimum=minimum, multiple=multiple).more


def _down(quantity: Decimal, multiple: Decimal) -> Decimal:
    if multiple <= 0:
        return quantity
    return (quantity / multiple).to_integral_value(ROUND_FLOOR) * multiple


def _up(quantity: Decimal, multiple: Decimal) -> Decimal:
    if multiple <= 0:
        return quantity
    return (quantity / multiple).to_integral_value(ROUND_CEILING) * multiple
