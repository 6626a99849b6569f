from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "partners.partner.view"
    EDIT = "partners.partner.edit"
