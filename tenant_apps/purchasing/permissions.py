from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "purchasing.order.view"
    DRAFT = "purchasing.order.draft"
    SEND = "purchasing.order.send"
