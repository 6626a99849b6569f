"""As in production, but on embedded servers and without the limits a bench would run into."""

from config.settings.dev import *  # noqa: F403

API_EXPLORER = False
GATEWAY_SECRET = "only-for-the-bench"
API_THROTTLED = False
