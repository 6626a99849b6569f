"""The mail for somebody who has asked for a new password."""

from __future__ import annotations

from uuid import UUID

from django.core.mail import send_mail

from kernel.schema import PUBLIC, in_schema
from shared_apps.identity.login.adapter import password_link
from shared_apps.identity.login.invitation import password_key
from shared_apps.identity.models import User
from shared_apps.identity.rules import Language
from tenants.queries import tenant

_SUBJECT = {
    Language.ENGLISH: "A new password for {place}",
    Language.CHINESE: "为 {place} 设置新密码",
}
_BODY = {
    Language.ENGLISH: (
        "Hello {name},\n\nsomebody, most likely you, has asked for a new password for {place}.\n"
        "The link works once and for three days. If it was not you, do nothing.\n\n{link}\n"
    ),
    Language.CHINESE: (
        "{name}，您好：\n\n有人（应为您本人）申请为 {place} 设置新密码。\n"
        "链接仅可使用一次，三天内有效。如非您本人，请忽略此邮件。\n\n{link}\n"
    ),
}


def send_password_link(user_id: UUID, organisation_id: UUID | None) -> None:
    """Write to somebody; nothing happens if the account has been closed in the meantime."""
    with in_schema(PUBLIC):
        person = User.objects.filter(pk=user_id, is_active=True).first()
        if person is None:
            return
        home = tenant(organisation_id) if organisation_id else None
        words = {
            "name": person.name,
            "place": home.name if home else "Tierline",
            "link": password_link(home, password_key(person)),
        }
    language = Language(person.language)
    send_mail(
        _SUBJECT[language].format(**words), _BODY[language].format(**words), None, [person.email]
    )
