"""allauth's endpoints without those that could tell a stranger who has an account here.

People come in by invitation and their address is changed by those who look after them:
signing up and adding addresses answer 404, whatever they are asked.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def closed(request: HttpRequest) -> HttpResponse:
    return HttpResponseNotFound("There is nothing at this address.", "text/plain")


urlpatterns = [
    re_path(r"^(?:browser|app)/v1/auth/(?:webauthn/)?signup$", closed),
    re_path(r"^(?:browser|app)/v1/auth/(?:email|phone|code)/", closed),
    re_path(r"^(?:browser|app)/v1/account/(?:email|phone)$", closed),
    path("", include("allauth.headless.urls")),
]
