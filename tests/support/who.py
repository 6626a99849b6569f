"""Addresses for tests that ask who one is: /who tells the actor behind a request."""

from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.urls import include, path

from shared_apps.identity.errors import TenantNotOpen, TokenRefused
from shared_apps.identity.queries import entrance_of


def who(request: HttpRequest) -> JsonResponse:
    try:
        entrance = entrance_of(request)
    except (TokenRefused, TenantNotOpen) as refusal:
        return JsonResponse({"code": refusal.code}, status=401)
    actor = entrance.actor
    return JsonResponse(
        {
            "name": actor.name,
            "user": actor.user_id and str(actor.user_id),
            "organisation": actor.organisation_id and str(actor.organisation_id),
            "partner": actor.partner_id and str(actor.partner_id),
            "permissions": sorted(actor.permissions),
            "language": actor.language,
            "schema": entrance.schema,
            "here": connection.schema_name,
            "lacks_second_factor": entrance.lacks_second_factor,
        }
    )


urlpatterns = [path("who", who), path("_allauth/", include("shared_apps.identity.login.urls"))]
