"""Taking files in, attaching them, and letting them go."""

from __future__ import annotations

import hashlib
import io
import secrets
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from threading import BoundedSemaphore
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Count
from PIL import Image, ImageOps

from kernel import clock
from kernel.actor import Actor
from kernel.db import write_columns
from kernel.errors import NotFound
from kernel.schema import current_schema
from tenant_apps.attachments.errors import (
    FileNotTaken,
    FileTooLarge,
    ImageBroken,
    NotAPicture,
    TooManyFiles,
    WorkbookTooLarge,
)
from tenant_apps.attachments.models import Attachment
from tenant_apps.attachments.permissions import Permission
from tenant_apps.attachments.queries import content_of, files_of, own_unused, public_key, store
from tenant_apps.attachments.rules import (
    IMAGES,
    LONGEST_SIDE,
    MOST_BYTES,
    MOST_OF_ONE,
    MOST_PIXELS,
    PUBLIC_SIDES,
    UNPACKED_MAX,
    FileKind,
    harmless_name,
    is_bomb,
)

UNUSED_FOR = timedelta(days=1)
# A picture of a few kilobytes may unpack to half a gigabyte: one at a time in each process.
_turn = BoundedSemaphore(1)


def take_file(*, name: str, content: bytes, actor: Actor) -> Attachment:
    """Keep a file that nothing uses yet; pictures are drawn anew, without what a camera adds.

    Raises FileTooLarge, FileNotTaken, ImageBroken, WorkbookTooLarge.
    """
    actor.require(Permission.ADD)
    if len(content) > MOST_BYTES:
        raise FileTooLarge(most=MOST_BYTES)
    kind = kind_of(content)
    width = height = None
    if kind in IMAGES:
        content, width, height = _drawn_anew(content, kind)
    key = f"{current_schema()}/{secrets.token_urlsafe(24)}"
    row = Attachment(
        name=harmless_name(name, kind),
        kind=kind,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        key=key,
        width=width,
        height=height,
        uploaded_by=actor.name,
        uploader_id=actor.user_id,
        partner_id=actor.partner_id,
    )
    store().save(key, ContentFile(content))
    row.save(force_insert=True)
    return row


def attach(
    *, file_ids: Sequence[UUID], subject: str, subject_id: UUID, actor: Actor
) -> list[Attachment]:
    """Put one's own unused files on a thing; whether one may is for the caller to have asked.

    Raises NotFound, TooManyFiles.
    """
    return attach_all(files={subject_id: file_ids}, subject=subject, actor=actor)


@transaction.atomic(savepoint=False)
def attach_all(
    *, files: Mapping[UUID, Sequence[UUID]], subject: str, actor: Actor
) -> list[Attachment]:
    """The same for many things of one kind, in three statements however many.

    files  the files' ids by the thing's; a file belongs to one thing, the last that names it
    """
    wanted = {key: subject_id for subject_id, keys in files.items() for key in keys}
    rows = own_unused(actor).select_for_update().in_bulk(list(wanted))
    for index, key in enumerate(wanted):
        if key not in rows:
            raise NotFound(what="File", key=key, path=("file_ids", index))
    _require_room(Counter(wanted.values()), subject)
    for key, row in rows.items():
        row.subject, row.subject_id = subject, wanted[key]
    write_columns(list(rows.values()), "subject", "subject_id")
    return [rows[key] for key in wanted]


def _require_room(more: Mapping[UUID, int], subject: str) -> None:
    there = files_of(subject, more).values_list("subject_id").annotate(number=Count("pk"))
    kept = dict(there.order_by())
    for subject_id, number in more.items():
        if kept.get(subject_id, 0) + number > MOST_OF_ONE:
            raise TooManyFiles(most=MOST_OF_ONE, path=("file_ids",))


@transaction.atomic(savepoint=False)
def remove_file(*, file_id: UUID, actor: Actor) -> None:
    """Take a file away for good. Raises NotFound."""
    row = Attachment.objects.select_for_update().filter(pk=file_id).first()
    if row is None:
        raise NotFound(what="File", key=file_id)
    _forget([row])


def publish_picture(*, file_id: UUID, actor: Actor) -> str:
    """Turn one's own unused upload into a picture that everybody may see; its digest.

    It is kept by what is in it, once for all companies, in each of PUBLIC_SIDES; whoever knows
    the digest may look (product pictures, PRD-12). Raises NotFound, NotAPicture.
    """
    row = own_unused(actor).filter(pk=file_id).first()
    if row is None:
        raise NotFound(what="File", key=file_id)
    if row.kind not in IMAGES:
        raise NotAPicture
    sizes = _in_sizes(content_of(row))
    digest = hashlib.sha256(sizes[0]).hexdigest()[:32]
    for side, content in zip(PUBLIC_SIDES, sizes, strict=True):
        _keep_whole(public_key(digest, side), content)
    return digest


def _keep_whole(key: str, content: bytes) -> None:
    """Write a file unless it is there; one that a crash has cut off is written anew."""
    if store().exists(key):
        if store().size(key) == len(content):
            return
        store().delete(key)
    store().save(key, ContentFile(content))


def _in_sizes(content: bytes) -> list[bytes]:
    found = []
    with _turn, Image.open(io.BytesIO(content)) as picture:
        for side in PUBLIC_SIDES:
            picture.thumbnail((side, side))
            target = io.BytesIO()
            picture.save(target, format="WEBP", quality=82)
            found.append(target.getvalue())
    return found


def sweep_unused(*, actor: Actor) -> int:
    """Throw away what was uploaded a day ago and never used; how many files that was."""
    before = clock.now() - UNUSED_FOR
    with transaction.atomic():
        rows = list(
            Attachment.objects.select_for_update(skip_locked=True).filter(
                subject="", created_at__lt=before
            )[:500]
        )
        _forget(rows)
    return len(rows)


def _forget(rows: Sequence[Attachment]) -> None:
    keys = [row.key for row in rows]
    Attachment.objects.filter(pk__in=[row.pk for row in rows]).delete()
    # The bytes go once it is sure that the row is gone; a file too many harms nobody.
    transaction.on_commit(lambda: _wipe(keys))


def _wipe(keys: Sequence[str]) -> None:
    for key in keys:
        store().delete(key)


def kind_of(content: bytes) -> FileKind:
    """What a file is, by its content. Raises FileNotTaken, WorkbookTooLarge."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG
    if content.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return FileKind.WEBP
    if content.startswith(b"%PDF-"):
        return FileKind.PDF
    if content.startswith(b"PK\x03\x04") and _is_workbook(content):
        return FileKind.XLSX
    if _is_text(content):
        return FileKind.CSV
    raise FileNotTaken


def _is_workbook(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile:
        return False
    if is_bomb([(part.compress_size, part.file_size) for part in parts]):
        raise WorkbookTooLarge(most=UNPACKED_MAX // 1_000_000)
    names = {part.filename for part in parts}
    macros = any(name.lower().endswith("vbaproject.bin") for name in names)
    return "xl/workbook.xml" in names and not macros


def _is_text(content: bytes) -> bool:
    """Text in UTF-8 with no markup a browser could take for a page."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    head = text[:1024].lstrip().lower()
    return bool(head) and "\0" not in text and not head.startswith("<")


def _drawn_anew(content: bytes, kind: FileKind) -> tuple[bytes, int, int]:
    """The picture alone, upright and no larger than a screen; its bytes, width and height."""
    try:
        with (
            _turn,
            Image.open(io.BytesIO(content), formats=[kind.upper()]) as picture,
        ):
            if picture.width * picture.height > MOST_PIXELS:
                raise ImageBroken(most=MOST_PIXELS)
            # Made small before anything else: each step on the whole would be one more copy.
            picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return _saved(ImageOps.exif_transpose(picture), kind)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ImageBroken(most=MOST_PIXELS) from error


def _saved(picture: Image.Image, kind: FileKind) -> tuple[bytes, int, int]:
    alpha = kind is not FileKind.JPEG and "A" in picture.convert("RGBA").getbands()
    # A new picture has the pixels and none of the metadata of the old.
    plain = Image.new("RGBA" if alpha else "RGB", picture.size)
    plain.paste(picture.convert(plain.mode))
    target = io.BytesIO()
    plain.save(target, format=kind.upper(), **({"quality": 88} if kind is not FileKind.PNG else {}))
    return target.getvalue(), plain.width, plain.height
