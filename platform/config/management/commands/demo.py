"""``manage demo``: run the whole product here until Ctrl-C."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from config.demo.running import Demo


class Command(BaseCommand):
    help = "Run everything: web, worker, scheduler, gateway, with the demo channel."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--reload", action="store_true", help="restart when the code changes")
        parser.add_argument("--servers-only", action="store_true", help="PostgreSQL and Redis only")
        parser.add_argument(
            "--stop-with-parent", action="store_true", help="stop when the caller is gone"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        demo = Demo(say=self._say, reload=options["reload"], servers_only=options["servers_only"])
        demo.run(stop_with_parent=options["stop_with_parent"])

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
