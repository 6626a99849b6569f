from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "inventory.stock.view"
    MOVE = "inventory.stock.move"
    COUNT = "inventory.count.edit"
    APPROVE_COUNT = "inventory.count.approve"
    WAREHOUSE_EDIT = "inventory.warehouse.edit"
