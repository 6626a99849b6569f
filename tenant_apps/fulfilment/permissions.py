from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW_SHIPMENTS = "fulfilment.shipment.view"
    PICK = "fulfilment.shipment.pick"
    VIEW_RECEIPTS = "fulfilment.receipt.view"
    RECEIVE = "fulfilment.receipt.receive"
