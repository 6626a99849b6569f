"""The mail somebody gets who has been given a place."""

from __future__ import annotations

from uuid import UUID

from allauth.account.app_settings import PASSWORD_RESET_TOKEN_GENERATOR
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail

from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.login.adapter import host_of, password_link
from shared_apps.identity.models import Membership, User
from shared_apps.identity.queries import member
from shared_apps.identity.rules import Language
from tenants.queries import TenantInfo, tenant

_SUBJECT = {
    Language.ENGLISH: "You can now sign in to {place}",
    Language.CHINESE: "您已可以登录 {place}",
}
_BODY = {
    Language.ENGLISH: "Hello {name},\n\n{place} has given you access.\n{way}\n\n{link}\n",
    Language.CHINESE: "{name}，您好：\n\n{place} 已为您开通访问权限。\n{way}\n\n{link}\n",
}
_CHOOSE = {
    Language.ENGLISH: "Please choose a password first; the link works once and for three days:",
    Language.CHINESE: "请先设置密码，链接仅可使用一次，三天内有效：",
}
_SIGN_IN = {
    Language.ENGLISH: "Sign in with the password you have already:",
    Language.CHINESE: "请使用您已有的密码登录：",
}


def send_invitation(membership_id: UUID) -> None:
    """Write to a member; nothing happens if they have left in the meantime."""
    found = member(membership_id)
    if found is None or not found.is_active:
        return
    with in_schema(PUBLIC):
        subject, body = _letter(found)
    send_mail(subject, body, None, [found.user.email])


def _letter(found: Membership) -> tuple[str, str]:
    home = tenant(found.organisation_id) if found.organisation_id else None
    language = Language(found.user.language)
    words = {
        "name": found.user.name,
        "place": home.name if home else "Tierline",
        "way": (_SIGN_IN if found.user.has_usable_password() else _CHOOSE)[language],
        "link": _link(found, home),
    }
    return _SUBJECT[language].format(**words), _BODY[language].format(**words)


def _link(found: Membership, home: TenantInfo | None) -> str:
    if found.user.has_usable_password():
        return settings.LINK_FORM.format(host=host_of(home))
    return password_link(home, password_key(found.user))


def password_key(person: User) -> str:
    """What allauth takes for the right to choose a password; worthless once one is chosen."""
    return f"{user_pk_to_url_str(person)}-{PASSWORD_RESET_TOKEN_GENERATOR().make_token(person)}"
