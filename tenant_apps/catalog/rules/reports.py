"""Quality reports of products (PRD-23)."""

from __future__ import annotations

from typing import Final

from tenant_apps.attachments.rules import IMAGES, FileKind

REPORT_FILES: Final = "QualityReport"  # what the files of reports are attached to
REPORT_KINDS: Final = IMAGES | {FileKind.PDF}
