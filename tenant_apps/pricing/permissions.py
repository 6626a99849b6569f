from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "pricing.list.view"
    EDIT = "pricing.list.edit"
    OWN = "pricing.price.view"  # one's own price in the mall
