"""Sharing an amount out to the last cent: largest remainder, first come first served on ties."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

_FINE = 12  # decimals of a weight that are looked at


def allocate(
    total: Decimal,
    weights: Sequence[Decimal],
    *,
    places: int,
    caps: Sequence[Decimal] | None = None,
) -> list[Decimal]:
    """Parts in proportion to the weights, each rounded to places; together exactly the total.

    caps  no part may be larger; what does not fit goes to the others. Only where all are full
          do the parts come to less than the total. For a total from zero on.

    Weights are from zero on; without any weight nothing is given. The order of equal weights
    decides who gets the odd cent, so callers sort first.
    """
    if len(weights) == 1:
        whole = total if weights[0] > 0 else Decimal(0)
        return [min(whole, caps[0]) if caps is not None else whole]
    parts = [Decimal(0)] * len(weights)
    waiting = [at for at, weight in enumerate(weights) if weight > 0]
    rest = total
    while waiting and rest:
        shares = _shared(rest, [weights[at] for at in waiting], places)
        full = [
            at
            for at, share in zip(waiting, shares, strict=True)
            if caps is not None and share > caps[at]
        ]
        if caps is None or not full:
            for at, share in zip(waiting, shares, strict=True):
                parts[at] = share
            break
        for at in full:
            parts[at] = caps[at]
            rest -= caps[at]
        filled = set(full)
        waiting = [at for at in waiting if at not in filled]
    return parts


def cut_down(amount: Decimal, places: int) -> Decimal:
    """The amount without what is smaller than a unit of its last place."""
    return amount.quantize(Decimal(1).scaleb(-places), ROUND_DOWN)


def _shared(total: Decimal, weights: Sequence[Decimal], places: int) -> list[Decimal]:
    """In whole numbers, so that nothing is lost to the precision of decimals."""
    sign = -1 if total < 0 else 1
    units = int(abs(total).scaleb(places))
    whole = [int(weight.scaleb(_FINE)) for weight in weights]
    sum_of_all = sum(whole)
    if not sum_of_all:
        return [Decimal(0)] * len(weights)
    parts = [units * weight // sum_of_all for weight in whole]
    left = [units * weight % sum_of_all for weight in whole]
    by_remainder = sorted(range(len(parts)), key=lambda at: -left[at])
    for at in by_remainder[: units - sum(parts)]:
        parts[at] += 1
    return [Decimal(sign * part).scaleb(-places) for part in parts]
