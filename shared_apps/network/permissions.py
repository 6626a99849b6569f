from enum import StrEnum

from kernel.permissions import register


@register
class NetworkPermission(StrEnum):
    VIEW_LINKS = "network.link.view"
    INVITE = "network.link.invite"
    ANSWER = "network.link.answer"
    END = "network.link.end"
