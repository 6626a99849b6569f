"""What happens by the clock: a table of (cron line in UTC, job). One line each."""

from __future__ import annotations

SCHEDULE: list[tuple[str, str]] = [
    ("* * * * *", "kernel.jobs.outbox.sweep_outbox"),
    ("17 2 * * *", "config.jobs.check_all_books"),
    ("11 3 * * *", "config.jobs.forget_old_requests_everywhere"),
    ("41 3 * * *", "shared_apps.identity.jobs.forget_expired_sessions"),
    ("23 4 * * *", "config.jobs.sweep_unused_files_everywhere"),
    ("37 1 * * *", "config.jobs.release_expired_holds_everywhere"),
]
