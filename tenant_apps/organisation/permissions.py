from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    EDIT = "organisation.company.edit"
