"""Writing fulfilment: ship goods, expect them, take them in."""

from tenant_apps.fulfilment.commands.expecting import ExpectedLine, expect
from tenant_apps.fulfilment.commands.picking import record_picks
from tenant_apps.fulfilment.commands.receiving import ReceivedLine, close_short, receive
from tenant_apps.fulfilment.commands.shipping import (
    ShipmentAsk,
    cancel_shipment,
    dispatch,
    request_shipment,
)

__all__ = [
    "ExpectedLine",
    "ReceivedLine",
    "ShipmentAsk",
    "cancel_shipment",
    "close_short",
    "dispatch",
    "expect",
    "receive",
    "record_picks",
    "request_shipment",
]
