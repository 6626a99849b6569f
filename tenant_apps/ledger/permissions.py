from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "ledger.account.view"
