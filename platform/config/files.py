"""Files in and out: the only addresses under which people's files are taken and given.

The web server never sees the folder they lie in. Each download asks anew who it is and whether
the thing the file is attached to may be seen; what may not be seen does not exist (T7).
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, unquote
from uuid import UUID

import orjson
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from config.uploads import pay_for
from kernel.actor import Actor
from kernel.errors import DomainError, Forbidden
from kernel.graphql.errors import NotSignedIn, TooMuchSent
from kernel.graphql.ids import gid
from kernel.schema import in_schema
from shared_apps.identity.queries import entrance_of
from tenant_apps.attachments.commands import take_file
from tenant_apps.attachments.models import Attachment
from tenant_apps.attachments.queries import content_of, file_for, public_picture
from tenant_apps.attachments.rules import IMAGES, MEDIA, MOST_BYTES, FileKind
from tenant_apps.organisation.queries import logo

RAW = "application/octet-stream"
# Whatever a browser makes of a file: it runs nothing and reaches nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox"
FOREVER = "public, max-age=31536000, immutable"
STATUS = {
    "FILE_TOO_LARGE": 413,
    "WORKBOOK_TOO_LARGE": 413,
    Forbidden.code: 403,
    TooMuchSent.code: 429,
    NotSignedIn.code: 401,
    "TOKEN_REFUSED": 401,
    "TENANT_NOT_OPEN": 401,
}


# The body is the file itself: its type needs a CORS preflight from another origin, as the API's
# JSON does, so that no CSRF token is needed.
@csrf_exempt
@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """POST /files, Content-Type application/octet-stream, X-File-Name percent-encoded.

    Answers 201 {id, name, kind, size, url} for a file that nothing uses yet; mutations that
    take file ids put it to use. A refusal is {code, message} with 400, 401, 403, 413 or 429.
    """
    if request.content_type != RAW:
        return _told({"code": "UNSUPPORTED", "message": f"Send the file as {RAW}."}, 415)
    try:
        entrance = entrance_of(request)
        if entrance.actor.user_id is None or entrance.actor.organisation_id is None:
            raise NotSignedIn
        pay_for(request, entrance.actor, most=MOST_BYTES)
        content = request.read(MOST_BYTES + 1)
        name = unquote(request.headers.get("X-File-Name", "file"))
        with in_schema(entrance.schema):
            row = take_file(name=name, content=content, actor=entrance.actor)
    except DomainError as refusal:
        return _refused(refusal)
    return _told(_described(row, entrance.actor), 201)


@require_safe
def download(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """GET /files/<id>: a file whose thing one may see. Pictures are shown, all else is saved."""
    try:
        entrance = entrance_of(request)
    except DomainError as refusal:
        return _refused(refusal)
    with in_schema(entrance.schema):
        is_here = entrance.actor.organisation_id is not None
        row = file_for(file_id, entrance.actor) if is_here else None
        if row is None:
            return _told({"code": "NOT_FOUND", "message": "There is no such file."}, 404)
        return _answer(row, cached="private, no-store")


@require_safe
def house_logo(request: HttpRequest, digest: str) -> HttpResponse:
    """GET /house/logo/<digest>: the company's logo, for everybody (MAL-01)."""
    row = logo()
    if row is None or not row.sha256.startswith(digest) or len(digest) < 16:
        return _told({"code": "NOT_FOUND", "message": "There is no such picture."}, 404)
    return _answer(row, cached=FOREVER)


@require_safe
def picture(request: HttpRequest, digest: str, side: int) -> HttpResponse:
    """GET /pictures/<digest>/<side>: what a product looks like, for everybody (PRD-12)."""
    content = public_picture(digest, side)
    if content is None:
        return _told({"code": "NOT_FOUND", "message": "There is no such picture."}, 404)
    return _guarded(HttpResponse(content, content_type=MEDIA[FileKind.WEBP]), cached=FOREVER)


def _answer(row: Attachment, *, cached: str) -> HttpResponse:
    answer = HttpResponse(content_of(row), content_type=MEDIA[FileKind(row.kind)])
    shown = "inline" if row.kind in IMAGES else "attachment"
    answer["Content-Disposition"] = f"{shown}; filename*=UTF-8''{quote(row.name)}"
    return _guarded(answer, cached=cached)


def _guarded(answer: HttpResponse, *, cached: str) -> HttpResponse:
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = POLICY
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    answer["Cache-Control"] = cached
    return answer


def _described(row: Attachment, actor: Actor) -> dict[str, object]:
    return {
        "id": gid("Attachment", row.id, actor.organisation_id),
        "name": row.name,
        "kind": row.kind,
        "size": row.size,
        "url": f"/files/{row.id}",
    }


def _refused(refusal: DomainError) -> HttpResponse:
    told = {
        "code": refusal.code,
        "message": str(refusal),
        "messageZh": refusal.sentence("zh"),
    }
    answer = _told(told, STATUS.get(refusal.code, 400))
    if isinstance(refusal, TooMuchSent):
        answer["Retry-After"] = str(refusal.details["wait"])
    return answer


def _told(body: Mapping[str, object], status: int) -> HttpResponse:
    answer = HttpResponse(orjson.dumps(body), content_type="application/json", status=status)
    answer["Cache-Control"] = "no-store"
    return answer
