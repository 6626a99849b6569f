"""Two messages for the worker of the tests: one kills whoever handles it, one is harmless."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass

from kernel.actor import Actor
from kernel.events.bus import on


@dataclass(frozen=True, kw_only=True)
class Poison:
    """Nobody survives it."""


@dataclass(frozen=True, kw_only=True)
class Water:
    """Does nothing to anybody."""


@on(Poison)
def drink_poison(message: Poison, *, actor: Actor) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@on(Water)
def drink_water(message: Water, *, actor: Actor) -> None:
    pass
