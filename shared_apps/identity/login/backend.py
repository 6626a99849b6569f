"""Finds people in the public schema, from whichever schema it is asked."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.models import User


class Backend(AuthenticationBackend):
    """allauth's. All rights come from memberships, so Django's own permissions are none."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> User | None:
        with in_schema(PUBLIC):
            return super().authenticate(request, **credentials)

    def get_user(self, user_id: Any) -> User | None:
        with in_schema(PUBLIC):
            return super().get_user(user_id)

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return set()

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        return False
