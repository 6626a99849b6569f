"""What the platform's operators may see and do; no role of a tenant holds any of it (T16)."""

from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW_HEALTH = "platform.health.view"
    VIEW_DELIVERIES = "platform.delivery.view"
    REPEAT_DELIVERIES = "platform.delivery.repeat"
