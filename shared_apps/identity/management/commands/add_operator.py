"""Let somebody run the platform: ``manage add_operator ann@example.com "Ann Lee"``."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from kernel.actor import Actor
from kernel.errors import DomainError
from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.commands import add_member
from shared_apps.identity.login.adapter import host_of, password_link
from shared_apps.identity.login.invitation import password_key


class Command(BaseCommand):
    help = "Give a person a place among the platform's operators, and print their link."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("name")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            member = add_member(
                organisation_id=None,
                email=options["email"],
                name=options["name"],
                roles=["platform_operator"],
                actor=Actor.system("command line"),
            )
        except DomainError as refusal:
            raise CommandError(str(refusal)) from refusal
        if member.user.has_usable_password():
            self.stdout.write(f"{member.user.email} signs in with the password they have.")
            return
        with in_schema(PUBLIC):
            key = password_key(member.user)
        self.stdout.write(f"Choose a password within three days: {password_link(None, key)}")
        self.stdout.write(f"Or without a browser:\n{_by_hand(key)}")


def _by_hand(key: str) -> str:
    """The same with curl: the very first person may come before the web product is built."""
    page = settings.LINK_FORM.format(host=host_of(None))
    given = json.dumps({"key": key, "password": "..."})
    return (
        f"curl {page}/_allauth/app/v1/auth/password/reset "
        f"-H 'Content-Type: application/json' -d '{given}'"
    )
