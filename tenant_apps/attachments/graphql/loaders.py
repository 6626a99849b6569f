"""Files, many things at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from kernel.graphql.batching import Loader
from tenant_apps.attachments.models import Attachment
from tenant_apps.attachments.queries import files_of


class FilesOf(Loader[tuple[str, UUID], list[Attachment]]):
    """The files on each (kind of thing, its id), the oldest first."""

    @staticmethod
    def batch(keys: Sequence[tuple[str, UUID]]) -> list[list[Attachment]]:
        by_subject: dict[str, list[UUID]] = defaultdict(list)
        for subject, key in keys:
            by_subject[subject].append(key)
        found: dict[tuple[str, UUID], list[Attachment]] = defaultdict(list)
        for subject, ids in by_subject.items():
            for row in files_of(subject, ids).order_by("id"):
                if row.subject_id is not None:
                    found[subject, row.subject_id].append(row)
        return [found[key] for key in keys]
