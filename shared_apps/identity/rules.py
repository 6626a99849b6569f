"""Who may do what: preset roles as data, and how roles add up to permissions (ORG-04).

A role is a bundle of patterns over the permissions all apps declare (app.subject.verb):
"sales.*" is all of sales, "*.*.view" every right to look, "*" everything. What a person may do
is the union of the roles' patterns, narrowed by where they stand, by what their token is for
and by what their organisation's plan includes.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from kernel.permissions import all_permissions

# In a session that a mall ticket made: the ids of the customers whose person it is here.
GUEST_OF = "guest_of"
_ROLE_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
_PATTERN = re.compile(r"\*|[a-z_]+(\.(\*|[a-z_]+)){1,2}|\*(\.(\*|[a-z_]+)){2}")


class Standing(StrEnum):
    """On which side of the counter a person stands; no role reaches over it."""

    STAFF = "staff"  # works for the organisation
    PARTNER = "partner"  # works for a customer and acts in the seller's mall (decision 17)
    OPERATOR = "operator"  # runs the platform, sees no tenant's books (T9, T16)


class Language(StrEnum):
    """A language people are spoken to in."""

    ENGLISH = "en"
    CHINESE = "zh"


class Theme(StrEnum):
    """Light or dark; system follows the device."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How close rows stand."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


@dataclass(frozen=True, kw_only=True)
class RoleFacts:
    """A role as others see it; name_zh may be empty, then name is shown."""

    code: str
    name: str
    name_zh: str
    permissions: tuple[str, ...]
    standing: Standing = Standing.STAFF


def _role(code: str, name: str, name_zh: str, *permissions: str, **given: Standing) -> RoleFacts:
    return RoleFacts(code=code, name=name, name_zh=name_zh, permissions=permissions, **given)


# Products, partners and the channel around us: what everybody needs who works here.
_LOOKING_AROUND = (
    "attachments.file.view", "attachments.file.add",
    "messages.message.view", "messages.message.write",
    "catalog.*.view", "partners.*.view",
    "directory.*.view", "network.*.view", "visibility.*.view",
)  # fmt: skip

PRESET_ROLES: Mapping[str, RoleFacts] = {
    role.code: role
    for role in (
        _role("owner", "Owner", "所有者", "*"),
        _role(
            "channel_director", "Channel director", "渠道总监",
            "*.*.view", "catalog.*", "partners.*", "network.*", "visibility.*", "pricing.*",
            "promotions.*",
            "planning.*", "storefront.*", "inventory.display.edit", "inventory.minimum.edit",
        ),
        _role(
            "order_admin", "Order administrator", "订单管理员", *_LOOKING_AROUND,
            "partners.*", "pricing.*.view", "promotions.*.view", "inventory.*.view", "sales.*",
            "returns.*",
            "fulfilment.*.view", "planning.*", "purchasing.*.view", "exchange.*", "storefront.*",
            "insights.figures.view",
        ),
        _role(
            "finance", "Finance", "财务", *_LOOKING_AROUND,
            "pricing.*", "promotions.*", "sales.*.view", "purchasing.*.view", "returns.*.view",
            "fulfilment.*.view", "inventory.*.view", "exchange.*.view", "insights.*.view",
            "settlement.*", "ledger.*", "credit.*", "rebates.*",
        ),
        _role(
            "warehouse", "Warehouse", "仓库", *_LOOKING_AROUND,
            "inventory.*", "fulfilment.*", "sales.*.view", "sales.order.ship",
            "purchasing.*.view", "returns.*.view", "returns.*.receive", "returns.*.dispatch",
            "exchange.*.view",
        ),
        _role(
            "purchaser", "Purchaser", "采购员", *_LOOKING_AROUND,
            "catalog.*", "purchasing.*", "planning.*", "sales.*.view", "inventory.*.view",
            "inventory.minimum.edit", "fulfilment.*.view", "returns.*", "exchange.*",
        ),
        _role(
            "plain_user", "Ordinary user", "普通用户", *_LOOKING_AROUND,
            "pricing.*.view", "inventory.*.view", "sales.order.view", "sales.order.place",
            "sales.order.place_for", "storefront.cart.*", "storefront.news.view",
        ),
        _role("dealer", "Dealer", "经销商", "*", standing=Standing.PARTNER),
        _role(
            "dealer_purchaser", "Dealer's purchaser", "经销商采购员",
            "catalog.*.view", "partners.*.view", "sales.order.view", "fulfilment.shipment.view",
            "returns.*.view", "storefront.news.view", "attachments.file.view",
            "messages.message.view", standing=Standing.PARTNER,
        ),
        _role(
            "platform_operator", "Platform operator", "平台运营", "*", standing=Standing.OPERATOR
        ),
    )
}  # fmt: skip


class MallRight(StrEnum):
    """What a customer's master account gives to its sub-accounts, one by one (ORG-10)."""

    SEE_PRICE = "see_price"
    ORDER = "order"
    APPROVE = "approve"
    PAY = "pay"


# A sub-account keeps its rights among its roles, under these codes.
MALL_RIGHTS: Mapping[str, RoleFacts] = {
    role.code: role
    for role in (
        _role(
            MallRight.SEE_PRICE, "Sees prices", "查看价格", "pricing.price.view",
            standing=Standing.PARTNER,
        ),
        _role(
            MallRight.ORDER, "Orders", "下单", "storefront.cart.*", "sales.order.place",
            "sales.order.cancel", "returns.*.request", "attachments.file.add",
            "messages.message.write",
            standing=Standing.PARTNER,
        ),
        _role(
            MallRight.APPROVE, "Approves", "审批", "approvals.*.view", "approvals.*.decide",
            standing=Standing.PARTNER,
        ),
        _role(
            MallRight.PAY, "Pays", "付款", "settlement.invoice.view",
            "settlement.payment.view", "settlement.payment.make", standing=Standing.PARTNER,
        ),
    )
}  # fmt: skip

# What the platform's operators run; it is out of every organisation's reach, owners included.
OPERATED = ("tenants.*", "console.*", "billing.plan.*")

# The whole mall. People of a customer never hold anything else, whatever their roles say.
# No price lists here: they would tell one grade of customers what another pays (ORG-08).
MALL = (
    "catalog.*.view", "pricing.price.view", "partners.partner.view", "storefront.cart.*",
    "storefront.news.view", "sales.order.view", "sales.order.place", "sales.order.cancel",
    "fulfilment.shipment.view",
    "returns.*.view", "returns.*.request",
    "insights.*.view",
    "approvals.*.view", "approvals.*.decide", "settlement.invoice.view",
    "settlement.payment.view", "settlement.payment.make",
    "identity.sub_account.manage", "identity.token.*",
    "attachments.file.view", "attachments.file.add", "messages.message.view",
    "messages.message.write",
)  # fmt: skip

BUILT_IN: Mapping[str, RoleFacts] = {**PRESET_ROLES, **MALL_RIGHTS}


def is_role_code(text: str) -> bool:
    """Whether an organisation may call a role of its own so."""
    return _ROLE_CODE.fullmatch(text) is not None


def is_pattern(text: str) -> bool:
    """Whether a text may stand in a role: "*", "app.*", "app.subject.*", "*.*.view" or a name."""
    return _PATTERN.fullmatch(text) is not None


def matches(pattern: str, permission: str) -> bool:
    """A star alone or at the end stands for any rest, elsewhere for one word."""
    wanted, given = pattern.split("."), permission.split(".")
    if wanted[-1] == "*":
        wanted += ["*"] * (len(given) - len(wanted))
    return len(wanted) == len(given) and all(
        want in ("*", word) for want, word in zip(wanted, given, strict=True)
    )


@lru_cache(maxsize=4096)
def _expanded(patterns: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    return frozenset(p for p in known if any(matches(pattern, p) for pattern in patterns))


def expand(patterns: Iterable[str]) -> frozenset[str]:
    """All permissions that exist and fit one of the patterns."""
    return _expanded(frozenset(patterns), all_permissions())


def ceiling(standing: Standing) -> frozenset[str]:
    """The most that people on this side of the counter can ever hold."""
    operated = expand(OPERATED)
    if standing is Standing.OPERATOR:
        return operated | expand(["identity.*", "directory.*.view"])
    if standing is Standing.PARTNER:
        return expand(MALL)
    return all_permissions() - operated


def effective_permissions(
    roles: Iterable[Collection[str]],
    *,
    standing: Standing,
    scopes: Collection[str] | None = None,
    plan: frozenset[str] | None = None,
) -> frozenset[str]:
    """The union of the roles' patterns (ORG-04), within standing, token scopes and plan.

    roles: each role's patterns; scopes: the token's patterns, None without a token;
    plan: the permissions the organisation has paid for, None for all.
    """
    held = expand(pattern for role in roles for pattern in role) & ceiling(standing)
    if scopes is not None:
        held &= expand(scopes)
    return held if plan is None else held & plan


def patterns_of(codes: Iterable[str], own_roles: Mapping[str, Collection[str]]) -> list[list[str]]:
    """Each role's patterns; own roles come second, so nobody redefines a preset one.

    A code that no longer exists gives nothing.
    """
    return [
        list(BUILT_IN[code].permissions if code in BUILT_IN else own_roles.get(code, ()))
        for code in codes
    ]


def normal_email(email: str) -> str:
    """The one spelling of an address we keep, so that nobody has two accounts by its case."""
    return unicodedata.normalize("NFKC", email).strip().lower()


SECRET_PREFIX = "tl_"


def new_secret() -> str:
    """The secret of an access token: 256 random bits behind a prefix scanners can look for."""
    return SECRET_PREFIX + secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    """What we keep of a secret. There is nothing to guess from a dictionary, so no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()


def preferred_language(header: str | None) -> Language | None:
    """The first language of ours in an Accept-Language header, by its weights."""
    weighted = []
    for part in (header or "").split(","):
        tag, _, weight = part.partition(";")
        match = re.fullmatch(r"\s*q=([01](?:\.\d{0,3})?)\s*", weight) if weight else None
        weighted.append((float(match.group(1)) if match else 1.0, tag.strip().lower()[:2]))
    for quality, tag in sorted(weighted, key=lambda pair: -pair[0]):
        if quality and tag in set(Language):
            return Language(tag)
    return None


# In this order: many browsers also name those they descend from.
_BROWSERS = {
    "MicroMessenger": "WeChat", "DingTalk": "DingTalk", "Edg": "Edge", "OPR": "Opera",
    "Firefox": "Firefox", "FxiOS": "Firefox", "CriOS": "Chrome", "Chrome": "Chrome",
    "Safari": "Safari", "curl": "curl",
}  # fmt: skip
_SYSTEMS = {
    "iPhone": "iPhone", "iPad": "iPad", "HarmonyOS": "HarmonyOS", "Android": "Android",
    "Windows": "Windows", "Mac OS X": "macOS", "CrOS": "ChromeOS", "Linux": "Linux",
}  # fmt: skip


def device_of(user_agent: str) -> str:
    """What a person recognises a device by, such as "Chrome, Windows"; "" for nothing known."""
    named = [
        next((name for mark, name in table.items() if mark in user_agent), "")
        for table in (_BROWSERS, _SYSTEMS)
    ]
    return ", ".join(filter(None, named))
