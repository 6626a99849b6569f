"""What the company has settled."""

from __future__ import annotations

from tenant_apps.organisation.models import Company


def company() -> Company:
    """The company of this schema; it is there from provisioning on."""
    return Company.objects.get()
