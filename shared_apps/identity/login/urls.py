"""allauth's endpoints without those that could tell a stranger who has an account here.

People come in by invitation: signing up answers 404, whatever it is asked. Who is signed in
may change their own address; what is answered does not tell whether somebody else has it.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def closed(request: HttpRequest) -> HttpResponse:
    return HttpResponseNotFound("There is nothing at this address.", "text/plain")


urlpatterns = [
    re_path(r"^(?:browser|app)/v1/auth/(?:webauthn/)?signup$", closed),
    re_path(r"^(?:browser|app)/v1/auth/(?:phone|code)/", closed),
    re_path(r"^(?:browser|app)/v1/auth/email/verify/resend$", closed),
    re_path(r"^(?:browser|app)/v1/account/phone$", closed),
    path("", include("allauth.headless.urls")),
]
