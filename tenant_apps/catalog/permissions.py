from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "catalog.product.view"
    EDIT = "catalog.product.edit"
