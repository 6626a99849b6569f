"""What a new tenant starts with."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.seeds import Newcomer, seed
from tenant_apps.inventory.commands import open_book


@seed
def open_books(newcomer: Newcomer, *, actor: Actor) -> None:
    open_book(actor=actor)
