"""Finding files, and who may open them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from django.core.files.storage import Storage, storages
from django.db.models import QuerySet

from kernel.actor import Actor
from kernel.schema import current_schema
from tenant_apps.attachments.models import Attachment
from tenant_apps.attachments.permissions import Permission
from tenant_apps.attachments.rules import PUBLIC_SIDES

_DIGEST = re.compile(r"[0-9a-f]{32}")

# Which of these things somebody may see, by what kind of thing they are. Every app puts in its
# own (in its handlers module, which is always loaded); a file of an unknown kind is nobody's.
Opens = Callable[[Actor, Collection[UUID]], Collection[UUID]]
openers: dict[str, Opens] = {}
# Things whose files may be taken away again by who put them there. Not those that prove
# something: photos of damaged goods, files in messages.
removable: set[str] = set()


def store() -> Storage:
    """Where the bytes lie: a folder, or whatever STORAGES["attachments"] names, such as S3."""
    return storages["attachments"]


def files_of(subject: str, subject_ids: Iterable[UUID]) -> QuerySet[Attachment]:
    """The files of things that somebody has been found to see."""
    return Attachment.objects.filter(subject=subject, subject_id__in=list(subject_ids))


def attached_file(subject: str, file_id: UUID) -> Attachment | None:
    """One file that is attached to a thing of this kind; for whoever may show it to all."""
    return Attachment.objects.filter(pk=file_id, subject=subject).first()


def own_unused(actor: Actor) -> QuerySet[Attachment]:
    """What this person has uploaded and not used yet."""
    rows = Attachment.objects.filter(subject="", partner_id=actor.partner_id)
    return rows.filter(uploader_id=actor.user_id) if actor.user_id else rows.none()


def file_for(file_id: UUID, actor: Actor) -> Attachment | None:
    """One file, if this person may see the thing it is attached to, or uploaded it just now."""
    row = Attachment.objects.filter(pk=file_id).first()
    if row is None or not actor.may(Permission.VIEW):
        return None
    if not row.subject:
        return row if own_unused(actor).filter(pk=row.pk).exists() else None
    opens = openers.get(row.subject)
    if opens is None or row.subject_id not in opens(actor, [row.subject_id]):  # type: ignore[list-item]
        return None
    return row


def content_of(row: Attachment) -> bytes:
    """Its bytes; a key that is not of these books is never followed, however it got there."""
    if not row.key.startswith(f"{current_schema()}/") or ".." in row.key:
        raise PermissionError(f"{row.key} is not in {current_schema()}")
    with store().open(row.key) as file:
        content: bytes = file.read()
    return content


def public_key(digest: str, side: int) -> str:
    """Where a picture for everybody lies in the store."""
    return f"pictures/{digest}-{side}.webp"


def public_picture(digest: str, side: int) -> bytes | None:
    """A picture for everybody as WebP, by what is in it; None where there is none such."""
    if side not in PUBLIC_SIDES or not _DIGEST.fullmatch(digest):
        return None
    try:
        with store().open(public_key(digest, side)) as file:
            content: bytes = file.read()
    except FileNotFoundError:
        return None
    return content
