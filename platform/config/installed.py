"""The product as an application on somebody's phone or desk: its manifest, in the house's name."""

from __future__ import annotations

from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from config.web import site_of

SHORT = 12  # what fits below an icon
INK = "#1b1f20"
ICONS = [
    {"src": f"/icon-{name}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
    for name, size, purpose in (
        ("192", 192, "any"),
        ("512", 512, "any"),
        ("maskable-512", 512, "maskable"),
    )
]
# Held down, the icon offers what a store does most.
SHORTCUTS = {
    "en": (("Order", "/buy"), ("Receive", "/stock/receiving")),
    "zh": (("订货", "/buy"), ("收货", "/stock/receiving")),
}


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """A web app manifest (W3C); the application is the house's, at its own address."""
    answer = HttpResponse(
        orjson.dumps(manifest_of(site_of(request))), content_type="application/manifest+json"
    )
    answer["Cache-Control"] = "no-cache"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def manifest_of(site: dict[str, Any]) -> dict[str, Any]:
    """The manifest for what is known of an address."""
    name = site.get("mallTitle") or site["name"]
    language = "zh" if site.get("locale", "en").startswith("zh") else "en"
    shortcuts = SHORTCUTS[language] if site["place"] == "tenant" else ()
    return {
        "id": "/",
        "name": name,
        "short_name": name if len(name) <= SHORT else site["name"][:SHORT].strip(),
        "lang": "zh-CN" if language == "zh" else "en",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "theme_color": site.get("colour") or INK,
        "background_color": "#ffffff",
        "icons": ICONS,
        "shortcuts": [{"name": word, "url": address} for word, address in shortcuts],
    }
