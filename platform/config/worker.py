"""What ``dramatiq config.worker`` loads: the broker, and with the apps every job there is."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
django.setup()
