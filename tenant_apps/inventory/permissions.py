from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "inventory.stock.view"
    MOVE = "inventory.stock.move"
    COUNT = "inventory.count.edit"
    APPROVE_COUNT = "inventory.count.approve"
    EDIT_MINIMUM = "inventory.minimum.edit"
    EDIT_DISPLAY = "inventory.display.edit"  # what customers see of our stock
    WAREHOUSE_EDIT = "inventory.warehouse.edit"
