"""Texts that give themselves away where they do not belong (T4).

What the factories make bears the name of the tenant it stands in. No answer to one tenant may
hold the canary of another, unless the test says that it was shown or sent.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from tenants.queries import current_tenant

_CANARY = re.compile(r"CANARY-([a-z0-9]+)-")


def canary(text: str) -> str:
    """A text that bears the name of the tenant whose schema one is in."""
    return f"CANARY-{current_tenant().slug}-{text}"


def strays(text: str, *, slug: str, shown_by: Collection[str] = ()) -> set[str]:
    """Whose canaries are in an answer to a tenant, and should not be."""
    return set(_CANARY.findall(text)) - {slug, *shown_by}
