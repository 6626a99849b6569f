"""What we want of django-allauth beyond its settings."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from shared_apps.identity.rules import normal_email


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People come in by invitation; hence no page answers "this address is taken"."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Too many wrong passwords are an HTTP 429, for unknown accounts just the same."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as error:
            raise ImmediateHttpResponse(respond_429(request)) from error

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # allauth counts per host; a person is one person at all of our tenants' hosts.
        return normal_email(credentials.get("email", ""))

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The link in the mail: its host comes from our records, not from the request (T13)."""
        return password_link(getattr(self.request, "tenant", None), key)


def password_link(tenant: Any, key: str) -> str:
    """Where somebody chooses a password, at a tenant's own address or the platform's."""
    host = tenant.host if tenant else settings.PLATFORM_HOST
    return f"{settings.LINK_FORM.format(host=host)}/account/password/{key}"
