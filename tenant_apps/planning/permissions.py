from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "planning.shortage.view"
    ORDER = "planning.shortage.order"
