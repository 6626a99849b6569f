from enum import StrEnum

from kernel.permissions import register


@register
class VisibilityPermission(StrEnum):
    VIEW_STOCK = "visibility.stock.view"
    VIEW_GRANTS = "visibility.grant.view"
    GRANT = "visibility.grant.give"
    REVOKE = "visibility.grant.revoke"
    VIEW_LOG = "visibility.log.view"
