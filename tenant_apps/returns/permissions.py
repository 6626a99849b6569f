from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "returns.order.view"
    REQUEST = "returns.order.request"  # ask the seller to take goods back
    INSTRUCT = "returns.order.instruct"  # agree to it, or refuse
    DISPATCH = "returns.order.dispatch"
    RECEIVE = "returns.order.receive"
