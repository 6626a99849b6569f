"""Tests: like development, but quick to hash and quiet."""

from config import logs
from config.settings import environment as env
from config.settings.base import *  # noqa: F403

SECRET_KEY = "only-for-tests"
API_EXPLORER = True
GATEWAY_SECRET = "only-for-tests"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
LOGGING = logs.settings(level=env.text("LOG_LEVEL", "WARNING"), as_json=False)

# Files of tests are gone with the process.
STORAGES = {
    **STORAGES,  # noqa: F405
    "attachments": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
}
