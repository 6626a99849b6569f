"""Development and the demo: plain HTTP on the own machine, with the API explorer."""

from config.settings import environment as env
from config.settings.base import *  # noqa: F403

# Django's debug pages cost every request its SQL log, so even here one asks for them.
DEBUG = bool(env.number("DEBUG", 0))
API_EXPLORER = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
