"""GET /live?topics=orders,stock: has anything changed since I asked last?

A screen asks every second and a half while it is looked at. Who asks is found out once a
minute and remembered in a sealed cookie, so that most answers take one look into Redis and no
statement at all (ADR 0022).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping

import orjson
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from kernel import live
from kernel.actor import Actor
from kernel.errors import DomainError
from shared_apps.identity.queries import entrance_of

# Which tables a topic is about, by the beginning of their names.
TABLES: Mapping[str, tuple[str, ...]] = {
    "sales_": ("orders",),
    "purchasing_": ("purchase_orders",),
    "fulfilment_shipment": ("shipments",),
    "fulfilment_pick": ("shipments",),
    "fulfilment_receipt": ("receipts",),
    "returns_": ("returns",),
    "inventory_": ("stock",),
    "exchange_envelope": ("documents",),
    "messages_": ("messages",),
    "storefront_": ("carts",),
    "pricing_": ("prices",),
    "partners_": ("partners",),
    "attachments_": ("files",),
    "desk_bulk": ("runs",),
}
live.topics_of_tables.update(TABLES)

# Who may know that something of a topic has changed; any one of the permissions will do.
ALLOWED: Mapping[str, tuple[str, ...]] = {
    "orders": ("sales.order.view",),
    "purchase_orders": ("purchasing.order.view",),
    "shipments": ("fulfilment.shipment.view",),
    "receipts": ("fulfilment.receipt.view",),
    "returns": ("returns.order.view",),
    "stock": ("inventory.stock.view",),
    "documents": ("exchange.document.view",),
    "messages": ("sales.order.view", "purchasing.order.view"),
    "carts": ("storefront.cart.view",),
    "prices": ("pricing.list.view", "pricing.price.view"),
    "partners": ("partners.partner.view",),
    "files": ("attachments.file.view",),
    "network": ("network.link.view", "visibility.grant.view", "visibility.stock.view"),
    "runs": ("sales.order.confirm",),
}
WORKLIST = "worklist"  # whatever of these one may see
_OF_WORKLIST = ("orders", "purchase_orders", "shipments", "receipts", "returns", "documents",
                "stock", "messages", "prices")  # fmt: skip
COOKIE = "live"
KNOWN_FOR = 60  # seconds
_MOST = 20


@require_safe
def live_versions(request: HttpRequest) -> HttpResponse:
    """200 {topic: version} with an ETag, 304 when nothing has changed, 401 for nobody.

    Topics that do not exist or may not be seen are left out.
    """
    known = _remembered(request)
    schema, allowed = known or _asked(request)
    if not schema:
        return HttpResponse(status=401)
    wanted = set(request.GET.get("topics", "").split(",")[:_MOST])
    answer = _answer(request, _versions(schema, wanted, allowed))
    if known is None:
        _remember(answer, request, schema, allowed)
    return answer


def topics_for(actor: Actor) -> list[str]:
    """The topics somebody may follow."""
    return sorted(topic for topic, any_of in ALLOWED.items() if any(map(actor.may, any_of)))


def _versions(schema: str, wanted: Collection[str], allowed: Collection[str]) -> dict[str, str]:
    parts = [topic for topic in _OF_WORKLIST if topic in allowed] if WORKLIST in wanted else []
    versions = live.counters.versions(schema, {*parts, *set(allowed).intersection(wanted)})
    found = {topic: version for topic, version in versions.items() if topic in wanted}
    if parts:
        found[WORKLIST] = _digest("".join(versions[topic] for topic in parts))
    return found


def _answer(request: HttpRequest, versions: Mapping[str, str]) -> HttpResponse:
    body = orjson.dumps(versions, option=orjson.OPT_SORT_KEYS)
    etag = f'"{_digest(body.decode())}"'
    if request.headers.get("If-None-Match") == etag:
        answer = HttpResponse(status=304)
    else:
        answer = HttpResponse(body, content_type="application/json")
    answer["ETag"] = etag
    answer["Cache-Control"] = "private, no-cache"
    return answer


def _asked(request: HttpRequest) -> tuple[str, list[str]]:
    """The schema and the topics of who asks; no schema for nobody."""
    try:
        entrance = entrance_of(request)
    except DomainError:
        return "", []
    here = entrance.actor.organisation_id is not None
    return (entrance.schema, topics_for(entrance.actor)) if here else ("", [])


def _remember(
    answer: HttpResponse, request: HttpRequest, schema: str, allowed: Collection[str]
) -> None:
    sealed = signing.dumps([_who(request), schema, list(allowed)], salt="live", compress=True)
    answer.set_cookie(
        COOKIE,
        sealed,
        max_age=KNOWN_FOR,
        path="/live",
        httponly=True,
        samesite="Strict",
        secure=bool(settings.SESSION_COOKIE_SECURE),
    )


def _remembered(request: HttpRequest) -> tuple[str, list[str]] | None:
    """What the cookie says, as long as it is young and this session's at this host."""
    try:
        who, schema, allowed = signing.loads(
            request.COOKIES.get(COOKIE, ""), salt="live", max_age=KNOWN_FOR
        )
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return (schema, allowed) if who == _who(request) else None


def _who(request: HttpRequest) -> str:
    """One session or token of one person at one host, for whom, without telling which."""
    names = ("Authorization", "X-Session-Token", "X-Tierline-Partner", "Host")
    session = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    return _digest("\n".join([session, *(request.headers.get(name, "") for name in names)]))


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
