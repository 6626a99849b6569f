"""Argon2id as OWASP asks for, and never more than two at once.

Each hash takes 19 MiB and some 20 ms of a core: without a limit, a flood of logins would take
the memory and the cores from everybody who is already in.
"""

from __future__ import annotations

from threading import BoundedSemaphore

from django.contrib.auth.hashers import Argon2PasswordHasher

MOST_AT_ONCE = 2
_turns = BoundedSemaphore(MOST_AT_ONCE)  # per process


class Argon2(Argon2PasswordHasher):
    memory_cost = 19 * 1024  # KiB
    time_cost = 2
    parallelism = 1

    def encode(self, password: str, salt: str) -> str:
        with _turns:
            return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        with _turns:
            return super().verify(password, encoded)
