"""One object rounds lines, documents and taxes."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenant_apps.pricing.rules import RoundingPolicy, TaxRounding
from tests.support.data import data, rows_of

PER_LINE = RoundingPolicy.of("USD", tax=TaxRounding.PER_LINE)
PER_RATE = RoundingPolicy.of("USD")
amounts = st.decimals(-10_000, 10_000, places=4)
rates = st.sampled_from([Decimal(0), Decimal("0.06"), Decimal("0.13"), Decimal("0.15")])


def test_tax_is_rounded_once_per_rate_or_on_each_line():
    lines = [(Decimal("0.10"), Decimal("0.15"))] * 3

    assert PER_LINE.tax_total(lines) == Decimal("0.06")
    assert PER_RATE.tax_total(lines) == Decimal("0.05")


def test_a_currency_s_minor_unit_decides_unless_lines_have_four_decimals():
    assert RoundingPolicy.of("JPY").line(Decimal("1.5")) == 2
    assert RoundingPolicy.of("KWD").document([Decimal("1.0005")]) == Decimal("1.001")
    four = RoundingPolicy.of("USD", four_on_lines=True)
    assert four.line(Decimal("1.00005")) == Decimal("1.0001")
    assert four.document([Decimal("1.0050")]) == Decimal("1.01")


@given(st.lists(st.tuples(amounts, rates), max_size=20), st.randoms())
def test_the_order_of_the_lines_does_not_change_the_tax(lines, chance):
    mixed = list(lines)
    chance.shuffle(mixed)

    for policy in (PER_LINE, PER_RATE):
        assert policy.tax_total(lines) == policy.tax_total(mixed)


@given(st.lists(st.tuples(amounts, rates), min_size=1, max_size=20))
def test_both_ways_differ_by_less_than_half_a_cent_a_line(lines):
    apart = abs(PER_LINE.tax_total(lines) - PER_RATE.tax_total(lines))

    assert apart <= Decimal("0.005") * (len(lines) + 4)


@pytest.mark.slow
def test_tax_and_rounding_of_every_invoice_line():
    """wide_world_importers: 198,807 lines; 61,320 invoices come to 172,072,410.34."""
    folder = data("wide_world_importers")
    totals, taxed, lines = defaultdict(Decimal), defaultdict(list), 0
    for row in rows_of(folder / "invoice_lines.csv.gz"):
        net = PER_LINE.line(Decimal(row["qty"]) * Decimal(row["unit_price"]))
        rate = Decimal(row["tax_rate"]) / 100
        tax = PER_LINE.tax_of(net, rate)
        assert tax == Decimal(row["tax_amount"]), row
        assert net + tax == Decimal(row["extended_price"]), row
        totals[row["invoice_id"]] += net
        taxed[row["invoice_id"]].append((net, rate))
        lines += 1
    assert lines == 198_807

    whole = Decimal(0)
    for row in rows_of(folder / "invoices.csv.gz"):
        net, tax = totals[row["invoice_id"]], PER_LINE.tax_total(taxed[row["invoice_id"]])
        assert (net, tax) == (Decimal(row["amount_excl_tax"]), Decimal(row["tax_amount"]))
        whole += PER_LINE.document([net, tax])
    assert len(totals) == 61_320
    assert whole == Decimal("172072410.34")
