"""Files that come with a wish."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from kernel.actor import Actor
from kernel.graphql.ids import keys_among
from tenant_apps.attachments.commands import attach
from tenant_apps.attachments.queries import own_unused


def attach_own(
    file_ids: Sequence[str] | None, *, subject: str, subject_id: UUID, actor: Actor, field: str
) -> None:
    """Put files one has just uploaded on a thing one may see; field is the input's that has them.

    Raises NotFound, TooManyFiles.
    """
    if not file_ids:
        return
    keys = keys_among(
        file_ids, "Attachment", own_unused(actor), actor, path=lambda index: (field, index)
    )
    attach(file_ids=keys, subject=subject, subject_id=subject_id, actor=actor)
