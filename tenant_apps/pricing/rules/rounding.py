"""Where amounts are rounded: one object that all of a document's arithmetic asks.

The sum of the parts is always the whole: a document is the sum of its rounded lines, and its
tax the sum of what was rounded for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

import msgspec

from kernel.money import decimals_of, rounded

ZERO = Decimal(0)


class TaxRounding(StrEnum):
    """Whether tax is rounded once per rate (EN 16931) or on each line."""

    PER_RATE = "per_rate"
    PER_LINE = "per_line"


class RoundingPolicy(msgspec.Struct, frozen=True, kw_only=True):
    """To how many decimals lines and documents of a currency are rounded, half away from zero."""

    line_places: int
    document_places: int
    tax: TaxRounding = TaxRounding.PER_RATE

    @classmethod
    def of(
        cls, currency: str, *, four_on_lines: bool = False, tax: TaxRounding = TaxRounding.PER_RATE
    ) -> RoundingPolicy:
        """Lines to the currency's minor unit, or to four decimals and then the document."""
        places = decimals_of(currency)
        return cls(line_places=4 if four_on_lines else places, document_places=places, tax=tax)

    def line(self, exact: Decimal) -> Decimal:
        """What a line comes to."""
        return rounded(exact, self.line_places)

    def document(self, lines: Iterable[Decimal]) -> Decimal:
        """What a document comes to."""
        return rounded(sum(lines, ZERO), self.document_places)

    def tax_of(self, net: Decimal, rate: Decimal) -> Decimal:
        """The tax on one net amount; a rate of 0.15 means fifteen per cent."""
        return rounded(net * rate, self.document_places)

    def tax_total(self, lines: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
        """The tax of a document's (net amount, rate)."""
        if self.tax is TaxRounding.PER_LINE:
            return sum((self.tax_of(net, rate) for net, rate in lines), ZERO)
        nets: dict[Decimal, Decimal] = defaultdict(Decimal)
        for net, rate in lines:
            nets[rate] += net
        return sum((self.tax_of(net, rate) for rate, net in nets.items()), ZERO)
