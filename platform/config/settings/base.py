"""What holds everywhere. Whatever may differ between machines comes from the environment."""

from __future__ import annotations

from config import logs
from config.settings import environment as env

BASE_DIR = env.ROOT
STATE_DIR = env.state_dir()

SECRET_KEY = env.secret_key()
SECRET_KEY_FALLBACKS = env.listed("SECRET_KEY_FALLBACKS")
DEBUG = False

# Tenants are reached as <slug>.BASE_DOMAIN, the platform itself as platform.BASE_DOMAIN.
BASE_DOMAIN = env.text("BASE_DOMAIN", "localhost")
PLATFORM_HOST = env.text("PLATFORM_HOST", f"platform.{BASE_DOMAIN}")
# Hosts that are the platform's and no tenant's. Health checks come by address.
PLATFORM_HOSTS = [
    PLATFORM_HOST,
    BASE_DOMAIN,
    *env.listed("PLATFORM_HOSTS", "127.0.0.1", "localhost", "[::1]"),
]
# The first middleware knows every host there is, tenants' own domains included, and answers
# 404 to all others; a list here could only be incomplete.
ALLOWED_HOSTS = ["*"]
# The gateway proves with it that it is the gateway, and no client that found the subgraph.
GATEWAY_SECRET = env.text("GATEWAY_SECRET")

# --- Apps: one a line; each app loads its own parts, see config/apps.py ---------------------

SHARED_APPS = [
    "tenants",  # before django_tenants: its migrate command is the one that is meant
    "django_tenants",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.postgres",
    "graphene_django",
    "kernel.events",
    "kernel.history",
    "config",
]
TENANT_APPS = [
    "kernel.history",
    "kernel.numbering",
    "tenant_apps.organisation",
    "tenant_apps.partners",
    "tenant_apps.catalog",
    "tenant_apps.inventory",
    "tenant_apps.pricing",
    "tenant_apps.sales",
]
# "config" comes last: it loads what all the others brought.
INSTALLED_APPS = [*dict.fromkeys([*SHARED_APPS[:-1], *TENANT_APPS]), "config"]

MIDDLEWARE = [
    "tenants.middleware.TenantMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "config.urls"
PUBLIC_SCHEMA_URLCONF = "config.public_urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# --- Tenancy ----------------------------------------------------------------------------------

TENANT_MODEL = "tenants.Tenant"
TENANT_DOMAIN_MODEL = "tenants.Domain"
TENANT_LIMIT_SET_CALLS = True  # what tenants.backend does anyway, for whoever asks
DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]

# --- Stores -----------------------------------------------------------------------------------

DATABASES = {
    "default": {
        **env.database(env.text("DATABASE_URL")),
        "ENGINE": "tenants.backend",
        "CONN_MAX_AGE": env.number("DATABASE_MAX_AGE", 60),
        "CONN_HEALTH_CHECKS": True,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.text("REDIS_URL", f"unix://{STATE_DIR}/redis.sock?db=0")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": env.text("CACHE_URL", REDIS_URL),
        "KEY_PREFIX": "cache",
        # The key carries the schema: without it one tenant would read another's entries.
        "KEY_FUNCTION": "tenants.cache.make_key",
    }
}

# --- People -----------------------------------------------------------------------------------

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# No SESSION_COOKIE_DOMAIN, ever: a session belongs to one host, hence to one tenant.
SESSION_ENGINE = "tenants.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"

# --- Language, time, log ----------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("zh-hans", "简体中文")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "/static/"

DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000  # the largest body any endpoint reads
API_EXPLORER = False  # GraphiQL and introspection

LOGGING_CONFIG = "config.logs.configure"
LOGGING = logs.settings(level=env.text("LOG_LEVEL", "INFO"), as_json=False)
