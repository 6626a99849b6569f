"""What a new tenant starts with."""

from __future__ import annotations

from kernel.actor import Actor
from kernel.seeds import Newcomer, seed
from tenant_apps.organisation.commands import found_company, found_root


@seed
def found(newcomer: Newcomer, *, actor: Actor) -> None:
    found_company(name=newcomer.name, currency=newcomer.currency, zone=newcomer.zone, actor=actor)
    found_root(name=newcomer.name, actor=actor)
