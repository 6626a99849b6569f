"""The API's addresses: which schema answers where, for whom, in which tenant."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.views.decorators.csrf import csrf_exempt

from config.graphql import platform_schema, tenant_schema
from kernel.graphql.persisted import Manifest
from kernel.graphql.throttle import Bucket
from kernel.graphql.view import ApiView
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.queries import actor_of, address_of, schema_of_request

_bucket = Bucket(settings.REDIS_URL) if settings.API_THROTTLED else None
_documents = Manifest(settings.API_DOCUMENTS)


def _in_the_tenant(request: HttpRequest) -> AbstractContextManager[Any]:
    """The tenant of the host, or of the token where the host is the platform's."""
    return in_schema(schema_of_request(request))


def _in_public(request: HttpRequest) -> AbstractContextManager[Any]:
    return in_schema(PUBLIC) if getattr(request, "tenant", None) else nullcontext()


# JSON by POST needs a CORS preflight from another origin, and sessions are host-only and
# SameSite=Lax: a CSRF token would add nothing.
tenant_api = csrf_exempt(
    ApiView(
        schema=tenant_schema,
        actor_of=actor_of,
        address_of=address_of,
        working_in=_in_the_tenant,
        gateway_secret=settings.GATEWAY_SECRET,
        development=settings.API_EXPLORER,
        bucket=_bucket,
        manifest=_documents,
        only_persisted=settings.API_PERSISTED_ONLY,
    )
)
platform_api = csrf_exempt(
    ApiView(
        schema=platform_schema,
        actor_of=actor_of,
        address_of=address_of,
        working_in=_in_public,
        gateway_secret=settings.GATEWAY_SECRET,
        development=settings.API_EXPLORER,
        bucket=_bucket,
        manifest=_documents,
        only_persisted=settings.API_PERSISTED_ONLY,
    )
)
