"""The web product: build it, or check it."""

from __future__ import annotations

import subprocess
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from config.demo.node import environment_of, usable_node
from config.demo.web_build import FOLDER, ready_tools, ready_web


class Command(BaseCommand):
    help = "Build frontend/dist where its sources have changed; --check runs what CI runs of it."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="types, lint, tests and so on")
        parser.add_argument("--codegen", action="store_true", help="write the types of the API")

    def handle(self, *args: Any, check: bool, codegen: bool, **options: Any) -> None:
        if codegen:
            _script("codegen")
        if check:
            _script("check")
        if not (check or codegen):
            ready_web()
            self.stdout.write(f"The web product is in {FOLDER / 'dist'}.")


def _script(name: str) -> None:
    ready_tools()
    node, npm = usable_node()
    command = [*npm, "run", "--silent", name]
    done = subprocess.run(command, cwd=FOLDER, check=False, env=environment_of(node))
    if done.returncode:
        raise SystemExit(f"The front end's {name} failed; the reasons are above.")
