"""Who is invited gets a mail, chooses a password and is in (ORG-01)."""

import pytest
from django.core.management import CommandError, call_command

from kernel.schema import in_schema
from shared_apps.identity import commands
from shared_apps.identity.jobs import mail_invitation
from shared_apps.identity.models import User
from tests.support.people import SETUP, make_member, make_user

pytestmark = pytest.mark.django_db
RESET = "/_allauth/browser/v1/auth/password/reset"
PASS = "a much better pass phrase"


def invite(tenant, **given):
    member = commands.add_member(
        organisation_id=tenant.id,
        **{"email": "new@example.com", "name": "New", "roles": ["warehouse"], **given},
        actor=SETUP,
    )
    with in_schema(tenant.schema_name):
        mail_invitation.fn(str(member.id))
    return member


def test_the_link_in_the_mail_leads_in_once(tenants, at, mailoutbox):
    member = invite(tenants["brand"])
    [mail] = mailoutbox
    assert mail.to == ["new@example.com"]
    assert "https://brand.localhost/account/password/" in mail.body
    key = mail.body.split("/account/password/")[1].split()[0]
    browser = at("brand")

    browser.post(RESET, {"key": key, "password": PASS}, "application/json")
    again = browser.post(RESET, {"key": key, "password": "another " + PASS}, "application/json")

    assert again.status_code == 400
    assert browser.sign_in(member.user, PASS).status_code == 200
    assert browser.who()["permissions"]


def test_who_has_an_account_signs_in_with_it(tenants, mailoutbox):
    known = make_user()
    invite(tenants["brand"], email=known.email)

    assert mailoutbox[0].body.rstrip().endswith("https://brand.localhost")
    assert "/account/password/" not in mailoutbox[0].body


def test_the_mail_is_in_the_persons_language(tenants, mailoutbox):
    invite(tenants["brand"], language="zh")

    assert mailoutbox[0].subject == "您已可以登录 Brand"


def test_who_has_left_gets_no_mail(tenants, mailoutbox):
    member = make_member(organisation_id=tenants["brand"].id, role="warehouse")
    commands.deactivate_member(membership_id=member.id, actor=SETUP)
    mail_invitation.fn(str(member.id))

    assert not mailoutbox


def test_the_first_operator_comes_from_the_command_line(at, channel, capsys):
    call_command("add_operator", "Ann@Example.com", "Ann")
    key = capsys.readouterr().out.split("https://platform.localhost/account/password/")[1].strip()
    browser = at()
    browser.post(RESET, {"key": key, "password": PASS}, "application/json")
    browser.sign_in(User.objects.get(email="ann@example.com"), PASS)

    assert "tenants.tenant.provision" in browser.who()["permissions"]
    with pytest.raises(CommandError, match="already belongs"):
        call_command("add_operator", "ann@example.com", "Ann")
