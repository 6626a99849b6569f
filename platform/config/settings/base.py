"""What holds everywhere. Whatever may differ between machines comes from the environment."""

from __future__ import annotations

from pathlib import Path

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
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.headless",
    "graphene_django",
    "kernel.events",
    "kernel.history",
    "kernel.idempotency",
    "shared_apps.directory",
    "shared_apps.identity",
    "shared_apps.network",
    "shared_apps.exchange",
    "shared_apps.visibility",
    "shared_apps.console",
    "config",
]
TENANT_APPS = [
    "kernel.history",
    "kernel.idempotency",
    "kernel.numbering",
    "tenant_apps.attachments",
    "tenant_apps.organisation",
    "tenant_apps.partners",
    "tenant_apps.catalog",
    "tenant_apps.inventory",
    "tenant_apps.ledger",
    "tenant_apps.promotions",
    "tenant_apps.pricing",
    "tenant_apps.fulfilment",
    "tenant_apps.sales",
    "tenant_apps.purchasing",
    "tenant_apps.returns",
    "tenant_apps.storefront",
    "tenant_apps.planning",
    "tenant_apps.rebates",
    "tenant_apps.messages",
    "tenant_apps.desk",
    "tenant_apps.insights",
]
# "config" comes last: it loads what all the others brought.
INSTALLED_APPS = [*dict.fromkeys([*SHARED_APPS[:-1], *TENANT_APPS]), "config"]

MIDDLEWARE = [
    "tenants.middleware.TenantMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "shared_apps.identity.login.middleware.LoginMiddleware",
    "shared_apps.identity.login.middleware.PlacedSessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
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
# People's files. The folder is never served; config.files asks for permission first. Any other
# backend of Django's kind will do, such as django-storages' for S3 with its AWS_… settings.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "attachments": {
        "BACKEND": env.text("FILES_BACKEND", "django.core.files.storage.FileSystemStorage"),
        **(
            {}
            if env.text("FILES_BACKEND")
            else {"OPTIONS": {"location": env.text("FILES_DIR", f"{STATE_DIR}/files")}}
        ),
    },
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

AUTH_USER_MODEL = "identity.User"
AUTHENTICATION_BACKENDS = ["shared_apps.identity.login.backend.Backend"]
PASSWORD_HASHERS = [
    "shared_apps.identity.login.hashing.Argon2",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_ENGINE = "shared_apps.identity.login.sessions"
SESSION_COOKIE_AGE = 14 * 24 * 3600
# No SESSION_COOKIE_DOMAIN, ever: a session belongs to one host, hence to one tenant.
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"  # not HttpOnly: our front end sends its value back as a header

# The owners of an organisation and the platform's operators can do nothing without one.
SECOND_FACTOR_REQUIRED = bool(env.number("SECOND_FACTOR_REQUIRED", 1))
LINK_FORM = env.text("LINK_FORM", "https://{host}")  # links in mails; never from a request

ACCOUNT_ADAPTER = "shared_apps.identity.login.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # people are invited, and prove the address by the link
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to strangers on anybody's behalf
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_CHANGE_EMAIL = True  # one address each; the old one holds until the new one is proved
ACCOUNT_EMAIL_NOTIFICATIONS = True  # the old address hears of it, and of a new password
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key", "login": "60/m/ip"}
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser", "app")
HEADLESS_FRONTEND_URLS = {
    "account_reset_password": "/account/password",
    "account_reset_password_from_key": "/account/password/{key}",
    "account_confirm_email": "/account/email/{key}",
    "account_signup": "/account/sign-in",
}
# How many of our own proxies add to X-Forwarded-For: limits per address need the true one.
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES", 0)
MFA_ADAPTER = "shared_apps.identity.login.second_factor.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Tierline"

# --- Language, time, log ----------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("zh-hans", "简体中文")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "/static/"

EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = bool(env.number("EMAIL_USE_TLS", 0))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", f"Tierline <no-reply@{BASE_DOMAIN}>")

DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000  # the largest body any endpoint reads
API_EXPLORER = False  # GraphiQL and introspection
# What the front end's build writes: the documents it then names by their hash.
API_DOCUMENTS = Path(
    env.text("API_DOCUMENTS", str(BASE_DIR / "frontend" / "dist" / "persisted-documents.json"))
)
API_PERSISTED_ONLY = bool(env.number("API_PERSISTED_ONLY", 0))  # for all without a token
API_THROTTLED = True  # a bucket of points for each person and token
GATEWAY_URL = env.text("GATEWAY_URL")  # where the explorer of the platform's host looks

LOGGING_CONFIG = "config.logs.configure"
LOGGING = logs.settings(level=env.text("LOG_LEVEL", "INFO"), as_json=False)
