from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.quantity import NotRepresentable, Ratio, plain


@given(
    st.integers(1, 10**6),
    st.integers(1, 10**4),
    st.integers(1, 10**4),
)
def test_whole_packs_come_back_as_whole_packs(packs, numerator, denominator):
    """PRD-03: what converts at all converts without losing anything."""
    ratio = Ratio(numerator, denominator)
    try:
        base = ratio.to_base(Decimal(packs))
    except NotRepresentable:
        return
    assert ratio.from_base(base) == packs


def test_five_boxes_of_twelve_are_sixty():
    assert Ratio(12).to_base(Decimal(5)) == 60


def test_a_third_is_refused_rather_than_rounded():
    with pytest.raises(NotRepresentable):
        Ratio(1, 3).to_base(Decimal(1))


def test_three_thirds_are_one():
    assert Ratio(1, 3).to_base(Decimal(3)) == 1


@pytest.mark.parametrize("bad", [(0, 1), (1, 0), (-1, 1)])
def test_a_ratio_is_above_zero(bad):
    with pytest.raises(ValueError, match="no conversion"):
        Ratio(*bad)


@pytest.mark.parametrize(("value", "text"), [("1.500000", "1.5"), ("10", "10"), ("1E+2", "100")])
def test_people_see_no_trailing_zeros_and_no_exponent(value, text):
    assert plain(Decimal(value)) == text
