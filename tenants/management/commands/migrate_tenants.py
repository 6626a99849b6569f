"""``manage migrate_tenants``: bring every schema to the code's version."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from tenants import rollout
from tenants.queries import tenant_called


class Command(BaseCommand):
    help = "Migrate public, the template, the canaries and all tenants, in this order."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--parallel", type=int, default=1, help="tenants at a time")
        parser.add_argument("--only", metavar="SLUG", help="this tenant only")
        parser.add_argument("--resume", action="store_true", help="only those that failed before")
        parser.add_argument("--tenants-only", action="store_true", help="leave public as it is")

    def handle(self, *args: Any, **options: Any) -> None:
        if (slug := options["only"]) is not None and tenant_called(slug) is None:
            raise CommandError(f"There is no tenant {slug}.")
        if not options["tenants_only"]:
            rollout.migrate_public(options["verbosity"])
            rollout.guard_public_books()
        rollout.renew_template()
        stale = rollout.stale_tenants(slug=options["only"], only_failed=options["resume"])
        failed = rollout.roll_out(stale, parallel=options["parallel"], report=self._tell)
        if options["verbosity"]:
            self.stdout.write(f"{len(stale) - len(failed)} tenants migrated.")
        if failed:
            names = "\n".join(f"  {outcome.tenant.slug}: {outcome.error}" for outcome in failed)
            raise CommandError(
                f"{len(failed)} tenants keep their old version:\n{names}\n"
                "Mend their data, then: manage migrate_tenants --resume"
            )

    def _tell(self, outcome: rollout.Outcome) -> None:
        if outcome.error:
            self.stderr.write(f"{outcome.tenant.slug}: failed: {outcome.error}")
