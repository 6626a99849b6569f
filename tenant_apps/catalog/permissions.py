from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "catalog.product.view"
    EDIT = "catalog.product.edit"
    EDIT_LISTING = "catalog.listing.edit"  # categories, and who is offered what
