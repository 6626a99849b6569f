"""What we want of django-allauth beyond its settings."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import override
from dramatiq import get_broker

from kernel.jobs.broker import enqueue
from shared_apps.identity.models import User
from shared_apps.identity.rules import Language, normal_email
from tenants.queries import TenantInfo


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

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Mail in the reader's language, in the name of the tenant and not of the Host header."""
        tenant = getattr(self.request, "tenant", None)
        site = {"name": tenant.name if tenant else "Tierline", "domain": host_of(tenant)}
        person = User.objects.filter(email=normal_email(email)).first()
        with override("zh-hans" if person and person.language == Language.CHINESE else "en"):
            super().send_mail(template_prefix, email, {**context, "current_site": site})

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        """Later, by the worker: how long a mail server takes must not tell who has an account."""
        tenant = getattr(self.request, "tenant", None)
        job = get_broker().get_actor("mail_password")  # by its name: jobs stand above the login
        enqueue(job, str(user.pk), str(tenant.id) if tenant else "")

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The link in the mail: its host comes from our records, not from the request (T13)."""
        return password_link(getattr(self.request, "tenant", None), key)

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: Any) -> str:
        """The link that proves a new address; its host, too, comes from our records."""
        host = host_of(getattr(self.request, "tenant", None))
        return f"{settings.LINK_FORM.format(host=host)}/account/email/{emailconfirmation.key}"


def password_link(tenant: TenantInfo | None, key: str) -> str:
    """Where somebody chooses a password, at a tenant's own address or the platform's."""
    return f"{settings.LINK_FORM.format(host=host_of(tenant))}/account/password/{key}"


def host_of(tenant: TenantInfo | None) -> str:
    return tenant.host if tenant else settings.PLATFORM_HOST
