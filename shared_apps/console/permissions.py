"""What the platform's operators may see and do; no role of a tenant holds any of it (T16)."""

from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW_HEALTH = "console.health.view"
    VIEW_DELIVERIES = "console.delivery.view"
    REPEAT_DELIVERIES = "console.delivery.repeat"
