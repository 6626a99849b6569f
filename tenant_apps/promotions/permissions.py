from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "promotions.policy.view"
    EDIT = "promotions.policy.edit"
    PUBLISH = "promotions.policy.publish"
