"""Production: behind TLS, secrets from the environment only, one JSON object per log line."""

from config import logs
from config.settings import environment as env
from config.settings.base import *  # noqa: F403

for needed in ("SECRET_KEY", "DATABASE_URL", "REDIS_URL", "BASE_DOMAIN", "GATEWAY_SECRET"):
    if not env.text(needed):
        raise RuntimeError(f"Set {needed} in the environment: production makes nothing up.")

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrftoken"
X_FRAME_OPTIONS = "DENY"
API_PERSISTED_ONLY = bool(env.number("API_PERSISTED_ONLY", 1))
LOGGING = logs.settings(level=env.text("LOG_LEVEL", "INFO"), as_json=True)
