"""The mall's addresses for programs: guests come in, order files go in and out.

Bodies come with types that need a CORS preflight from another origin, as the API's JSON does, so
that no CSRF token is needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote
from uuid import UUID

import orjson
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from config.uploads import pay_for
from kernel.actor import Actor
from kernel.errors import DomainError, Forbidden
from kernel.graphql.errors import NotSignedIn, TooMuchSent
from kernel.graphql.ids import gid, sought_key
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.queries import Entrance, entrance_of
from shared_apps.identity.rules import GUEST_OF
from tenant_apps.partners.queries import visible_partners
from tenant_apps.storefront import commands, queries
from tenant_apps.storefront.errors import OrderFileTooLarge, SomebodyElseIsHere, TicketRefused
from tenant_apps.storefront.permissions import Permission
from tenant_apps.storefront.queries import SheetKind

if TYPE_CHECKING:
    from shared_apps.identity.models import User

RAW = "application/octet-stream"
JSON = "application/json"
FILE_MAX = 5_000_000
BACKEND = "shared_apps.identity.login.backend.Backend"
MEDIA = {
    SheetKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    SheetKind.CSV: "text/csv; charset=utf-8",
}


@csrf_exempt
@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """POST /mall/enter {"ticket": …}: a linked customer's person comes in, and is signed in.

    Answers 200 {partnerId, partner}. 401 TICKET_REFUSED for any ticket that is not good here
    and now; 409 SOMEBODY_ELSE_IS_HERE while another person is signed in at this host.
    """
    if request.content_type != JSON or getattr(request, "tenant", None) is None:
        return _told({"code": "UNSUPPORTED", "message": f"Send {JSON} to a seller."}, 415)
    present = request.user.pk if request.user.is_authenticated else None
    try:
        user, partner = commands.welcome(secret=_ticket(request), present=present)
    except DomainError as refusal:
        return _refused(refusal)
    _sign_in(request, user, partner.id)
    return _told(
        {
            "partnerId": gid("Partner", partner.id, request.tenant.id),  # type: ignore[attr-defined]
            "partner": partner.name,
        },
        200,
    )


@csrf_exempt
@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """POST /mall/uploads: an order file (CSV, text, XLSX) is staged line by line (MAL-11).

    The body is the file, application/octet-stream, X-File-Name percent-encoded; ?partner=<id>
    for whom, where one of ours uploads. Answers 201 {stagingId, lines}; 400, 401, 403, 413 or
    429 with {code, message, messageZh} else.
    """
    if request.content_type != RAW:
        return _told({"code": "UNSUPPORTED", "message": f"Send the file as {RAW}."}, 415)
    try:
        entrance = _entrance(request)
        name = _name(request)
        pay_for(request, entrance.actor, most=FILE_MAX)
        content = request.read(FILE_MAX + 1)
        if len(content) > FILE_MAX:
            raise OrderFileTooLarge(name=name, most=FILE_MAX // 1_000_000)
        with in_schema(entrance.schema):
            entrance.actor.require(Permission.EDIT_CART)
            buyer = queries.buyer_for(entrance.actor, _partner(request, entrance.actor))
            made = commands.stage_file(
                name=name, content=content, buyer=buyer, actor=entrance.actor
            )
    except DomainError as refusal:
        return _refused(refusal)
    key = gid("Staging", made.id, entrance.actor.organisation_id)
    return _told({"stagingId": key, "lines": len(made.lines)}, 201)


@require_safe
def waiting(request: HttpRequest, staging_id: UUID, kind: str) -> HttpResponse:
    """GET /mall/stagings/<id>.xlsx or .csv: what cannot go into a cart, with the reasons (T7).

    Only for who staged it; for all others, with or without a session, it does not exist.
    """
    try:
        entrance = _entrance(request)
        with in_schema(entrance.schema):
            rows = queries.visible_stagings(entrance.actor)
            staging = rows.filter(pk=staging_id).first()
            if staging is None:
                return _told({"code": "NOT_FOUND", "message": "There is no such file."}, 404)
            buyer = queries.buyer_for(entrance.actor, staging.partner_id)
            lines = queries.staged_lines(staging, buyer)
    except DomainError as refusal:
        return _refused(refusal)
    language = entrance.actor.language
    answer = HttpResponse(
        queries.sheet_of(lines, SheetKind(kind), language), content_type=MEDIA[SheetKind(kind)]
    )
    name = quote(f"{staging.source.rpartition('.')[0] or 'order'}-open.{kind}")
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer


def _sign_in(request: HttpRequest, user: User, partner_id: UUID) -> None:
    """A session for the customer's person alone, whatever else that person is at this host.

    Nobody has shown a password here, nor a second factor: who has signed in with them before
    keeps that session as it is.
    """
    is_own = request.user.is_authenticated and GUEST_OF not in request.session
    with in_schema(PUBLIC):
        login(request, user, backend=BACKEND)
    if not is_own:
        before = request.session.get(GUEST_OF, ())
        request.session[GUEST_OF] = sorted({*before, str(partner_id)})


def _ticket(request: HttpRequest) -> str:
    try:
        given = orjson.loads(request.body)
    except orjson.JSONDecodeError:
        raise TicketRefused from None
    secret = given.get("ticket") if isinstance(given, dict) else None
    if not isinstance(secret, str):
        raise TicketRefused
    return secret


def _name(request: HttpRequest) -> str:
    """What the file is called, without what nobody can see, a NUL among it."""
    given = unquote(request.headers.get("X-File-Name", "order"))
    return "".join(letter for letter in given if letter.isprintable())[:200]


def _entrance(request: HttpRequest) -> Entrance:
    entrance = entrance_of(request)
    if entrance.actor.user_id is None or entrance.actor.organisation_id is None:
        raise NotSignedIn
    return entrance


def _partner(request: HttpRequest, actor: Actor) -> UUID | None:
    """For whom one of ours uploads; what may not be seen does not exist."""
    given = request.GET.get("partner")
    if not given or actor.partner_id is not None:
        return actor.partner_id
    key = sought_key(given, "Partner", actor)
    return visible_partners(actor).filter(pk=key).values_list("pk", flat=True).first()


_STATUS = {
    NotSignedIn.code: 401,
    "TOKEN_REFUSED": 401,
    "TENANT_NOT_OPEN": 401,
    TicketRefused.code: 401,
    Forbidden.code: 403,
    "NOT_FOUND": 404,
    SomebodyElseIsHere.code: 409,
    OrderFileTooLarge.code: 413,
    TooMuchSent.code: 429,
}


def _refused(refusal: DomainError) -> HttpResponse:
    told = {
        "code": refusal.code,
        "message": str(refusal),
        "messageZh": refusal.sentence("zh"),
    }
    answer = _told(told, _STATUS.get(refusal.code, 400))
    if isinstance(refusal, TooMuchSent):
        answer["Retry-After"] = str(refusal.details["wait"])
    return answer


def _told(body: Mapping[str, object], status: int) -> HttpResponse:
    answer = HttpResponse(orjson.dumps(body), content_type=JSON, status=status)
    answer["Cache-Control"] = "no-store"
    return answer
