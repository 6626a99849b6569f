"""Sales orders through the API, beside what the security tests ask of every operation."""

from __future__ import annotations

from kernel.actor import Scope
from tenant_apps.fulfilment.models import Shipment
from tenant_apps.inventory.commands import add_warehouse
from tenant_apps.sales.commands import confirm_order
from tests.support.api import Api
from tests.support.trading import CLERK, make_products, make_sale, stock


def test_who_is_bound_to_a_warehouse_ships_nothing_from_another(brand):
    """ORG-05: it is refused in words, and no delivery note is written."""
    annex = add_warehouse(code="ANNEX", name="Annex", actor=CLERK)
    [product] = make_products(1)
    stock(product, 10)
    order = make_sale({product: 1})
    confirm_order(order_id=order.id, actor=CLERK)
    api = Api(brand, role="warehouse", scope=Scope(warehouse_ids=frozenset({annex.id})))

    codes = api.codes("createShipment", orderId=api.gid("SalesOrder", order.id))

    assert codes == ["NOT_FOUND"]
    assert not Shipment.objects.exists()
