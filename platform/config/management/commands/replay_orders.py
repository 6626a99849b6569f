"""Replay a channel's orders from files."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.channels.profile import UnknownProfile, load_profile
from config.channels.replaying import NotLoaded, replay_orders
from config.channels.tables import MissingTable
from config.first_use import migrate_if_new


class Command(BaseCommand):
    help = "Replay orders through the real commands and print control totals as JSON."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("profile")
        parser.add_argument("folder", type=Path)
        parser.add_argument("--from", dest="since", type=date.fromisoformat, default=None)
        parser.add_argument("--to", dest="until", type=date.fromisoformat, default=None)

    def handle(
        self,
        *args: Any,
        profile: str,
        folder: Path,
        since: date | None,
        until: date | None,
        **options: Any,
    ) -> None:
        migrate_if_new()
        try:
            report = replay_orders(
                load_profile(profile),
                folder,
                since=since,
                until=until,
                progress=self._progress,
            )
        except (UnknownProfile, MissingTable, NotLoaded) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(json.dumps(report.as_dict(), ensure_ascii=False))

    def _progress(self, done: int, of: int) -> None:
        if done % 250 == 0 or done == of:
            self.stderr.write(f"{done} of {of} orders")
