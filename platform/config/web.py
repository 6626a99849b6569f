"""The web product: ``frontend/dist``, from our own host, at the address of every tenant.

Files whose name is a hash of their content are kept by browsers for good, and go out as they
were compressed when they were built. The page itself is asked for each time; it is the same for
all addresses of the product, which the front end tells apart.
"""

from __future__ import annotations

import mimetypes
import re
import secrets
from pathlib import Path
from typing import Any, TypeVar

import orjson
from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import URLPattern, path, re_path
from django.utils.html import escape
from django.views.decorators.http import require_safe

from config import preloads
from tenant_apps.organisation.queries import house

Answer = TypeVar("Answer", bound=HttpResponseBase)

FILES = settings.BASE_DIR / "frontend" / "dist"
# Answered by programs for programs: what is not there is a 404, and no page.
RESERVED = (
    "graphql", "subgraphs", "_allauth", "explorer", "healthz", "readyz",
    "assets", "api", "files", "house", "pictures", "mall", "live", "media", "static",
)  # fmt: skip
# antd writes its styles into elements, which carry the nonce; no script does.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self' 'nonce-{nonce}'; style-src-attr 'unsafe-inline'; "
    "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; "
    "worker-src 'self' blob:; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SITE = '<meta name="site" content="" />'
NONCE = '<meta name="nonce" content="" />'
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
# Windows and old systems disagree about these; a browser runs no module of another type.
TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}
NOT_BUILT = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Tierline</title>
<h1>The web product is not built yet</h1>
<p>Run this once in the repository, then load the page again:</p>
<pre>make web</pre>
<p>The API itself answers without it.</p>
"""


@require_safe
def page(request: HttpRequest, **_: str) -> HttpResponse:
    """The page, for every address of the product. 503 with a hint where it was never built."""
    nonce = secrets.token_urlsafe(16)
    index = FILES / "index.html"
    if index.is_file():
        facts = escape(orjson.dumps(site_of(request)).decode())
        text = index.read_text(encoding="utf-8")
        text = text.replace(SITE, f'<meta name="site" content="{facts}" />')
        text = text.replace(NONCE, f'<meta name="nonce" content="{nonce}" />')
        text = text.replace("</head>", f"{preloads.links(FILES, request.path)}</head>", 1)
        answer = HttpResponse(text)
    else:
        answer = HttpResponse(NOT_BUILT, status=503)
    answer["Cache-Control"] = "no-cache"
    answer["Content-Security-Policy"] = POLICY.format(nonce=nonce)
    answer["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()"
    return _secured(answer)


@require_safe
def site(request: HttpRequest) -> HttpResponse:
    """The same facts the page carries, for a page that came from elsewhere (``make dev``)."""
    answer = HttpResponse(orjson.dumps(site_of(request)), content_type="application/json")
    answer["Cache-Control"] = "no-store"
    return answer


@require_safe
def asset(request: HttpRequest, name: str) -> HttpResponseBase:
    """One of the built files. Their names change with what is in them, so they are kept."""
    answer = _file(request, FILES / "assets", name)
    answer["Cache-Control"] = "public, max-age=31536000, immutable"
    return answer


@require_safe
def root_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A file whose address has to stay: the icons, the service worker."""
    answer = _file(request, FILES, name)
    answer["Cache-Control"] = "no-cache"
    return answer


def site_of(request: HttpRequest) -> dict[str, Any]:
    """What is known of this address before anybody has signed in."""
    tenant = getattr(request, "tenant", None)
    if tenant is None:
        return {"place": "platform", "name": "Tierline"}
    look = house()
    return {
        "place": "tenant",
        "organisationId": str(tenant.id),
        "slug": tenant.slug,
        "name": look.name,
        "kind": str(tenant.kind),
        "mallTitle": look.mall_title,
        "colour": look.colour,
        "logo": f"/house/logo/{look.logo}" if look.logo else None,
        "currency": look.currency,
        "zone": look.zone,
        "locale": look.locale,
    }


def built_file(folder: Path, name: str) -> Path:
    """The file of this name in this very folder. Raises Http404."""
    try:
        found = (folder / name).resolve()
        is_there = found.parent == folder.resolve() and found.is_file()
    except (OSError, ValueError):  # a name no file can have: with a NUL, or without an end
        raise Http404 from None
    if not is_there:
        raise Http404
    return found


def _file(request: HttpRequest, folder: Path, name: str) -> HttpResponseBase:
    found = built_file(folder, name)
    kind = TYPES.get(found.suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    encoding, smaller = _encoded(request, found)
    answer = FileResponse((smaller or found).open("rb"), content_type=kind)
    if encoding:
        answer["Content-Encoding"] = encoding
    answer["Vary"] = "Accept-Encoding"
    return _secured(answer)


def _encoded(request: HttpRequest, found: Path) -> tuple[str, Path | None]:
    """The best form that was made beforehand and that the browser takes."""
    accepted = set(re.findall(r"[a-z]+(?!\s*;\s*q=0(?:\.0*)?(?:,|$))", _accepted(request)))
    for encoding, ending in ENCODINGS:
        made = found.with_name(found.name + ending)
        if encoding in accepted and made.is_file():
            return encoding, made
    return "", None


def _accepted(request: HttpRequest) -> str:
    return request.headers.get("Accept-Encoding", "").lower()


def _secured(answer: Answer) -> Answer:
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Referrer-Policy"] = "same-origin"
    return answer


# The last of a host's addresses: whatever is not a program's is a page of the product. A name
# with an ending is a file, and a file that is not there is a 404.
_NO_PAGE = rf"(?!(?:{'|'.join(RESERVED)})(?:/|$))(?!.*\.[a-z0-9]{{1,12}}$)"
urlpatterns: list[URLPattern] = [
    path("site.json", site),
    path("assets/<str:name>", asset),
    re_path(r"^(?P<name>icon\.svg|icon(?:-maskable)?-\d+\.png|sw\.js)$", root_file),
    re_path(rf"^{_NO_PAGE}(?P<address>.*)$", page),
]
