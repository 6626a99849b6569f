from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    WRITE = "messages.message.write"
    VIEW = "messages.message.view"
