"""Load a channel from a folder of tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.channels.loading import load_channel
from config.channels.profile import UnknownProfile, load_profile
from config.channels.tables import MissingTable
from config.first_use import migrate_if_new


class Command(BaseCommand):
    help = "Load a brand, its products, prices, stock and customers from CSV files."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("profile", help="which columns mean what, e.g. adventureworks")
        parser.add_argument("folder", type=Path, help="where the files are")
        parser.add_argument(
            "--tenants",
            type=int,
            default=5,
            help="how many of the largest customers get a tenant of their own",
        )

    def handle(self, *args: Any, profile: str, folder: Path, tenants: int, **options: Any) -> None:
        migrate_if_new()
        if tenants < 0:
            raise CommandError("--tenants cannot be below zero.")
        try:
            loaded = load_channel(load_profile(profile), folder, tenants=tenants)
        except (UnknownProfile, MissingTable) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(json.dumps(loaded.as_dict(), ensure_ascii=False))
