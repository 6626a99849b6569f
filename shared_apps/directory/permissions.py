from enum import StrEnum

from kernel.permissions import register


@register
class DirectoryPermission(StrEnum):
    VIEW_ORGANISATIONS = "directory.organisation.view"
    VIEW_PRODUCTS = "directory.product.view"
