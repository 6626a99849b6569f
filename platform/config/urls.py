"""What a tenant's host serves."""

from django.urls import URLPattern, URLResolver, include, path

from config import explorer, files, health, installed, mall, web
from config.endpoints import platform_api, tenant_api
from config.live import live_versions

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("graphql", tenant_api),
    path("graphql/platform", platform_api),
    path("live", live_versions),
    path("files", files.upload),
    path("files/<uuid:file_id>", files.download),
    path("house/logo/<str:digest>", files.house_logo),
    path("pictures/<str:digest>/<int:side>", files.picture),
    path("mall/enter", mall.enter),
    path("mall/uploads", mall.upload),
    path("mall/stagings/<uuid:staging_id>.xlsx", mall.waiting, {"kind": "xlsx"}),
    path("mall/stagings/<uuid:staging_id>.csv", mall.waiting, {"kind": "csv"}),
    path("explorer/", explorer.page),
    path("explorer/assets/<str:name>", explorer.file),
    path("_allauth/", include("shared_apps.identity.login.urls")),
    path("manifest.webmanifest", installed.manifest),
    *web.urlpatterns,
]
