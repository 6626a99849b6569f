"""What a tenant may be called, and how it comes into being."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

SLUG_FORM = r"^[a-z][a-z0-9-]{1,30}[a-z0-9]$"
SCHEMA_FORM = r"^t_[0-9]{6,12}$"
HOST_FORM = r"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$"
TEMPLATE = "tierline_template"
_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])

# Names that would pass for ours, or that a browser or a mail server gives a meaning to.
_RESERVED = """
about account accounts admin administrator api app apps assets auth autoconfig autodiscover
billing blog cdn console dashboard demo dev docs download email ftp gateway graphql health
help host hostmaster imap info internal intern live localhost login logout mail mall media
metrics monitor mx noc null oauth operator platform pop pop3 postmaster preview private prod
production proxy public root sales sandbox secure security shop site smtp sso staff stage
staging static status support sys system template tenant tenants test tierline undefined
webmail webmaster wpad www www1 www2
"""
RESERVED = frozenset(_RESERVED.split())


class TenantKind(StrEnum):
    """What a tenant is in its channel."""

    BRAND = "brand"
    DEALER = "dealer"
    STORE = "store"


class TenantState(StrEnum):
    """How far a tenant has come into being, or that it is closed."""

    REQUESTED = "requested"  # the row exists, nothing else
    SCHEMA = "schema"  # role and empty schema
    MIGRATED = "migrated"  # all tables, at the template's version
    SEEDED = "seeded"  # every app has put in what it starts with
    ACTIVE = "active"  # the only state in which anybody can reach it
    SUSPENDED = "suspended"
    ARCHIVED = "archived"


# From each state, where a tenant may go next.
NEXT: dict[TenantState, frozenset[TenantState]] = {
    TenantState.REQUESTED: frozenset({TenantState.SCHEMA, TenantState.ARCHIVED}),
    TenantState.SCHEMA: frozenset({TenantState.MIGRATED, TenantState.ARCHIVED}),
    TenantState.MIGRATED: frozenset({TenantState.SEEDED, TenantState.ARCHIVED}),
    TenantState.SEEDED: frozenset({TenantState.ACTIVE, TenantState.ARCHIVED}),
    TenantState.ACTIVE: frozenset({TenantState.SUSPENDED}),
    TenantState.SUSPENDED: frozenset({TenantState.ACTIVE, TenantState.ARCHIVED}),
    TenantState.ARCHIVED: frozenset(),
}

# Tenants whose schema holds tables, and so takes part in migrations.
WITH_TABLES = (
    TenantState.MIGRATED,
    TenantState.SEEDED,
    TenantState.ACTIVE,
    TenantState.SUSPENDED,
)
# Tenants that documents may be posted to: a suspended one reads them when it comes back.
WITH_LETTERBOX = (TenantState.ACTIVE, TenantState.SUSPENDED)


def is_slug(text: str) -> bool:
    """Whether a tenant may be called this; the name is part of its address."""
    return re.fullmatch(SLUG_FORM[1:-1], text) is not None and not is_reserved(text)


def is_reserved(slug: str) -> bool:
    return slug in RESERVED or slug.startswith("xn--") or "--" in slug


def display_name(text: str) -> str | None:
    """A name as it is shown, or None for one that cannot be: empty, too long, unprintable.

    Marks that turn the direction of writing around are dropped: they would dress up the
    text beside the name.
    """
    name = unicodedata.normalize("NFC", text.translate(_TURNS)).strip()
    unprintable = any(unicodedata.category(letter) in ("Cc", "Cs") for letter in name)
    return None if unprintable or not 0 < len(name) <= 200 else name


def schema_for(number: int) -> str:
    """The name of a tenant's schema: generated, never anything a person has typed."""
    return f"t_{number:06d}"


def normal_host(raw: str) -> str | None:
    """The host of a Host header as we compare it, or None for something that is none.

    The port and one trailing dot are dropped, letters become small, and a name in other
    scripts becomes its ASCII form. An IPv6 address keeps its brackets.
    """
    text = raw.strip().lower()
    if text.startswith("["):
        return _address(text)
    name, colon, port = text.partition(":")
    if colon and port and not port.isdigit():
        return None
    return _ascii(name.removesuffix("."))


def _address(text: str) -> str | None:
    found = re.fullmatch(r"(\[[0-9a-f:.]+\])(:\d*)?", text)
    return found.group(1) if found else None


def _ascii(name: str) -> str | None:
    try:
        plain = name.encode("idna").decode() if not name.isascii() else name
    except UnicodeError:
        return None
    return plain if len(plain) <= 253 and re.fullmatch(HOST_FORM[1:-1], plain) else None


def slug_in(host: str, zone: str) -> str | None:
    """The slug of a host directly under our own zone: "acme" in acme.tierline.example."""
    if not host.endswith(f".{zone}"):
        return None
    label = host.removesuffix(f".{zone}")
    return label if is_slug(label) else None
