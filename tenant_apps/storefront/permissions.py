from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW_CART = "storefront.cart.view"
    EDIT_CART = "storefront.cart.edit"
    VIEW_NEWS = "storefront.news.view"
    EDIT_NEWS = "storefront.news.edit"  # the seller's own people
