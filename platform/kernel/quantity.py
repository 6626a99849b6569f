"""Quantities: base units inside, packs at the edges, converted without losing anything."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

PLACES = 6
LIMIT = Decimal(10) ** 12


class NotRepresentable(ValueError):
    """A quantity that six decimals cannot hold exactly."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many base units one pack holds, as an exact rational number: 12/1, or 1/3."""

    numerator: int
    denominator: int = 1

    def __post_init__(self) -> None:
        if self.numerator <= 0 or self.denominator <= 0:
            raise ValueError(f"{self.numerator}/{self.denominator} is no conversion")

    def to_base(self, quantity: Decimal) -> Decimal:
        """Packs into base units. Raises NotRepresentable rather than rounding."""
        return _exact(Fraction(quantity) * self.numerator / self.denominator)

    def from_base(self, quantity: Decimal) -> Decimal:
        """Base units into packs. Raises NotRepresentable rather than rounding."""
        return _exact(Fraction(quantity) * self.denominator / self.numerator)


ONE = Ratio(1)


def _exact(value: Fraction) -> Decimal:
    scaled = value * 10**PLACES
    if scaled.denominator != 1 or abs(value) >= LIMIT:
        raise NotRepresentable(f"{value} needs more than {PLACES} decimals")
    return (Decimal(scaled.numerator).scaleb(-PLACES)).normalize() + Decimal(0)


def plain(value: Decimal) -> str:
    """A quantity as people write it: no exponent, no trailing zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
