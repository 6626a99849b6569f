from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "sales.order.view"
    PLACE = "sales.order.place"
    PLACE_FOR = "sales.order.place_for"  # on behalf of a customer
    CONFIRM = "sales.order.confirm"
    CANCEL = "sales.order.cancel"
    SHIP = "sales.order.ship"
