"""Development and the demo: plain HTTP on the own machine, with the API explorer."""

from config.settings import environment as env
from config.settings.base import *  # noqa: F403

# Django's debug pages cost every request its SQL log, so even here one asks for them.
DEBUG = bool(env.number("DEBUG", 0))
API_EXPLORER = True
if not env.text("EMAIL_HOST"):
    EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
SECOND_FACTOR_REQUIRED = bool(env.number("SECOND_FACTOR_REQUIRED", 0))  # the demo's owners
LINK_FORM = env.text("LINK_FORM") or env.link_form()
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
