"""``manage check``: Django's, which also asks the database server what our role may do there."""

from __future__ import annotations

from typing import Any

from django.core.management.commands.check import Command as DjangoCheck


class Command(DjangoCheck):
    def handle(self, *labels: Any, **options: Any) -> None:
        if not options["deploy"]:  # a build has no server to ask
            options["databases"] = options["databases"] or ["default"]
        super().handle(*labels, **options)
