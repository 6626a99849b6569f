from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tenant_apps.pricing.rules import Part, split

amounts = st.decimals(0, 10_000, places=6)


def test_130_ordered_with_100_left_are_two_lines():
    """Story 10, SPP-05: 100 at the project's 80 and 30 at the standard 100 come to 11,000."""
    parts = split(Decimal(130), Decimal(100))

    assert parts == [
        Part(quantity=Decimal(100), is_special=True),
        Part(quantity=Decimal(30), is_special=False),
    ]
    assert sum(part.quantity * (80 if part.is_special else 100) for part in parts) == 11_000


def test_a_used_up_quota_leaves_the_standard_price_alone():
    """SPP-06."""
    for free in (Decimal(0), Decimal(-5)):
        assert split(Decimal(3), free) == [Part(quantity=Decimal(3), is_special=False)]
    assert split(Decimal(3), None) == [Part(quantity=Decimal(3), is_special=True)]


@given(amounts, amounts)
def test_the_parts_are_the_whole_and_never_more_than_the_quota(quantity, free):
    parts = split(quantity, free)

    assert sum(part.quantity for part in parts) == quantity
    assert sum(part.quantity for part in parts if part.is_special) <= free
    assert all(part.quantity > 0 for part in parts)
