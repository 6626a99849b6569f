"""What the platform's own host serves."""

from django.urls import URLPattern, URLResolver, include, path

from config import explorer, health, installed, web
from config.endpoints import platform_api, tenant_api

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("graphql", platform_api),
    path("graphql/platform", platform_api),
    # Here the gateway asks; the tenant is the token's.
    path("subgraphs/platform", platform_api),
    path("subgraphs/tenant", tenant_api),
    path("explorer/", explorer.page),
    path("explorer/assets/<str:name>", explorer.file),
    path("_allauth/", include("shared_apps.identity.login.urls")),
    path("manifest.webmanifest", installed.manifest),
    *web.urlpatterns,
]
