"""The demo's data, and what a reader must know to use it: addresses, logins, tokens."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.conf import settings

from config.demo.processes import Site
from kernel.embedded import files

FACTS = "demo_channel.json"  # what seed() told, tokens included; survives a stop


def sow(state: Path) -> dict[str, Any]:
    """Have the demo channel in the database, and return what is to be told about it.

    ``config.demo_channel.seed(known=…)`` gets what it returned the last time (or an empty
    dictionary) and returns ``{"platform": {"token", "logins"}, "tenants": [{"slug", "kind",
    "organisationId", "token", "logins"}]}``. It is called at every start.
    """
    if importlib.util.find_spec("config.demo_channel") is None:
        return {"platform": {"token": None, "logins": []}, "tenants": []}
    from importlib import import_module

    known = files.read_json(state / FACTS)
    facts: dict[str, Any] = import_module("config.demo_channel").seed(known=known)
    files.write_json(state / FACTS, facts)
    return facts


def addresses(site: Site, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The content of demo.json: the facts, with the address of everything."""
    return {
        "web": f"{site.web}/",
        "gateway": site.gateway if site.node else None,
        "pages": site.pages_port if site.node and site.reload else None,
        "platform": {**_at(settings.PLATFORM_HOST, site), **facts["platform"]},
        "tenants": [
            {**_at(f"{tenant['slug']}.{settings.BASE_DOMAIN}", site), **tenant}
            for tenant in facts["tenants"]
        ],
    }


def _at(host: str, site: Site) -> dict[str, str]:
    base = f"http://{host}:{site.web_port}"
    return {"host": host, "web": f"{base}/", "graphql": f"{base}/graphql"}
