"""``manage migrate``: Django's own for the public schema, then all tenants."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import CommandParser
from django.core.management.commands.migrate import Command as DjangoMigrate

from kernel.schema import PUBLIC, in_schema
from tenants.rollout import guard_public_books


class Command(DjangoMigrate):
    help = "Migrate the public schema, the template and all tenants."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--shared", action="store_true", help="the public schema only")

    def handle(self, *args: Any, **options: Any) -> None:
        shared = options.pop("shared", False)
        with in_schema(PUBLIC):
            super().handle(*args, **options)
        special = ("app_label", "migration_name", "plan", "check_unapplied", "fake", "prune")
        if any(options.get(name) for name in special):
            return
        guard_public_books()
        if not shared:
            call_command("migrate_tenants", tenants_only=True, verbosity=options["verbosity"])
