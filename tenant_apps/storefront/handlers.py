"""What of the mall others may open."""

from __future__ import annotations

from tenant_apps.attachments.queries import openers
from tenant_apps.catalog.rules import REPORT_FILES
from tenant_apps.storefront.queries import reports_seen

openers[REPORT_FILES] = reports_seen
