"""Sharing out to the cent, by the published vectors for our rule and by properties."""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tenant_apps.promotions.rules import allocate
from tests.support.data import data

CENTS = st.integers(0, 10**9).map(lambda n: Decimal(n).scaleb(-2))
WEIGHTS = st.lists(st.integers(0, 10**6).map(Decimal), min_size=1, max_size=8)


def vectors(*modes: str) -> list[dict]:
    file = data("worked_examples") / "money_allocation_vectors.json"
    return [case for case in json.loads(file.read_text())["cases"] if case["mode"] in modes]


def test_the_published_vectors_of_largest_remainder():
    cases = [c for c in vectors("FloorToLargestRemainder") if c["op"] == "allocate"]
    assert len(cases) >= 5
    for case in cases:
        parts = allocate(Decimal(case["amount"]), list(map(Decimal, case["ratios"])), places=2)
        assert parts == list(map(Decimal, case["expected"])), case


def test_another_system_s_vectors_where_the_rules_agree():
    """Its odd cents go to the first lines, ours to the largest remainders: 161, 53, 86."""
    differ = 0
    for case in vectors("sylius", "moneyphp"):
        if "minor" not in case["op"] or "floor" in case["op"]:
            continue
        weights = case.get("ratios") or case.get("weights") or [1] * case["parts"]
        parts = allocate(Decimal(case["amount_minor"]), [Decimal(w) for w in weights], places=0)
        assert sum(parts) == case["amount_minor"]
        differ += parts != case["expected_minor"]
    assert differ == 1


def test_published_floors_hold_and_the_rest_goes_elsewhere():
    cases = [case for case in vectors("sylius") if "floor" in case["op"]]
    assert len(cases) == 2
    for case in cases:
        totals = [Decimal(each["total"]) for each in case["lines"]]
        caps = [Decimal(e["total"] - e["qty"] * e["min_unit_price"]) for e in case["lines"]]
        parts = allocate(Decimal(-case["discount_minor"]), totals, places=0, caps=caps)
        assert [-part for part in parts] == case["expected_minor"]


@given(CENTS, WEIGHTS)
def test_the_parts_are_the_whole(total, weights):
    parts = allocate(total, weights, places=2)

    assert sum(parts) == (total if any(weights) else 0)
    assert all(part >= 0 for part in parts)
    assert all(part == 0 for part, weight in zip(parts, weights, strict=True) if not weight)


@given(CENTS, st.lists(st.tuples(st.integers(1, 1000), st.integers(0, 10**7)), min_size=1))
def test_no_part_is_over_its_cap_and_only_full_ones_leave_a_rest(total, given_):
    weights = [Decimal(weight) for weight, _ in given_]
    caps = [Decimal(cap).scaleb(-2) for _, cap in given_]
    parts = allocate(total, weights, places=2, caps=caps)

    assert all(part <= cap for part, cap in zip(parts, caps, strict=True))
    assert sum(parts) == min(total, sum(caps))
