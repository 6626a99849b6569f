from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "attachments.file.view"
    ADD = "attachments.file.add"
    REMOVE = "attachments.file.remove"
