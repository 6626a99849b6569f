from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    EDIT = "organisation.company.edit"
    VIEW_UNITS = "organisation.unit.view"
    EDIT_UNITS = "organisation.unit.edit"
