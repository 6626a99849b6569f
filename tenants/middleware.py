"""Host in, schema out: the first middleware of every request."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound

from kernel.schema import enter_public_schema, enter_schema
from tenants.queries import TenantInfo, tenant_at
from tenants.rules import normal_host

GetResponse = Callable[[HttpRequest], HttpResponse]


class TenantMiddleware:
    """Put each request into the schema of the tenant its host belongs to.

    The platform's own hosts work in the public schema, with ``request.tenant`` None and the
    urls of PUBLIC_SCHEMA_URLCONF. Every other host is a 404 that looks the same whether the
    tenant never was, is not ready yet or is suspended.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        host = request._get_raw_host()  # type: ignore[attr-defined]  # get_host() without ALLOWED_HOSTS
        tenant = None if is_platform(host) else tenant_at(host)
        if tenant is None and not is_platform(host):
            return HttpResponseNotFound("There is nothing at this address.", "text/plain")
        return self._answer(request, tenant)

    def _answer(self, request: HttpRequest, tenant: TenantInfo | None) -> HttpResponse:
        request.tenant = tenant  # type: ignore[attr-defined]
        if tenant is None:
            request.urlconf = settings.PUBLIC_SCHEMA_URLCONF
            enter_public_schema()
        else:
            enter_schema(tenant.schema_name)
        try:
            return self.get_response(request)
        finally:
            enter_public_schema()


def is_platform(raw_host: str) -> bool:
    """Whether a Host header names the platform itself rather than one of its tenants."""
    return normal_host(raw_host) in settings.PLATFORM_HOSTS
