"""What people of the platform may do with tenants."""

from enum import StrEnum

from kernel.permissions import register


@register
class Permission(StrEnum):
    VIEW = "tenants.tenant.view"
    PROVISION = "tenants.tenant.provision"
    SUSPEND = "tenants.tenant.suspend"
    ARCHIVE = "tenants.tenant.archive"
