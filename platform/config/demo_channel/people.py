"""The demo's people, and what they need to come in."""

from __future__ import annotations

import secrets
from typing import Any

from config.demo_channel.companies import SYSTEM, Found
from config.demo_channel.facts import COMPANIES, Company
from shared_apps.identity.commands import add_member, create_token
from shared_apps.identity.models import Membership, User
from tenants.queries import TenantInfo

OPERATOR = "operator@tierline.example"


def tell(found: Found, known: dict[str, Any]) -> dict[str, Any]:
    """Logins and tokens of everybody, as seed() returns them."""
    before = {each["slug"]: each for each in known.get("tenants", [])}
    password = _password(known)
    return {
        "platform": known.get("platform") or _platform(password),
        "tenants": [
            before.get(facts.slug) or _company(facts, found[facts.slug], password)
            for facts in COMPANIES
        ],
    }


def _password(known: dict[str, Any]) -> str:
    """One password for all the demo's logins, of this installation alone."""
    for each in known.get("tenants", []):
        for login in each["logins"]:
            return str(login["password"])
    return f"demo-{secrets.token_hex(4)}-{secrets.token_hex(4)}"


def _platform(password: str) -> dict[str, Any]:
    member = _member(None, OPERATOR, "Operator of Tierline", "platform_operator", password)
    return {
        "token": _token(member),
        "logins": [{"email": OPERATOR, "password": password, "role": "platform_operator"}],
    }


def _company(facts: Company, tenant: TenantInfo, password: str) -> dict[str, Any]:
    logins, token = [], None
    for role in facts.roles:
        email = f"{role}@{facts.slug}.example"
        name = f"{role.replace('_', ' ').capitalize()} of {facts.name}"
        member = _member(tenant, email, name, role, password)
        logins.append({"email": email, "password": password, "role": role})
        token = token or _token(member)
    return {
        "slug": facts.slug,
        "kind": facts.kind,
        "organisationId": str(tenant.id),
        "token": token,
        "logins": logins,
    }


def _member(
    tenant: TenantInfo | None, email: str, name: str, role: str, password: str
) -> Membership:
    key = tenant.id if tenant else None
    found = Membership.objects.filter(user__email=email, organisation_id=key).first()
    if found is None:
        return add_member(
            organisation_id=key,
            email=email,
            name=name,
            roles=[role],
            password=password,
            language="zh" if tenant and tenant.locale == "zh" else "en",
            actor=SYSTEM,
        )
    # The note of the passwords was lost: the demo's people get the new one.
    person = User.objects.get(pk=found.user_id)
    person.set_password(password)
    person.save()
    return found


def _token(member: Membership) -> str:
    """A key that may do what the member may."""
    return create_token(name="demo", scopes=["*"], membership_id=member.id, actor=SYSTEM).secret
