"""What the platform's own host serves."""

from django.urls import URLPattern, URLResolver, include, path

from config import health
from config.endpoints import platform_api, tenant_api

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("graphql", platform_api),
    # Here the gateway asks; the tenant is the token's.
    path("subgraphs/platform", platform_api),
    path("subgraphs/tenant", tenant_api),
    path("_allauth/", include("shared_apps.identity.login.urls")),
]
