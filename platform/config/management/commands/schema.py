"""Write the subgraphs' schemas for the composition and for the front end."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from graphql import print_schema

from config.demo.node import FOLDER, ready_gateway
from config.graphql import platform_schema, tenant_schema
from config.sentences import with_all_codes


class Command(BaseCommand):
    help = "Export the API's schemas; --check only compares, and fails where they differ."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        root = Path(settings.BASE_DIR)
        subgraphs = root / "infra" / "gateway" / "subgraphs"
        sentences = root / "frontend" / "src" / "graphql" / "sentences.ts"
        files = {
            subgraphs / "tenant.graphql": tenant_schema.sdl,
            subgraphs / "platform.graphql": platform_schema.sdl,
            root / "frontend" / "schema.graphql": print_schema(tenant_schema.open) + "\n",
            root / "frontend" / "platform.graphql": print_schema(platform_schema.open) + "\n",
            sentences: with_all_codes(_read(sentences)),
        }
        stale = [path for path, text in files.items() if _read(path) != text]
        for path in stale:
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(files[path])
            self.stdout.write(f"{'stale' if check else 'written'}: {path.relative_to(root)}")
        if check and stale:
            raise SystemExit("The schema has changed: run make schema and review the difference.")
        if not check:
            self._compose()

    def _compose(self) -> None:
        """The supergraph, too; that the committed one fits is tests/gateway's to prove."""
        done = subprocess.run([ready_gateway() or "node", "compose.mjs"], cwd=FOLDER, check=False)
        if done.returncode:
            raise SystemExit("The subgraphs do not fit together; the reasons are above.")


def _read(path: Path) -> str:
    return path.read_text() if path.exists() else ""
