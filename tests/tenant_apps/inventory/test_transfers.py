from decimal import Decimal

import pytest

from kernel.errors import WrongState
from tenant_apps.inventory.commands import (
    add_warehouse,
    draft_transfer,
    receive_transfer,
    ship_transfer,
)
from tenant_apps.inventory.errors import NotEnoughStock, WarehouseCodeTaken
from tenant_apps.inventory.queries import broken_balances, default_warehouse, free
from tests.support.trading import CLERK, make_products, refused, stock


@pytest.fixture
def two_warehouses(brand):
    [product] = make_products(1)
    stock(product, 10)
    south = add_warehouse(code="SOUTH", name="South", actor=CLERK)
    return product, default_warehouse(), south


def _draft(two_warehouses, quantity):
    product, main, south = two_warehouses
    return draft_transfer(
        source_id=main.id,
        target_id=south.id,
        lines=[(product, Decimal(quantity))],
        actor=CLERK,
    )


def test_a_code_is_one_warehouses(two_warehouses):
    """INV-22."""
    add_warehouse(code="TWO", name="Two", actor=CLERK)

    with refused(WarehouseCodeTaken):
        add_warehouse(code="TWO", name="Again", actor=CLERK)


def test_goods_on_their_way_are_in_neither_warehouse(two_warehouses):
    """INV-05: a transfer is shipped and received, and the ledger has both."""
    product, main, south = two_warehouses
    transfer = _draft(two_warehouses, 4)

    ship_transfer(transfer_id=transfer.id, actor=CLERK)
    assert free([product], main.id) == {product: 6}
    assert free([product], south.id) == {}

    receive_transfer(transfer_id=transfer.id, actor=CLERK)
    assert free([product], south.id) == {product: 4}
    assert broken_balances() == []


def test_a_transfer_of_more_than_is_free_does_not_leave(two_warehouses):
    product, main, _ = two_warehouses
    transfer = _draft(two_warehouses, 11)

    with pytest.raises(NotEnoughStock):
        ship_transfer(transfer_id=transfer.id, actor=CLERK)

    assert free([product], main.id) == {product: 10}


def test_a_transfer_arrives_once(two_warehouses):
    transfer = _draft(two_warehouses, 4)
    ship_transfer(transfer_id=transfer.id, actor=CLERK)
    receive_transfer(transfer_id=transfer.id, actor=CLERK)

    with pytest.raises(WrongState):
        receive_transfer(transfer_id=transfer.id, actor=CLERK)
