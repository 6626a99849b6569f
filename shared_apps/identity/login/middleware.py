"""Sessions know where they are, and allauth finds its tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.login.sessions import sessions_at

LOGIN_PATH = "/_allauth/"


class PlacedSessionMiddleware(SessionMiddleware):
    """Django's, with sessions bound to the tenant of the host; after TenantMiddleware."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        tenant = getattr(request, "tenant", None)
        with sessions_at(tenant.id if tenant else None):
            return cast(HttpResponseBase, super().__call__(request))


class LoginMiddleware:
    """People live in the public schema: signing in happens there, at a tenant's host too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(LOGIN_PATH):
            return self.get_response(request)
        with in_schema(PUBLIC):
            return self.get_response(request)
