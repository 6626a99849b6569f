from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "rebates.contract.view"
    EDIT = "rebates.contract.edit"
    SETTLE = "rebates.settlement.draft"
    APPROVE = "rebates.settlement.approve"  # the first approval
    RELEASE = "rebates.settlement.confirm"  # the second, by somebody else
