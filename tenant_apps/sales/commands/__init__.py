"""Writing sales: take orders, answer them, ship them."""

from tenant_apps.sales.commands.answering import (
    cancel_order,
    confirm_more,
    confirm_order,
    let_wait,
    reject_order,
    withdraw_confirmation,
)
from tenant_apps.sales.commands.placing import (
    OrderAsk,
    change_order,
    place_order,
    submit_order,
)
from tenant_apps.sales.commands.promising import promise_waiting
from tenant_apps.sales.commands.shipping import (
    Arrived,
    ShipAsk,
    acknowledge_receipt,
    close_order,
    create_shipment,
    dispatch_shipment,
    record_returned,
    withdraw_shipment,
)

__all__ = [
    "Arrived",
    "OrderAsk",
    "ShipAsk",
    "acknowledge_receipt",
    "cancel_order",
    "change_order",
    "close_order",
    "confirm_more",
    "confirm_order",
    "create_shipment",
    "dispatch_shipment",
    "let_wait",
    "place_order",
    "promise_waiting",
    "record_returned",
    "reject_order",
    "submit_order",
    "withdraw_confirmation",
    "withdraw_shipment",
]
