"""The web server's way in."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

application = get_wsgi_application()

# What is loaded now stays: the collector need not look at it again in every request, and
# forked processes go on sharing its memory. Answers of many rows make garbage by the ten
# thousand, nearly all of it without cycles.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 20)
