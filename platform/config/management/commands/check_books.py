"""Check the books of all tenants, or of some."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.books import check_books
from config.first_use import migrate_if_new
from tenants.queries import active_tenants


class Command(BaseCommand):
    help = "Check every invariant in every tenant; exit 1 with sentences where one is broken."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slugs", nargs="*", help="only these tenants")

    def handle(self, *args: Any, slugs: list[str], **options: Any) -> None:
        migrate_if_new()
        tenants = [t for t in active_tenants() if not slugs or t.slug in slugs]
        if missing := set(slugs) - {t.slug for t in tenants}:
            # "All is right" about books nobody has looked at would be a lie.
            raise CommandError(f"There is no active tenant {', '.join(sorted(missing))}.")
        broken = check_books(tenants)
        for slug, sentences in broken.items():
            for sentence in sentences:
                self.stdout.write(f"{slug}: {sentence}")
        if broken:
            raise SystemExit(1)
        self.stdout.write(f"The books of {len(tenants)} tenants are right.")
