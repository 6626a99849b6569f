"""Addresses for tests that ask who one is: /who tells the actor, /people is identity's API."""

import graphene
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

from kernel.graphql.view import ApiView
from kernel.schema import in_schema
from shared_apps.identity.errors import TenantNotOpen, TokenRefused
from shared_apps.identity.graphql.mutations import Mutations
from shared_apps.identity.graphql.queries import Query
from shared_apps.identity.queries import actor_of, entrance_of, schema_of_request


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


_api = ApiView(
    schema=graphene.Schema(query=Query, mutation=Mutations),
    actor_of=actor_of,
    working_in=lambda request: in_schema(schema_of_request(request)),
)


@csrf_exempt
def people(request: HttpRequest) -> HttpResponse:
    return _api(request)


urlpatterns = [
    path("who", who),
    path("people", people),
    path("_allauth/", include("shared_apps.identity.login.urls")),
]
