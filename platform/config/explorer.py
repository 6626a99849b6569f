"""The API explorer: GraphiQL's built files, from our own host, for those who build.

``frontend/explorer`` makes the files; nothing of it is fetched from elsewhere. In production it
does not exist (API_EXPLORER).
"""

from __future__ import annotations

import mimetypes
from typing import TypeVar
from urllib.parse import urlsplit

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.html import escape
from django.views.decorators.http import require_safe

from config.web import built_file

Answer = TypeVar("Answer", bound=HttpResponseBase)

FILES = settings.BASE_DIR / "frontend" / "explorer" / "dist"
ENDPOINT = 'data-endpoint="/graphql"'
# The editor writes its colours into style elements; scripts come from files only.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; worker-src 'self'; connect-src 'self'{gateway}; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# Windows and old systems disagree about these; a browser runs no module of another type.
TYPES = {".js": "text/javascript", ".css": "text/css", ".ttf": "font/ttf"}
NOT_BUILT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Tierline API explorer</title>
<h1>The API explorer is not built yet</h1>
<p>Run this once in the repository, then load the page again:</p>
<pre>cd frontend/explorer &amp;&amp; npm ci &amp;&amp; npm run build</pre>
<p>The API itself answers without it.</p>
"""


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The explorer, pointed at this host's API; at the platform's host at the gateway."""
    _only_where_it_exists()
    index = FILES / "index.html"
    if not index.is_file():
        return _secured(HttpResponse(NOT_BUILT, status=503))
    gateway = _gateway_for(request)
    endpoint = f'data-endpoint="{escape(gateway or "/graphql")}"'
    answer = HttpResponse(index.read_text(encoding="utf-8").replace(ENDPOINT, endpoint))
    return _secured(answer, gateway)


@require_safe
def file(request: HttpRequest, name: str) -> HttpResponseBase:
    """One of the built files. Their names change with what is in them, so they are kept."""
    _only_where_it_exists()
    path = built_file(FILES / "assets", name)
    kind = TYPES.get(path.suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    answer = FileResponse(path.open("rb"), content_type=kind)
    answer["Cache-Control"] = "public, max-age=31536000, immutable"
    return _secured(answer)


def _only_where_it_exists() -> None:
    if not settings.API_EXPLORER:
        raise Http404


def _gateway_for(request: HttpRequest) -> str:
    """The gateway's address. A tenant's host has its own API, where a login is enough."""
    at_a_tenant = getattr(request, "tenant", None) is not None
    return "" if at_a_tenant else settings.GATEWAY_URL


def _secured(answer: Answer, gateway: str = "") -> Answer:
    origin = urlsplit(gateway)
    allowed = f" {origin.scheme}://{origin.netloc}" if origin.netloc else ""
    answer["Content-Security-Policy"] = POLICY.format(gateway=allowed)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
