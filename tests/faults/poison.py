"""Messages for the worker of the tests: one kills it, one its database, one is harmless.

The worker that loads this module keeps the mails it sends, in its folder.
"""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from kernel.actor import Actor
from kernel.events.bus import on

MAILS = "mails"


@dataclass(frozen=True, kw_only=True)
class Poison:
    """Nobody survives it."""


@dataclass(frozen=True, kw_only=True)
class Quake:
    """The database does not survive it: a process of PostgreSQL dies, so that all must."""


@dataclass(frozen=True, kw_only=True)
class Water:
    """Does nothing to anybody."""


@on(Poison)
def drink_poison(message: Poison, *, actor: Actor) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@on(Quake)
def stand_quake(message: Quake, *, actor: Actor) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        os.kill(cursor.fetchone()[0], signal.SIGKILL)
        cursor.execute("SELECT 1")


@on(Water)
def drink_water(message: Water, *, actor: Actor) -> None:
    pass


def keep_mails() -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = Path(os.environ["TIERLINE_STATE"]) / MAILS


if os.environ.get("TIERLINE_KEEPS_MAILS"):
    keep_mails()
