"""gunicorn's settings: threads, because the code is synchronous; few, because Python is one.

A process serves more with threads than with more processes as long as it waits for the
database about as long as it computes.
"""

import os

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_WORKERS", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
timeout = 30
graceful_timeout = 5
keepalive = 65  # longer than the gateway's and the load balancers' idle time
max_requests = int(os.environ.get("WEB_MAX_REQUESTS", "0"))
control_socket_disable = True  # it would lie in the home folder, one for all installations
reload = bool(os.environ.get("WEB_RELOAD"))
# Loaded once and forked: a killed worker is replaced at once. Nothing connects while loading.
preload_app = not reload
