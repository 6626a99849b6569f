"""``manage beat``: send the jobs of the schedule at their time."""

from __future__ import annotations

from typing import Any

from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.cron import CronTrigger
from django.core.management.base import BaseCommand
from django.utils.module_loading import import_string

from config.schedule import SCHEDULE


class Command(BaseCommand):
    help = "Send the jobs of config/schedule.py at their time."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        scheduler = BlockingScheduler(
            timezone="UTC",
            # One run makes up for any number that were missed, however late.
            job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        )
        for line, path in SCHEDULE:
            job = import_string(path)
            scheduler.add_job(job.send, CronTrigger.from_crontab(line, timezone="UTC"), id=path)
        scheduler.start()
