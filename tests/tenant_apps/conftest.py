import pytest

from tests.support.trading import make_trade


@pytest.fixture
def trade(channel, deliver):
    """Brand sells to dealer: one product, 100 in stock; the test is in the public schema."""
    return make_trade(channel, deliver)
