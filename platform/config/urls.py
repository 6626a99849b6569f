"""What a tenant's host serves."""

from django.urls import URLPattern, URLResolver, include, path

from config import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("_allauth/", include("shared_apps.identity.login.urls")),
]
